// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Why the UE wanted a connection (TS 36.413 §9.2.1.3a). */
public enum RrcEstablishmentCause {
    EMERGENCY,
    HIGH_PRIORITY_ACCESS,
    MT_ACCESS,
    MO_SIGNALLING,
    MO_DATA,
    DELAY_TOLERANT_ACCESS,
    MO_VOICE_CALL,
    MO_EXCEPTION_DATA;

    /** Its encoding. */
    public static final AperType<RrcEstablishmentCause> TYPE = Aper.enumerated(RrcEstablishmentCause.class, 5);
}
