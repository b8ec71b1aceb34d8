// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Other radio access technologies that are forbidden to a UE (TS 36.413 §9.2.1.22). */
public enum ForbiddenInterRats {
    ALL,
    GERAN,
    UTRAN,
    CDMA2000,
    GERANANDUTRAN,
    CDMA2000_ANDUTRAN;

    /** Its encoding. */
    public static final AperType<ForbiddenInterRats> TYPE = Aper.enumerated(ForbiddenInterRats.class, 4);
}
