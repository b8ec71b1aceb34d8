// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** The identifier of a gNB within its network (TS 36.413 §9.2.1.132). */
public sealed interface GnbIdentity {

    /** Its encoding. */
    AperType<GnbIdentity> TYPE = AperChoice.<GnbIdentity>extensible(c -> {
        c.alternative(GnbId.class, ElementTypes.GNB_ID.as(GnbId::new, GnbId::value));
    });

    /** gNB-ID. */
    record GnbId(BitString value) implements GnbIdentity {
    }
}
