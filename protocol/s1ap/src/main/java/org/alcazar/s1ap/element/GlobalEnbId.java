// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;

/** An eNB, globally (TS 36.413 §9.2.1.37). */
public record GlobalEnbId(PlmnIdentity plmnIdentity, EnbId enbId) {

    /** Its encoding. */
    public static final AperType<GlobalEnbId> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, GlobalEnbId::plmnIdentity);
        var enbId = s.mandatory(EnbId.TYPE, GlobalEnbId::enbId);
        return v -> new GlobalEnbId(v.get(plmnIdentity), v.get(enbId));
    });
}
