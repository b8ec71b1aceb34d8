// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The kind of radio access of a tracking area (TS 38.413 §9.3.1.125). */
public enum RatInformation {
    UNLICENSED,
    NB_IOT,
    NR_LEO,
    NR_MEO,
    NR_GEO,
    NR_OTHERSAT;

    /** Its encoding. */
    public static final AperType<RatInformation> TYPE = Aper.enumerated(RatInformation.class, 2);
}
