// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which parties a ladder can have, and where each stands. */
public enum Stage {
    /** 5G, as far as {@link Party} goes. */
    CORE(Arrays.stream(Party.values()).map(party -> new Place(party, party.column())).toList()),
    /** 4G and 5G side by side. */
    INTERWORKING(List.of(new Place(Party.UE, 2), new Place(Party.GNB, 11), new Place(Party.MME, 50), new Place(Party.AMF, 89), new Place(Party.SMF, 117)));

    private final List<Party> parties;
    private final Map<Party, Integer> columns = new EnumMap<>(Party.class);

    private record Place(Party party, int column) {
    }

    Stage(List<Place> places) {
        parties = places.stream().map(Place::party).toList();
        places.forEach(place -> columns.put(place.party, place.column));
    }

    /** From the UE inwards. */
    List<Party> parties() {
        return parties;
    }

    /** Where the line of life stands, from 0. */
    int column(Party party) {
        return columns.getOrDefault(party, party.column());
    }

    /** How many parties there are up to that one, it among them. */
    int upTo(Party party) {
        return parties.indexOf(party) + 1;
    }

    /** Whether the first stands between the others. */
    boolean isBetween(Party between, Party one, Party other) {
        int column = column(between);
        return column > Math.min(column(one), column(other)) && column < Math.max(column(one), column(other));
    }
}
