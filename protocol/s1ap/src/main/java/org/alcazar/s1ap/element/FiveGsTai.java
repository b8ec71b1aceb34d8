// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;

/** A tracking area of 5GS (TS 36.413 §9.2.3.52). */
public record FiveGsTai(PlmnIdentity plmnIdentity, int fiveGsTac) {

    /** Its encoding. */
    public static final AperType<FiveGsTai> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, FiveGsTai::plmnIdentity);
        var fiveGsTac = s.mandatory(ElementTypes.FIVE_GS_TAC, FiveGsTai::fiveGsTac);
        return v -> new FiveGsTai(v.get(plmnIdentity), v.get(fiveGsTac));
    });
}
