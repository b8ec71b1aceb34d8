// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;

/** A tracking area (TS 36.413 §9.2.3.16). */
public record Tai(PlmnIdentity plmnIdentity, int tac) {

    /** Its encoding. */
    public static final AperType<Tai> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, Tai::plmnIdentity);
        var tac = s.mandatory(ElementTypes.TAC, Tai::tac);
        return v -> new Tai(v.get(plmnIdentity), v.get(tac));
    });
}
