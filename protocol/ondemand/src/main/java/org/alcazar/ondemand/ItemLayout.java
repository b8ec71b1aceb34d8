// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of a message in the order in which they are written.
 *
 * @param <M> the message's record
 */
final class ItemLayout<M> {

    /** How often an item occurs. */
    enum Presence { ONCE, AT_MOST_ONCE, REPEATED }

    /**
     * @param least occurrences of a repeated item
     * @param most occurrences
     */
    record Row<M>(Item<Object> item, Presence presence, int least, int most, Function<M, @Nullable Object> getter, int slot) {
    }

    record Once<V>(int slot) {
    }

    record AtMostOnce<V>(int slot) {
    }

    record Repeated<V>(int slot) {
    }

    final List<Row<M>> rows = new ArrayList<>();

    <V> Once<V> once(Item<V> item, Function<M, V> getter) {
        return new Once<>(add(item, Presence.ONCE, 1, 1, getter));
    }

    <V> AtMostOnce<V> optional(Item<V> item, Function<M, @Nullable V> getter) {
        return new AtMostOnce<>(add(item, Presence.AT_MOST_ONCE, 0, 1, getter));
    }

    <V> Repeated<V> repeated(Item<V> item, int least, int most, Function<M, List<V>> getter) {
        return new Repeated<>(add(item, Presence.REPEATED, least, most, getter));
    }

    // Rows of all types share a list; what goes into a row's slot comes from that row's item and out by that row's getter.
    @SuppressWarnings({"unchecked", "NullAway"})
    private int add(Item<?> item, Presence presence, int least, int most, Function<M, ?> getter) {
        if (rows.stream().anyMatch(row -> row.item().type() == item.type())) {
            throw new IllegalArgumentException("item " + item.name() + " twice");
        }
        rows.add(new Row<>((Item<Object>) item, presence, least, most, (Function<M, @Nullable Object>) (Function<M, ?>) getter, rows.size()));
        return rows.size() - 1;
    }
}
