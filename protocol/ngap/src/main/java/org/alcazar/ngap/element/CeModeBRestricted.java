// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a UE may use coverage enhancement mode B (TS 38.413 §9.3.1.155). */
public enum CeModeBRestricted {
    RESTRICTED,
    NOT_RESTRICTED;

    /** Its encoding. */
    public static final AperType<CeModeBRestricted> TYPE = Aper.enumerated(CeModeBRestricted.class, 2);
}
