// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;

/** A gNB, globally (TS 36.413 §9.2.1.132). */
public record GlobalGnbId(PlmnIdentity plmnIdentity, GnbIdentity gnbId) {

    /** Its encoding. */
    public static final AperType<GlobalGnbId> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, GlobalGnbId::plmnIdentity);
        var gnbId = s.mandatory(GnbIdentity.TYPE, GlobalGnbId::gnbId);
        return v -> new GlobalGnbId(v.get(plmnIdentity), v.get(gnbId));
    });
}
