// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * The tracking areas that a cell of a satellite broadcasts (TS 38.413 §9.3.3.53).
 *
 * @param tacs 1 to 12 tracking area codes
 * @param derivedTac the code of the area the UE is in, where it is known
 */
public record NrNtnTaiInformation(PlmnIdentity servingPlmn, List<Integer> tacs, @Nullable Integer derivedTac) {

    /** Its encoding. */
    public static final AperType<NrNtnTaiInformation> TYPE = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, NrNtnTaiInformation::servingPlmn);
        var tacs = s.mandatory(Aper.list(1, 12, ElementTypes.TAC), NrNtnTaiInformation::tacs);
        var derived = s.optional(ElementTypes.TAC, NrNtnTaiInformation::derivedTac);
        return v -> new NrNtnTaiInformation(v.get(plmn), v.get(tacs), v.get(derived));
    });

    public NrNtnTaiInformation {
        tacs = List.copyOf(tacs);
    }
}
