// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** How a UE sleeps between its paging windows in NR (TS 38.413 §9.3.1.227). */
public record NrPagingEdrxInformation(Cycle cycle, @Nullable TimeWindow timeWindow) {

    /** Its encoding. */
    public static final AperType<NrPagingEdrxInformation> TYPE = IeSequence.of(s -> {
        var cycle = s.mandatory(Aper.enumerated(Cycle.class, 13), NrPagingEdrxInformation::cycle);
        var window = s.optional(Aper.enumerated(TimeWindow.class, 16), NrPagingEdrxInformation::timeWindow);
        return v -> new NrPagingEdrxInformation(v.get(cycle), v.get(window));
    });

    /** The cycle in hyperframes. */
    public enum Cycle {
        HF_QUARTER, HF_HALF, HF1, HF2, HF4, HF8, HF16, HF32, HF64, HF128, HF256, HF512, HF1024
    }

    /** The length of a paging window; the numbers are those of TS 38.413. */
    public enum TimeWindow {
        S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16,
        S17, S18, S19, S20, S21, S22, S23, S24, S25, S26, S27, S28, S29, S30, S31, S32
    }
}
