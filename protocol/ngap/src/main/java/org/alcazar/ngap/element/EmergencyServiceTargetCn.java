// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Where an emergency call falls back to (TS 38.413 §9.3.1.26). */
public enum EmergencyServiceTargetCn {
    FIVE_GC,
    EPC;

    /** Its encoding. */
    public static final AperType<EmergencyServiceTargetCn> TYPE = Aper.enumerated(EmergencyServiceTargetCn.class, 2);
}
