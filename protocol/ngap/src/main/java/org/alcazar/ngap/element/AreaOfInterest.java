// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * An area of which a UE's coming and going is to be reported (AreaOfInterestItem, TS 38.413 §9.3.1.66).
 *
 * @param tais at most 16
 * @param cells at most 256
 * @param nodes at most 64
 * @param referenceId what names the area in reports; from 1 on
 */
public record AreaOfInterest(List<Tai> tais, List<NgRanCgi> cells, List<GlobalRanNodeId> nodes, long referenceId) {

    private static final AperType<NgRanCgi> CELL = IeSequence.of(s -> {
        var cell = s.mandatory(NgRanCgi.ANY, x -> x);
        return v -> v.get(cell);
    });

    private static final AperType<GlobalRanNodeId> NODE = IeSequence.of(s -> {
        var node = s.mandatory(GlobalRanNodeId.TYPE, x -> x);
        return v -> v.get(node);
    });

    private static final AperType<Places> PLACES = IeSequence.of(s -> {
        var tais = s.optional(Tai.LIST, x -> unlessEmpty(x.tais));
        var cells = s.optional(Aper.list(1, 256, CELL), x -> unlessEmpty(x.cells));
        var nodes = s.optional(Aper.list(1, 64, NODE), x -> unlessEmpty(x.nodes));
        return v -> new Places(v.get(tais, List.of()), v.get(cells, List.of()), v.get(nodes, List.of()));
    });

    static final AperType<AreaOfInterest> TYPE = IeSequence.of(s -> {
        var places = s.mandatory(PLACES, x -> new Places(x.tais, x.cells, x.nodes));
        var reference = s.mandatory(ElementTypes.LOCATION_REPORTING_REFERENCE_ID, AreaOfInterest::referenceId);
        return v -> of(v.get(places), v.get(reference));
    });

    /** AreaOfInterestList: 1 to 64 areas. */
    static final AperType<List<AreaOfInterest>> LIST = Aper.list(1, 64, TYPE);

    public AreaOfInterest {
        tais = List.copyOf(tais);
        cells = List.copyOf(cells);
        nodes = List.copyOf(nodes);
    }

    private static AreaOfInterest of(Places places, long referenceId) {
        return new AreaOfInterest(places.tais, places.cells, places.nodes, referenceId);
    }

    private record Places(List<Tai> tais, List<NgRanCgi> cells, List<GlobalRanNodeId> nodes) {
    }
}
