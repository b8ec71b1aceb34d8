// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;

/** A location area (TS 36.413 §9.2.3.1). */
public record Lai(PlmnIdentity plmnIdentity, int lac) {

    /** Its encoding. */
    public static final AperType<Lai> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, Lai::plmnIdentity);
        var lac = s.mandatory(ElementTypes.LAC, Lai::lac);
        return v -> new Lai(v.get(plmnIdentity), v.get(lac));
    });
}
