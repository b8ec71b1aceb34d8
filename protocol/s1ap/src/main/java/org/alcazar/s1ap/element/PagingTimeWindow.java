// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** How long a UE listens, in units of 1.28 s (TS 36.413 §9.2.1.111). */
public enum PagingTimeWindow {
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S16;

    /** Its encoding. */
    public static final AperType<PagingTimeWindow> TYPE = Aper.enumerated(PagingTimeWindow.class, 16);
}
