// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The priority of a page (TS 38.413 §9.3.1.78), level 1 the highest. */
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
