// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one message or grouped element as data, and the codec that reads and writes by it (TS 29.274 §7.7, §8.2).
 *
 * <p>Elements are taken in any order. Of one type and instance the first counts, or the first few of a list; unknown, repeated and
 * malformed optional ones are ignored, a malformed or missing mandatory one ends decoding. Groups nest only as deep as tables do.
 *
 * @param <M> the record
 */
public final class Gtpv2Table<M> {

    private final Row<M>[] rows;
    private final Rest.Piece.Known[] plain;
    private final Function<M, Rest> rest;
    private final Function<Values, M> constructor;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Gtpv2Table(Layout<M> layout, Function<M, Rest> rest, Function<Values, M> constructor) {
        this.rows = layout.rows.toArray(new Row[0]);
        this.plain = new Rest.Piece.Known[rows.length];
        Arrays.setAll(plain, slot -> new Rest.Piece.Known(slot, null));
        this.rest = rest;
        this.constructor = constructor;
    }

    /**
     * A table laid out by {@code layout}, which names the elements in their order and returns how a record is made of them.
     *
     * @param rest the record's component for what the table does not name
     */
    public static <M> Gtpv2Table<M> of(Function<M, Rest> rest, Function<Layout<M>, Function<Values, M>> layout) {
        var rows = new Layout<M>();
        var constructor = layout.apply(rows);
        return new Gtpv2Table<>(rows, rest, constructor);
    }

    /**
     * Reads the elements of a message, what follows its header.
     *
     * @throws ElementFault if the message must be refused for them
     */
    public M read(Octets elements) {
        var reading = new Reading(elements);
        var in = elements.reader();
        while (in.hasRemaining()) {
            reading.next(in);
        }
        return constructor.apply(reading.finish());
    }

    /**
     * Writes the elements of a message.
     *
     * @throws IllegalArgumentException if a value does not fit its element
     */
    public void write(OctetWriter out, M message) {
        var beyond = rest.apply(message);
        var next = new int[rows.length];
        for (var piece : beyond.pieces()) {
            switch (piece) {
                case Rest.Piece.Ignored run -> out.octets(run.elements());
                case Rest.Piece.Known known -> {
                    var row = rows[known.slot()];
                    var values = row.values(message);
                    if (next[known.slot()] < values.size()) {
                        write(out, row, values.get(next[known.slot()]++), known.raw());
                    }
                }
            }
        }
        for (int slot = 0; slot < rows.length; slot++) {
            var values = rows[slot].values(message);
            for (int i = next[slot]; i < values.size(); i++) {
                rows[slot].write(out, values.get(i));
            }
        }
    }

    /** As it came, if it is still what came. */
    private static <M> void write(OctetWriter out, Row<M> row, Object value, @Nullable Octets raw) {
        if (raw != null) {
            var in = raw.reader();
            var element = RawIe.read(in);
            if (row.read(element.type(), element.instance(), element.value().reader()).equals(value)) {
                out.octets(raw);
                return;
            }
        }
        row.write(out, value);
    }

    private int find(int type, int instance) {
        for (int slot = 0; slot < rows.length; slot++) {
            if (rows[slot].takes(type, instance)) {
                return slot;
            }
        }
        return -1;
    }

    /** One message being read. */
    private final class Reading {

        private final Octets elements;
        private final @Nullable Object[] values = new @Nullable Object[rows.length];
        private final List<Rest.Piece> pieces = new ArrayList<>(rows.length);
        private boolean usual = true;
        private int last;
        private int ignoredFrom;
        private int ignoredTo;

        Reading(Octets elements) {
            this.elements = elements;
        }

        void next(OctetReader in) {
            int start = in.offset();
            if (in.remaining() < RawIe.HEADER) {
                throw new ElementFault(Cause.INVALID_LENGTH, null, "an element of " + in.remaining() + " octets", start);
            }
            int type = in.u8();
            int length = in.u16();
            int instance = in.u8() & 0xf;
            if (length > in.remaining()) {
                throw new ElementFault(Cause.INVALID_LENGTH, new OffendingIe(type, instance),
                        "element " + type + " reaches past the end", start);
            }
            var value = in.sub(length);
            int slot = find(type, instance);
            if (slot < 0 || isFull(slot) || !take(slot, type, instance, value, start, in.offset())) {
                ignore(start, in.offset());
            }
        }

        private boolean isFull(int slot) {
            return values[slot] != null && (!rows[slot].list() || ((List<?>) values[slot]).size() >= rows[slot].most());
        }

        private boolean take(int slot, int type, int instance, OctetReader in, int start, int end) {
            var row = rows[slot];
            Object value;
            try {
                value = row.read(type, instance, in);
            } catch (DecodeException e) {
                if (row.mandatory()) {
                    throw fault(e, new OffendingIe(type, instance), start);
                }
                return false;
            }
            endIgnored();
            put(slot, value);
            usual &= slot >= last;
            last = slot;
            boolean asWritten = isAsWritten(row, value, start, end);
            usual &= asWritten;
            pieces.add(asWritten ? plain[slot] : new Rest.Piece.Known(slot, elements.slice(start, end)));
            return true;
        }

        @SuppressWarnings("unchecked")
        private void put(int slot, Object value) {
            if (!rows[slot].list()) {
                values[slot] = value;
                return;
            }
            var list = (List<Object>) values[slot];
            if (list == null) {
                list = new ArrayList<>(4);
                values[slot] = list;
            }
            list.add(value);
        }

        private boolean isAsWritten(Row<M> row, Object value, int start, int end) {
            var written = new OctetWriter(end - start);
            row.write(written, value);
            var octets = written.toOctets().sharedArray();
            return Arrays.equals(octets, 0, octets.length, elements.sharedArray(), start, end);
        }

        private void ignore(int start, int end) {
            usual = false;
            if (ignoredTo != start || ignoredFrom == ignoredTo) {
                endIgnored();
                ignoredFrom = start;
            }
            ignoredTo = end;
        }

        private void endIgnored() {
            if (ignoredTo > ignoredFrom) {
                pieces.add(new Rest.Piece.Ignored(elements.slice(ignoredFrom, ignoredTo)));
            }
            ignoredFrom = 0;
            ignoredTo = 0;
        }

        Values finish() {
            endIgnored();
            for (int slot = 0; slot < rows.length; slot++) {
                if (values[slot] != null) {
                    continue;
                }
                if (rows[slot].mandatory()) {
                    var missing = rows[slot].asOffending();
                    throw new ElementFault(Cause.MANDATORY_IE_MISSING, missing, "element " + missing + " is missing", elements.length());
                }
                if (rows[slot].list()) {
                    values[slot] = List.of();
                }
            }
            return new Values(values, usual ? Rest.NONE : new Rest(pieces));
        }
    }

    /** The fault of a mandatory element: its own, or that of an element inside it. */
    private static ElementFault fault(DecodeException e, OffendingIe element, int offset) {
        var words = "element " + element + ": " + e.getMessage();
        if (e instanceof ElementFault inner) {
            return new ElementFault(inner.cause(), inner.offending() == null ? element : inner.offending(), words, offset);
        }
        return new ElementFault(Cause.INVALID_LENGTH, element, words, offset);
    }
}
