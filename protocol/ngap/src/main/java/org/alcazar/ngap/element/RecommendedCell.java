// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A cell where a UE was or is expected (RecommendedCellItem, ExpectedUEMovingTrajectoryItem; TS 38.413 §9.3.1.71, §9.3.1.93).
 *
 * @param timeStayed seconds, 0 to 4095
 */
public record RecommendedCell(NgRanCgi cell, @Nullable Integer timeStayed) {

    static final AperType<RecommendedCell> TYPE = IeSequence.of(s -> {
        var cell = s.mandatory(NgRanCgi.ANY, RecommendedCell::cell);
        var time = s.optional(Aper.integer(0, 4095), RecommendedCell::timeStayed);
        return v -> new RecommendedCell(v.get(cell), v.get(time));
    });

    /** 1 to 16 cells. */
    static final AperType<List<RecommendedCell>> LIST = Aper.list(1, 16, TYPE);

    /** RecommendedCellsForPaging: a sequence around the list. */
    static final AperType<List<RecommendedCell>> FOR_PAGING = IeSequence.of(s -> {
        var cells = s.mandatory(LIST, x -> x);
        return v -> v.get(cells);
    });
}
