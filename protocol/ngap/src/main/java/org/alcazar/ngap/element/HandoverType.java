// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Between which systems a UE is handed over (TS 38.413 §9.3.1.22). */
public enum HandoverType {
    INTRA_5GS,
    FIVE_GS_TO_EPS,
    EPS_TO_FIVE_GS,
    FIVE_GS_TO_UTRAN;

    /** Its encoding. */
    public static final AperType<HandoverType> TYPE = Aper.enumerated(HandoverType.class, 3);
}
