// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** How a handover to CDMA2000 went (TS 36.413 §9.2.1.28). */
public enum Cdma2000HoStatus {
    HO_SUCCESS,
    HO_FAILURE;

    /** Its encoding. */
    public static final AperType<Cdma2000HoStatus> TYPE = Aper.enumerated(Cdma2000HoStatus.class, 2);
}
