// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alcazar.pfcp.codec.Row.Presence;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.IeType;
import org.jspecify.annotations.Nullable;

/**
 * Takes a table's lines in their order.
 *
 * @param <G> the group's record
 */
public final class Layout<G> {

    final List<Row<G>> rows = new ArrayList<>();
    int causeSlot = -1;
    boolean nullLengthRemoves;

    Layout() {
    }

    /** An element that every group has. */
    public <V> Slot.Mandatory<V> mandatory(IeType type, ElementCodec<V> codec, Function<G, V> getter) {
        return new Slot.Mandatory<>(add(type, Presence.MANDATORY, false, codec, getter));
    }

    /** The cause of a response, which says whether the elements {@link #expected} may be missing. */
    public Slot.Mandatory<Cause> cause(ElementCodec<Cause> codec, Function<G, Cause> getter) {
        causeSlot = rows.size();
        return mandatory(IeType.CAUSE, codec, getter);
    }

    /** A mandatory element of a response, which one that rejects may lack. */
    public <V> Slot.Optional<V> expected(IeType type, ElementCodec<V> codec, Function<G, @Nullable V> getter) {
        return new Slot.Optional<>(add(type, Presence.EXPECTED, false, codec, getter));
    }

    /** An element whose presence hangs on others; an incorrect value has the message refused. */
    public <V> Slot.Optional<V> conditional(IeType type, ElementCodec<V> codec, Function<G, @Nullable V> getter) {
        return new Slot.Optional<>(add(type, Presence.CONDITIONAL, false, codec, getter));
    }

    /** An optional element; one of incorrect value is as if absent. */
    public <V> Slot.Optional<V> optional(IeType type, ElementCodec<V> codec, Function<G, @Nullable V> getter) {
        return new Slot.Optional<>(add(type, Presence.OPTIONAL, false, codec, getter));
    }

    /** An element that may come several times, or not at all; an incorrect value has the message refused. */
    public <V> Slot.Many<V> several(IeType type, ElementCodec<V> codec, Function<G, List<V>> getter) {
        return new Slot.Many<>(add(type, Presence.CONDITIONAL, true, codec, getter));
    }

    /** An element that comes at least once. */
    public <V> Slot.Many<V> atLeastOne(IeType type, ElementCodec<V> codec, Function<G, List<V>> getter) {
        return new Slot.Many<>(add(type, Presence.MANDATORY, true, codec, getter));
    }

    /** In this group an element without content takes away what was given before (TS 29.244 §5.6.3). */
    public void nullLengthRemoves() {
        nullLengthRemoves = true;
    }

    // Rows of all types share a list; what goes into a row's slot comes from that row's codec and out by that row's getter.
    @SuppressWarnings({"unchecked", "NullAway"})
    private int add(IeType type, Presence presence, boolean many, ElementCodec<?> codec, Function<G, ?> getter) {
        if (rows.stream().anyMatch(row -> row.type() == type.value())) {
            throw new IllegalArgumentException(type + " twice");
        }
        rows.add(new Row<>(type.value(), presence, many, (ElementCodec<Object>) codec, (Function<G, @Nullable Object>) (Function<G, ?>) getter));
        return rows.size() - 1;
    }
}
