// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.alcazar.ondemand.ItemLayout.AtMostOnce;
import org.alcazar.ondemand.ItemLayout.Once;
import org.alcazar.ondemand.ItemLayout.Presence;
import org.alcazar.ondemand.ItemLayout.Repeated;
import org.alcazar.ondemand.ItemLayout.Row;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.jspecify.annotations.Nullable;

/**
 * The items of one message, and the codec that reads and writes messages by it (§4). Items come in any order; what is not of the table is
 * skipped.
 *
 * @param <M> the message's record
 */
final class ItemTable<M> {

    private final List<Row<M>> rows;
    private final Function<Values, M> constructor;

    private ItemTable(List<Row<M>> rows, Function<Values, M> constructor) {
        this.rows = List.copyOf(rows);
        this.constructor = constructor;
    }

    /** A table laid out by {@code layout}, which names the items and returns how a record is made of them. */
    static <M> ItemTable<M> of(Function<ItemLayout<M>, Function<Values, M>> layout) {
        var rows = new ItemLayout<M>();
        var constructor = layout.apply(rows);
        return new ItemTable<>(rows.rows, constructor);
    }

    /**
     * Reads all that is left.
     *
     * @throws OnDemandDecodeException with #111 if it is malformed
     */
    M read(OctetReader in) {
        var values = new @Nullable Object[rows.size()];
        while (in.hasRemaining()) {
            int start = in.offset();
            Row<M> row;
            OctetReader value;
            try {
                row = row(in.u8());
                value = in.sub(in.u16());
            } catch (DecodeException e) {
                throw OnDemandDecodeException.malformed("an item reaches past the end", start);
            }
            if (row != null) {
                take(row, value, values, start);
            }
        }
        for (var row : rows) {
            if (occurrences(row, values[row.slot()]) < row.least()) {
                throw OnDemandDecodeException.malformed("no " + row.item().name(), in.offset());
            }
        }
        return constructor.apply(new Values(values, in.offset()));
    }

    /** @throws IllegalArgumentException if an item is longer, or occurs more often, than it may */
    void write(OctetWriter out, M message) {
        for (var row : rows) {
            var value = row.getter().apply(message);
            int occurrences = occurrences(row, value);
            if (occurrences < row.least() || occurrences > row.most()) {
                throw new IllegalArgumentException(row.item().name() + " occurs " + occurrences + " times");
            }
            if (row.presence() == Presence.REPEATED) {
                ((List<?>) Objects.requireNonNull(value)).forEach(one -> write(out, row.item(), Objects.requireNonNull(one)));
            } else if (value != null) {
                write(out, row.item(), value);
            }
        }
    }

    private static void write(OctetWriter out, Item<Object> item, Object value) {
        out.u8(item.type()).u16(0);
        int start = out.length();
        item.writer().accept(out, value);
        int length = out.length() - start;
        if (length < item.min() || length > item.max()) {
            throw new IllegalArgumentException(item.name() + " of " + length + " octets");
        }
        out.patchU16(start - 2, length);
    }

    private void take(Row<M> row, OctetReader in, @Nullable Object[] values, int start) {
        var item = row.item();
        if (in.remaining() < item.min() || in.remaining() > item.max()) {
            throw OnDemandDecodeException.malformed(item.name() + " of " + in.remaining() + " octets", start);
        }
        if (occurrences(row, values[row.slot()]) == row.most()) {
            throw OnDemandDecodeException.malformed(item.name() + " more than " + row.most() + " times", start);
        }
        Object value;
        try {
            value = item.reader().apply(in);
        } catch (DecodeException e) {
            throw OnDemandDecodeException.malformed(item.name() + ": " + e.getMessage(), start);
        }
        if (row.presence() == Presence.REPEATED) {
            list(row, values).add(value);
        } else {
            values[row.slot()] = value;
        }
    }

    private @Nullable Row<M> row(int type) {
        for (var row : rows) {
            if (row.item().type() == type) {
                return row;
            }
        }
        return null;
    }

    private static int occurrences(Row<?> row, @Nullable Object value) {
        return value == null ? 0 : row.presence() == Presence.REPEATED ? ((List<?>) value).size() : 1;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Row<?> row, @Nullable Object[] values) {
        if (values[row.slot()] == null) {
            values[row.slot()] = new ArrayList<>();
        }
        return (List<Object>) Objects.requireNonNull(values[row.slot()]);
    }

    /** What was read. */
    static final class Values {

        private final @Nullable Object[] values;
        private final int end;

        private Values(@Nullable Object[] values, int end) {
            this.values = values;
            this.end = end;
        }

        @SuppressWarnings("unchecked")
        <V> V get(Once<V> slot) {
            return (V) Objects.requireNonNull(values[slot.slot()]);
        }

        @SuppressWarnings("unchecked")
        <V> @Nullable V get(AtMostOnce<V> slot) {
            return (V) values[slot.slot()];
        }

        @SuppressWarnings("unchecked")
        <V> List<V> get(Repeated<V> slot) {
            var list = (List<V>) values[slot.slot()];
            return list == null ? List.of() : list;
        }

        /** What these items say together is not said. */
        OnDemandDecodeException fault(String message) {
            return OnDemandDecodeException.malformed(message, end);
        }
    }
}
