// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Between which systems a UE is handed over (TS 36.413 §9.2.1.13). */
public enum HandoverType {
    INTRALTE,
    LTETOUTRAN,
    LTETOGERAN,
    UTRANTOLTE,
    GERANTOLTE,
    EPS_TO5_GS,
    FIVEGS_TO_EPS;

    /** Its encoding. */
    public static final AperType<HandoverType> TYPE = Aper.enumerated(HandoverType.class, 5);
}
