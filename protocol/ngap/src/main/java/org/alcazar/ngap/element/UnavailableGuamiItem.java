// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * An AMF identity that goes away (TS 38.413 §9.2.6.10).
 *
 * @param applyTimer whether the RAN node waits before it sends the UEs elsewhere
 * @param backupAmfName who takes the UEs
 */
public record UnavailableGuamiItem(Guami guami, boolean applyTimer, @Nullable String backupAmfName) {

    static final AperType<UnavailableGuamiItem> TYPE = IeSequence.of(s -> {
        var guami = s.mandatory(Guami.TYPE, UnavailableGuamiItem::guami);
        var timer = s.optional(CommonTypes.FLAG, x -> x.applyTimer() ? true : null);
        var backup = s.optional(ElementTypes.AMF_NAME, UnavailableGuamiItem::backupAmfName);
        return v -> new UnavailableGuamiItem(v.get(guami), v.get(timer, false), v.get(backup));
    });

    /** UnavailableGUAMIList: 1 to 256 identities. */
    public static final AperType<List<UnavailableGuamiItem>> LIST = Aper.list(1, 256, TYPE);
}
