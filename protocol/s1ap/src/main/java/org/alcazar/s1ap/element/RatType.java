// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The kind of radio access of a tracking area (TS 36.413 §9.2.1.117). */
public enum RatType {
    NBIOT,
    NBIOT_LEO,
    NBIOT_MEO,
    NBIOT_GEO,
    NBIOT_OTHERSAT,
    EUTRAN_LEO,
    EUTRAN_MEO,
    EUTRAN_GEO,
    EUTRAN_OTHERSAT;

    /** Its encoding. */
    public static final AperType<RatType> TYPE = Aper.enumerated(RatType.class, 1);
}
