// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** How a UE sleeps between its paging windows in E-UTRA (TS 38.413 §9.3.1.154). */
public record EutraPagingEdrxInformation(Cycle cycle, @Nullable TimeWindow timeWindow) {

    /** Its encoding. */
    public static final AperType<EutraPagingEdrxInformation> TYPE = IeSequence.of(s -> {
        var cycle = s.mandatory(Aper.enumerated(Cycle.class, 14), EutraPagingEdrxInformation::cycle);
        var window = s.optional(Aper.enumerated(TimeWindow.class, 16), EutraPagingEdrxInformation::timeWindow);
        return v -> new EutraPagingEdrxInformation(v.get(cycle), v.get(window));
    });

    /** The cycle in hyperframes. */
    public enum Cycle {
        HF_HALF, HF1, HF2, HF4, HF6, HF8, HF10, HF12, HF14, HF16, HF32, HF64, HF128, HF256
    }

    /** The length of a paging window; the numbers are those of TS 38.413. */
    public enum TimeWindow {
        S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16
    }
}
