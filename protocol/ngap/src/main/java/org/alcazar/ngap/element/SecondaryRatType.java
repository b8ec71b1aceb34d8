// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The radio access that data went over (TS 38.413 §9.3.1.114). */
public enum SecondaryRatType {
    NR,
    EUTRA,
    NR_UNLICENSED,
    E_UTRA_UNLICENSED;

    /** Its encoding. */
    public static final AperType<SecondaryRatType> TYPE = Aper.enumerated(SecondaryRatType.class, 2);
}
