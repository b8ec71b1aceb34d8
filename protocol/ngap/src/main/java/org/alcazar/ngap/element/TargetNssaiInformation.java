// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Slices a UE should be steered to, and the radio priority there (TS 38.413 §9.3.1.229).
 *
 * @param targetNssai 1 to 8 slices
 * @param indexToRfsp from 1 on
 */
public record TargetNssaiInformation(List<SNssai> targetNssai, long indexToRfsp) {

    /** Its encoding. */
    public static final AperType<TargetNssaiInformation> TYPE = IeSequence.of(s -> {
        var slices = s.mandatory(Aper.list(1, 8, SNssai.ITEM), TargetNssaiInformation::targetNssai);
        var rfsp = s.mandatory(ElementTypes.INDEX_TO_RFSP, TargetNssaiInformation::indexToRfsp);
        return v -> new TargetNssaiInformation(v.get(slices), v.get(rfsp));
    });

    public TargetNssaiInformation {
        targetNssai = List.copyOf(targetNssai);
    }
}
