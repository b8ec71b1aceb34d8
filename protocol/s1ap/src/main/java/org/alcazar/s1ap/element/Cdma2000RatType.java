// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Which kind of CDMA2000 network it is (TS 36.413 §9.2.1.24). */
public enum Cdma2000RatType {
    HRPD,
    ONEX_RTT;

    /** Its encoding. */
    public static final AperType<Cdma2000RatType> TYPE = Aper.enumerated(Cdma2000RatType.class, 2);
}
