// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** How long to wait before trying again (TS 38.413 §9.3.1.56); the number is in seconds. */
public enum TimeToWait {
    V1S,
    V2S,
    V5S,
    V10S,
    V20S,
    V60S;

    /** Its encoding. */
    public static final AperType<TimeToWait> TYPE = Aper.enumerated(TimeToWait.class, 6);
}
