// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Where a released UE is best paged (InfoOnRecommendedCellsAndRANNodesForPaging, TS 38.413 §9.3.1.100).
 *
 * @param cells 1 to 16
 * @param targets 1 to 16 RAN nodes or tracking areas
 */
public record RecommendedForPaging(List<RecommendedCell> cells, List<Target> targets) {

    /** Its encoding. */
    public static final AperType<RecommendedForPaging> TYPE = IeSequence.of(s -> {
        var cells = s.mandatory(RecommendedCell.FOR_PAGING, RecommendedForPaging::cells);
        var targets = s.mandatory(Target.FOR_PAGING, RecommendedForPaging::targets);
        return v -> new RecommendedForPaging(v.get(cells), v.get(targets));
    });

    public RecommendedForPaging {
        cells = List.copyOf(cells);
        targets = List.copyOf(targets);
    }

    /** Whom to page through (AMFPagingTarget). */
    public sealed interface Target {

        /** RecommendedRANNodesForPaging: a sequence around a list of sequences. */
        AperType<List<Target>> FOR_PAGING = IeSequence.of(s -> {
            AperType<Target> target = IeChoice.of(c -> {
                c.alternative(Node.class, GlobalRanNodeId.TYPE.as(Node::new, Node::id));
                c.alternative(Area.class, Tai.TYPE.as(Area::new, Area::tai));
            });
            AperType<Target> item = IeSequence.of(i -> {
                var only = i.mandatory(target, x -> x);
                return v -> v.get(only);
            });
            var list = s.mandatory(Aper.list(1, 16, item), x -> x);
            return v -> v.get(list);
        });
    }

    /** A RAN node. */
    public record Node(GlobalRanNodeId id) implements Target {
    }

    /** All RAN nodes of a tracking area. */
    public record Area(Tai tai) implements Target {
    }
}
