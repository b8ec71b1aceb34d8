// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a UE may use coverage enhancement of mode B (TS 36.413 §9.2.1.129). */
public enum CeModeBRestricted {
    RESTRICTED,
    NOT_RESTRICTED;

    /** Its encoding. */
    public static final AperType<CeModeBRestricted> TYPE = Aper.enumerated(CeModeBRestricted.class, 2);
}
