// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** How long to wait before trying again (TS 36.413 §9.2.1.61); the number is in seconds. */
public enum TimeToWait {
    V1_S,
    V2_S,
    V5_S,
    V10_S,
    V20_S,
    V60_S;

    /** Its encoding. */
    public static final AperType<TimeToWait> TYPE = Aper.enumerated(TimeToWait.class, 6);
}
