// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;

/** By what a UE is called (TS 36.413 §9.2.3.13). */
public sealed interface UePagingId {

    /** Its encoding. */
    AperType<UePagingId> TYPE = AperChoice.<UePagingId>extensible(c -> {
        c.alternative(BySTmsi.class, STmsi.TYPE.as(BySTmsi::new, BySTmsi::sTmsi));
        c.alternative(Imsi.class, ElementTypes.IMSI.as(Imsi::new, Imsi::value));
    });

    /** s-TMSI. */
    record BySTmsi(STmsi sTmsi) implements UePagingId {
    }

    /** iMSI. */
    record Imsi(Octets value) implements UePagingId {
    }
}
