// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * What helps to page a UE (TS 38.413 §9.3.1.69).
 *
 * @param recommendedCells at most 16 cells
 * @param npnPagingAssistanceInformation an encoding of NPN-PagingAssistanceInformation, which RAN nodes read
 */
public record AssistanceDataForPaging(List<RecommendedCell> recommendedCells, @Nullable Attempt attempt,
        @Nullable Octets npnPagingAssistanceInformation, @Nullable PagingAssistanceForCe pagingAssistanceForCe) {

    private static final AperType<List<RecommendedCell>> CELLS = IeSequence.of(s -> {
        var cells = s.mandatory(RecommendedCell.FOR_PAGING, x -> x);
        return v -> v.get(cells);
    });

    /** Its encoding. */
    public static final AperType<AssistanceDataForPaging> TYPE = IeSequence.of(s -> {
        var cells = s.optional(CELLS, x -> CommonTypes.unlessEmpty(x.recommendedCells()));
        var attempt = s.optional(Attempt.TYPE, AssistanceDataForPaging::attempt);
        var npn = s.extension(260, IGNORE, ElementTypes.UNREAD, AssistanceDataForPaging::npnPagingAssistanceInformation);
        var coverage = s.extension(207, IGNORE, PagingAssistanceForCe.TYPE, AssistanceDataForPaging::pagingAssistanceForCe);
        return v -> new AssistanceDataForPaging(v.get(cells, List.of()), v.get(attempt), v.get(npn), v.get(coverage));
    });

    public AssistanceDataForPaging {
        recommendedCells = List.copyOf(recommendedCells);
    }

    /** For a UE without enhanced coverage, in a public network. */
    public AssistanceDataForPaging(List<RecommendedCell> recommendedCells, @Nullable Attempt attempt) {
        this(recommendedCells, attempt, null, null);
    }

    /**
     * Which of how many attempts this is (PagingAttemptInformation, §9.3.1.72).
     *
     * @param count from 1 on
     * @param intended from 1 on
     */
    public record Attempt(long count, long intended, @Nullable NextAreaScope next) {

        private static final AperType<Long> NUMBER = Aper.extensibleInteger(1, 16);

        static final AperType<Attempt> TYPE = IeSequence.of(s -> {
            var count = s.mandatory(NUMBER, Attempt::count);
            var intended = s.mandatory(NUMBER, Attempt::intended);
            var next = s.optional(Aper.enumerated(NextAreaScope.class, 2), Attempt::next);
            return v -> new Attempt(v.get(count), v.get(intended), v.get(next));
        });
    }

    /** Whether the next attempt goes to another area. */
    public enum NextAreaScope { SAME, CHANGED }
}
