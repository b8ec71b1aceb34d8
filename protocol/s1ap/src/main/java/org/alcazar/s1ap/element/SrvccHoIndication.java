// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Which domains a call's handover takes along (TS 36.413 §9.2.1.59). */
public enum SrvccHoIndication {
    P_SAND_CS,
    C_SONLY;

    /** Its encoding. */
    public static final AperType<SrvccHoIndication> TYPE = Aper.enumerated(SrvccHoIndication.class, 2);
}
