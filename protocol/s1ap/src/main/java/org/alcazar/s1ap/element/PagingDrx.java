// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The paging cycle in radio frames (TS 36.413 §9.2.1.16). */
public enum PagingDrx {
    V32,
    V64,
    V128,
    V256;

    /** Its encoding. */
    public static final AperType<PagingDrx> TYPE = Aper.enumerated(PagingDrx.class, 4);
}
