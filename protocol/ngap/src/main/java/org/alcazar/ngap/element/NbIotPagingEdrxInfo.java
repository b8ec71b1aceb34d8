// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** How a UE sleeps between its paging windows in NB-IoT (TS 38.413 §9.3.1.138). */
public record NbIotPagingEdrxInfo(Cycle cycle, @Nullable TimeWindow timeWindow) {

    /** Its encoding. */
    public static final AperType<NbIotPagingEdrxInfo> TYPE = IeSequence.of(s -> {
        var cycle = s.mandatory(Aper.enumerated(Cycle.class, 14), NbIotPagingEdrxInfo::cycle);
        var window = s.optional(Aper.enumerated(TimeWindow.class, 16), NbIotPagingEdrxInfo::timeWindow);
        return v -> new NbIotPagingEdrxInfo(v.get(cycle), v.get(window));
    });

    /** The cycle in hyperframes. */
    public enum Cycle {
        HF2, HF4, HF6, HF8, HF10, HF12, HF14, HF16, HF32, HF64, HF128, HF256, HF512, HF1024
    }

    /** The length of a paging window; the numbers are those of TS 38.413. */
    public enum TimeWindow {
        S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16
    }
}
