// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Why the UE asked for a connection (TS 38.413 §9.3.1.111). */
public enum RrcEstablishmentCause {
    EMERGENCY,
    HIGH_PRIORITY_ACCESS,
    MT_ACCESS,
    MO_SIGNALLING,
    MO_DATA,
    MO_VOICE_CALL,
    MO_VIDEO_CALL,
    MO_SMS,
    MPS_PRIORITY_ACCESS,
    MCS_PRIORITY_ACCESS,
    NOT_AVAILABLE,
    MO_EXCEPTION_DATA;

    /** Its encoding. */
    public static final AperType<RrcEstablishmentCause> TYPE = Aper.enumerated(RrcEstablishmentCause.class, 10);
}
