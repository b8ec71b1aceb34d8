// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** A tracking area identity list: one to sixteen areas in partial lists of three kinds (TS 24.501 §9.11.3.9, TS 24.301 §9.9.3.33). */
public record TaiList(List<Partial> partials) {

    /** Areas a list may hold; a receiver ignores further ones. */
    public static final int MAX_AREAS = 16;

    public TaiList {
        partials = List.copyOf(partials);
        if (partials.isEmpty()) {
            throw new IllegalArgumentException("a TAI list has an area at least");
        }
    }

    /** A list with a partial list for each PLMN, areas in the order given. */
    public static TaiList of(List<Tai> areas) {
        var byPlmn = new LinkedHashMap<Plmn, List<Integer>>();
        for (var area : areas) {
            byPlmn.computeIfAbsent(area.plmn(), plmn -> new ArrayList<>()).add(area.tac());
        }
        var partials = new ArrayList<Partial>();
        byPlmn.forEach((plmn, tacs) -> partials.add(new SamePlmn(plmn, tacs)));
        return new TaiList(partials);
    }

    /** The list of one or a few areas. */
    public static TaiList of(Tai... areas) {
        return of(List.of(areas));
    }

    /** All areas, the first {@value #MAX_AREAS} of them. */
    public List<Tai> areas() {
        return partials.stream().flatMap(partial -> partial.areas().stream()).limit(MAX_AREAS).toList();
    }

    public boolean contains(Tai area) {
        return areas().contains(area);
    }

    /** A partial list of one to sixteen areas. */
    public sealed interface Partial {

        List<Tai> areas();
    }

    /** Type 00: areas of one PLMN. */
    public record SamePlmn(Plmn plmn, List<Integer> tacs) implements Partial {

        public SamePlmn {
            tacs = List.copyOf(tacs);
            requireCount(tacs.size());
        }

        @Override
        public List<Tai> areas() {
            return tacs.stream().map(tac -> new Tai(plmn, tac)).toList();
        }
    }

    /**
     * Type 01: areas of one PLMN with codes that follow one another.
     *
     * @param first code of the first area
     * @param count areas, 1..16
     */
    public record Consecutive(Plmn plmn, int first, int count) implements Partial {

        public Consecutive {
            requireCount(count);
            if (first < 0 || first + count - 1 > 0xff_ffff) {
                throw new IllegalArgumentException("a TAC has 24 bits");
            }
        }

        @Override
        public List<Tai> areas() {
            return IntStream.range(first, first + count).mapToObj(tac -> new Tai(plmn, tac)).toList();
        }
    }

    /** Type 10: areas of any PLMNs. */
    public record AnyPlmn(List<Tai> areas) implements Partial {

        public AnyPlmn {
            areas = List.copyOf(areas);
            requireCount(areas.size());
        }
    }

    private static void requireCount(int count) {
        if (count < 1 || count > MAX_AREAS) {
            throw new IllegalArgumentException("1 to 16 areas, not " + count);
        }
    }
}
