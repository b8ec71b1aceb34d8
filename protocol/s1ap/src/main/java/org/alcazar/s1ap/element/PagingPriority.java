// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** How urgent a page is, 1 the most (TS 36.413 §9.2.1.78). */
public enum PagingPriority {
    PRIOLEVEL1,
    PRIOLEVEL2,
    PRIOLEVEL3,
    PRIOLEVEL4,
    PRIOLEVEL5,
    PRIOLEVEL6,
    PRIOLEVEL7,
    PRIOLEVEL8;

    /** Its encoding. */
    public static final AperType<PagingPriority> TYPE = Aper.enumerated(PagingPriority.class, 8);
}
