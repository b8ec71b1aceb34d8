// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The long paging cycle, in hyperframes (TS 36.413 §9.2.1.111). */
public enum PagingEdrxCycle {
    HFHALF,
    HF1,
    HF2,
    HF4,
    HF6,
    HF8,
    HF10,
    HF12,
    HF14,
    HF16,
    HF32,
    HF64,
    HF128,
    HF256;

    /** Its encoding. */
    public static final AperType<PagingEdrxCycle> TYPE = Aper.enumerated(PagingEdrxCycle.class, 14);
}
