// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** When a UE that sleeps long listens (TS 36.413 §9.2.1.111). */
public record PagingEdrxInformation(PagingEdrxCycle pagingEdrxCycle, @Nullable PagingTimeWindow pagingTimeWindow) {

    /** Its encoding. */
    public static final AperType<PagingEdrxInformation> TYPE = IeSequence.of(s -> {
        var pagingEdrxCycle = s.mandatory(PagingEdrxCycle.TYPE, PagingEdrxInformation::pagingEdrxCycle);
        var pagingTimeWindow = s.optional(PagingTimeWindow.TYPE, PagingEdrxInformation::pagingTimeWindow);
        return v -> new PagingEdrxInformation(v.get(pagingEdrxCycle), v.get(pagingTimeWindow));
    });
}
