// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.alcazar.pfcp.codec.Row.Presence;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.RawElement;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one message or of one grouped element, in the standard's order, and the codec that reads and writes by it (TS 29.244
 * §7.2.3, §7.6, §8.1).
 *
 * <p>Elements come in any order. Those the table doesn't have, and repetitions where none is foreseen, are passed over. Groups nest as
 * deep as tables name each other, at most five levels: what no table names is not looked into.
 *
 * @param <G> the group's record
 */
public final class IeTable<G> implements ElementCodec<G> {

    /** How often an element may come in one group: far more rules than a session has, far fewer than would fit a packet. */
    static final int MOST_REPETITIONS = 1024;

    private static final int HEADER = 4;

    private final Row<G>[] rows;
    /** Index + 1 of the row of a type, 0 where there is none. */
    private final byte[] rowOfType;
    private final int causeSlot;
    private final boolean nullLengthRemoves;
    private final Function<Values, G> constructor;
    private final Function<G, OtherElements> others;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private IeTable(Layout<G> layout, Function<G, OtherElements> others, Function<Values, G> constructor) {
        this.rows = layout.rows.toArray(new Row[0]);
        this.rowOfType = new byte[Arrays.stream(rows).mapToInt(Row::type).max().orElse(0) + 1];
        for (int i = 0; i < rows.length; i++) {
            rowOfType[rows[i].type()] = (byte) (i + 1);
        }
        this.causeSlot = layout.causeSlot;
        this.nullLengthRemoves = layout.nullLengthRemoves;
        this.constructor = constructor;
        this.others = others;
    }

    /**
     * A table laid out by {@code layout}, which names the elements in their order and returns how a record is made of them.
     *
     * @param others the record's component for elements that have none of their own
     */
    public static <G> IeTable<G> of(Function<G, OtherElements> others, Function<Layout<G>, Function<Values, G>> layout) {
        var rows = new Layout<G>();
        var constructor = layout.apply(rows);
        return new IeTable<>(rows, others, constructor);
    }

    /**
     * Reads all that is left.
     *
     * @throws ElementFault if an element is missing, reaches past the end, is too short or of incorrect value
     */
    @Override
    public G read(OctetReader in) {
        var values = new @Nullable Object[rows.length];
        var rest = new Rest();
        while (in.hasRemaining()) {
            int start = in.offset();
            if (in.remaining() < HEADER) {
                throw new ElementFault(Cause.INVALID_LENGTH, 0, "octets after the last element", start);
            }
            int type = in.u16();
            int length = in.u16();
            if (length > in.remaining()) {
                throw new ElementFault(Cause.INVALID_LENGTH, type, "reaches past the end", start);
            }
            int index = type < rowOfType.length ? rowOfType[type] - 1 : -1;
            var content = in.octets(length);
            if (index >= 0 && take(index, values, rest, content, start)) {
                rest.took(type, index);
            } else {
                rest.keep(type, index, content);
            }
        }
        checkPresence(values);
        return constructor.apply(new Values(values, rest.elements()));
    }

    /** Puts the element into its slot; false if it is to be passed over. */
    private boolean take(int index, @Nullable Object[] values, Rest rest, Octets content, int start) {
        var row = rows[index];
        if (content.isEmpty() && removesWithoutContent(row) || !row.many() && (values[index] != null || rest.passedOver(index))) {
            return false;
        }
        Object value;
        try {
            value = row.codec().read(content.reader());
        } catch (ElementFault e) {
            if (row.presence() == Presence.OPTIONAL && !e.cause().equals(Cause.INVALID_LENGTH)) {
                return false;
            }
            throw e;
        } catch (IncorrectValueException e) {
            if (row.presence() == Presence.OPTIONAL) {
                return false;
            }
            throw new ElementFault(Cause.MANDATORY_IE_INCORRECT, row.type(), String.valueOf(e.getMessage()), start);
        } catch (DecodeException e) {
            throw new ElementFault(Cause.INVALID_LENGTH, row.type(), String.valueOf(e.getMessage()), start);
        }
        if (row.many()) {
            add(row, index, values, value, start);
        } else {
            values[index] = value;
        }
        return true;
    }

    private boolean removesWithoutContent(Row<G> row) {
        return nullLengthRemoves && row.presence() != Presence.MANDATORY;
    }

    @SuppressWarnings("unchecked")
    private void add(Row<G> row, int index, @Nullable Object[] values, Object value, int offset) {
        var list = (List<Object>) values[index];
        if (list == null) {
            list = new ArrayList<>(4);
            values[index] = list;
        } else if (list.size() == MOST_REPETITIONS) {
            throw new ElementFault(Cause.MANDATORY_IE_INCORRECT, row.type(), "more than " + MOST_REPETITIONS, offset);
        }
        list.add(value);
    }

    private void checkPresence(@Nullable Object[] values) {
        boolean accepted = causeSlot < 0 || values[causeSlot] instanceof Cause cause && cause.isAccepted();
        for (int i = 0; i < rows.length; i++) {
            var presence = rows[i].presence();
            if (values[i] == null && (presence == Presence.MANDATORY || presence == Presence.EXPECTED && accepted)) {
                throw new ElementFault(Cause.MANDATORY_IE_MISSING, rows[i].type(), "is missing", -1);
            }
        }
    }

    /**
     * Writes the elements: as they had come if the record was read, else in the table's order.
     *
     * @throws IllegalArgumentException if a value does not fit its field
     */
    @Override
    public void write(OctetWriter out, G group) {
        var rest = others.apply(group);
        if (rest.order().isEmpty()) {
            for (var row : rows) {
                for (var value : values(row, group)) {
                    write(out, row, value);
                }
            }
            rest.elements().forEach(element -> write(out, element));
        } else {
            writeInOrder(out, group, rest);
        }
    }

    private void writeInOrder(OctetWriter out, G group, OtherElements rest) {
        var typed = new ArrayList<Deque<Object>>(rows.length);
        for (var row : rows) {
            typed.add(new ArrayDeque<>(values(row, group)));
        }
        var kept = new ArrayDeque<>(rest.elements());
        for (int type : rest.order()) {
            int index = type >= 0 && type < rowOfType.length ? rowOfType[type] - 1 : -1;
            var value = index < 0 ? null : typed.get(index).poll();
            if (value != null) {
                write(out, rows[index], value);
            } else if (type == OtherElements.KEPT && !kept.isEmpty()) {
                write(out, kept.remove());
            }
        }
        for (int i = 0; i < rows.length; i++) {
            for (var value : typed.get(i)) {
                write(out, rows[i], value);
            }
        }
        kept.forEach(element -> write(out, element));
    }

    private List<?> values(Row<G> row, G group) {
        var value = row.getter().apply(group);
        return value == null ? List.of() : row.many() ? (List<?>) value : List.of(value);
    }

    private void write(OctetWriter out, Row<G> row, Object value) {
        int start = out.u16(row.type()).u16(0).length();
        row.codec().write(out, value);
        int length = out.length() - start;
        if (length > 0xffff) {
            throw new IllegalArgumentException("an element of " + length + " octets");
        }
        if (length == 0 && removesWithoutContent(row)) {
            throw new IllegalArgumentException("an empty group in an update would remove; OtherElements.removing says so");
        }
        out.patchU16(start - 2, length);
    }

    private static void write(OctetWriter out, RawElement element) {
        out.u16(element.type()).u16(element.value().length()).octets(element.value());
    }
}
