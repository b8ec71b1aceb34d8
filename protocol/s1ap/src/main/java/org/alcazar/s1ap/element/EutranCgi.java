// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;

/** An E-UTRA cell, globally (TS 36.413 §9.2.1.38). */
public record EutranCgi(PlmnIdentity plmnIdentity, int cellId) {

    /** Its encoding. */
    public static final AperType<EutranCgi> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, EutranCgi::plmnIdentity);
        var cellId = s.mandatory(ElementTypes.CELL_IDENTITY, EutranCgi::cellId);
        return v -> new EutranCgi(v.get(plmnIdentity), v.get(cellId));
    });
}
