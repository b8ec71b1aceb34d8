// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one message, in their order, and the codec that reads and writes messages by it (TS 24.007 §11.2, TS 24.501 §7.5-§7.7).
 *
 * <p>Of optional elements, in whatever order they come: the first of each identifier counts, unknown and malformed ones are skipped, one
 * that must be comprehended and is unknown ends decoding, and so does one that reaches past the end of the message.
 *
 * @param <M> the message's record
 */
public final class NasTable<M> {

    // The same numbers in the causes of every NAS protocol
    private static final int INVALID_MANDATORY_INFORMATION = 96;
    private static final int PROTOCOL_ERROR_UNSPECIFIED = 111;

    private final Header<? super M> header;
    private final int messageType;
    private final Row<M>[] mandatory;
    private final Row<M>[] optional;
    /** The optional rows with a component in the record. */
    private final Row<M>[] components;
    private final @Nullable Row<M>[] byIei;
    private final int slots;
    private final Function<Values, M> constructor;
    private final Function<M, OtherElements> others;

    private NasTable(Header<? super M> header, int messageType, Layout<M> layout, Function<M, OtherElements> others,
            Function<Values, M> constructor) {
        this.header = header;
        this.messageType = messageType;
        this.mandatory = array(layout.mandatory);
        this.optional = array(layout.optional);
        this.components = array(layout.optional.stream().filter(row -> row.slot() >= 0).toList());
        this.byIei = index(optional);
        this.slots = layout.slots;
        this.constructor = constructor;
        this.others = others;
    }

    /** A table of a message of 5GS mobility management, as {@link #of(Header, int, Function, Function)}. */
    public static <M> NasTable<M> of(int messageType, Function<M, OtherElements> others, Function<Layout<M>, Function<Values, M>> layout) {
        return of(Header.fiveGmm(), messageType, others, layout);
    }

    /**
     * A table laid out by {@code layout}, which names the elements in their order and returns how a record is made of them.
     *
     * @param header the protocol's; what a message tells in it comes by {@link Values#header}
     * @param others the record's component for elements that have none of their own
     */
    public static <M> NasTable<M> of(Header<? super M> header, int messageType, Function<M, OtherElements> others,
            Function<Layout<M>, Function<Values, M>> layout) {
        var rows = new Layout<M>();
        var constructor = layout.apply(rows);
        return new NasTable<>(header, messageType, rows, others, constructor);
    }

    /** The message type octet (TS 24.501 §9.7). */
    public int messageType() {
        return messageType;
    }

    /**
     * Reads a message whose header is well.
     *
     * @throws DecodeException the protocol's own, with cause #96 where the imperative part is not as it must be or an element that must be comprehended is
     *         unknown, with #111 where an optional element reaches past the end
     */
    public M decode(Octets message) {
        var values = new @Nullable Object[slots];
        var in = message.reader();
        in.skip(header.length());
        try {
            readImperative(in, values);
        } catch (DecodeException e) {
            throw header.fault(INVALID_MANDATORY_INFORMATION, message, String.valueOf(e.getMessage()), in.offset());
        }
        var rest = in.hasRemaining() ? readOptional(message, in, values) : OtherElements.NONE;
        return constructor.apply(new Values(message, values, rest));
    }

    private void readImperative(OctetReader in, @Nullable Object[] values) {
        for (int i = 0; i < mandatory.length; i++) {
            var row = mandatory[i];
            if (row.half() != null) {
                int octet = in.u8();
                values[row.slot()] = row.half().reader().apply(octet & 0xf);
                if (i + 1 < mandatory.length && mandatory[i + 1].format() == null) {
                    var high = mandatory[++i];
                    values[high.slot()] = Objects.requireNonNull(high.half()).reader().apply(octet >> 4);
                }
            } else {
                values[row.slot()] = read(row, in.sub(length(row, in)));
            }
        }
    }

    private OtherElements readOptional(Octets message, OctetReader in, @Nullable Object[] values) {
        var rest = new Rest(message, mandatory.length);
        while (in.hasRemaining()) {
            int start = in.offset();
            int iei = in.u8();
            var known = byIei[iei];
            if (known == null && iei < 0x10) {
                throw header.fault(INVALID_MANDATORY_INFORMATION, message,
                        "unknown element " + Integer.toHexString(iei) + " that must be comprehended", start);
            }
            OctetReader value;
            try {
                value = value(known, iei, in);
            } catch (DecodeException e) {
                throw header.fault(PROTOCOL_ERROR_UNSPECIFIED, message, "element " + Integer.toHexString(iei) + " reaches past the end",
                        start);
            }
            var row = ofLength(known, value.remaining());
            if (row == null || !accept(row, iei, value, values, rest)) {
                rest.skip(start, in.offset());
            }
        }
        return rest.elements();
    }

    /** The value part of the element whose identifier was read; of a type 1 element nothing. */
    private OctetReader value(@Nullable Row<M> known, int iei, OctetReader in) {
        if (known != null) {
            return in.sub(known.format() == null || known.format() == Format.T ? 0 : length(known, in));
        }
        if (iei >= 0x80) {
            return in.sub(0);
        }
        return in.sub(iei >= 0x70 ? in.u16() : in.u8());
    }

    /** The row for a value of this length, where two elements of one message share an identifier. */
    private @Nullable Row<M> ofLength(@Nullable Row<M> known, int length) {
        if (known == null || length >= known.min() && length <= known.max()) {
            return known;
        }
        for (int i = known.place() - mandatory.length; i < optional.length; i++) {
            var other = optional[i];
            if (other.iei() == known.iei() && length >= other.min() && length <= other.max()) {
                return other;
            }
        }
        return known;
    }

    private boolean accept(Row<M> row, int iei, OctetReader value, @Nullable Object[] values, Rest rest) {
        if (rest.seen(row.place())) {
            return false;
        }
        if (value.remaining() < row.min()) {
            rest.malformed(row.place());
            return false;
        }
        if (row.slot() < 0) {
            rest.named(row, row.format() == null ? Octets.of(iei & 0xf) : value.rest());
            return true;
        }
        try {
            values[row.slot()] = row.half() != null ? row.half().reader().apply(iei & 0xf) : read(row, value);
            rest.see(row.place());
            return true;
        } catch (DecodeException e) {
            rest.malformed(row.place());
            return false;
        }
    }

    private Object read(Row<M> row, OctetReader value) {
        if (value.remaining() < row.min()) {
            throw value.fault("element of " + value.remaining() + " octets, at least " + row.min() + " are needed");
        }
        return Objects.requireNonNull(row.codec()).reader().apply(value);
    }

    private static int length(Row<?> row, OctetReader in) {
        return switch (Objects.requireNonNull(row.format())) {
            case LV, TLV -> in.u8();
            case LV_E, TLV_E -> in.u16();
            case V, TV, T -> row.min();
            case REST -> in.remaining();
        };
    }

    /**
     * Writes a message, plain header included.
     *
     * @throws IllegalArgumentException if an element is longer or shorter than its format allows
     */
    public Octets encode(M message) {
        var out = new OctetWriter();
        header.write(out, messageType, message);
        for (int i = 0; i < mandatory.length; i++) {
            var row = mandatory[i];
            if (row.half() != null) {
                int octet = half(row, message);
                if (i + 1 < mandatory.length && mandatory[i + 1].format() == null) {
                    octet |= half(mandatory[++i], message) << 4;
                }
                out.u8(octet);
            } else {
                write(out, row, Objects.requireNonNull(component(row, message)));
            }
        }
        var rest = others.apply(message);
        if (rest.isEmpty()) {
            for (var row : components) {
                writeOptional(out, row, component(row, message));
            }
        } else {
            writeOptional(out, message, rest);
        }
        return out.toOctets();
    }

    private void writeOptional(OctetWriter out, M message, OtherElements rest) {
        int ignored = writeSkipped(out, rest.skipped(), 0, mandatory.length);
        for (var row : optional) {
            writeOptional(out, row, row.slot() < 0 ? rest.get(row.iei()) : component(row, message));
            ignored = writeSkipped(out, rest.skipped(), ignored, row.place());
        }
    }

    private void writeOptional(OctetWriter out, Row<M> row, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (row.format() != null) {
            out.u8(row.iei());
            write(out, row, value);
        } else {
            out.u8(row.iei() | (row.half() != null ? row.half().writer().applyAsInt(value) : ((Octets) value).at(0)) & 0xf);
        }
    }

    private void write(OctetWriter out, Row<M> row, Object value) {
        var format = Objects.requireNonNull(row.format());
        int start = out.length();
        switch (format.lengthOctets) {
            case 1 -> out.u8(0);
            case 2 -> out.u16(0);
            default -> {
            }
        }
        if (row.codec() != null) {
            row.codec().writer().accept(out, value);
        } else {
            out.octets((Octets) value);
        }
        int length = out.length() - start - format.lengthOctets;
        if (length < row.min() || length > format.longest()) {
            throw new IllegalArgumentException("element " + Integer.toHexString(row.iei()) + " of " + length + " octets");
        }
        switch (format.lengthOctets) {
            case 1 -> out.patchU8(start, length);
            case 2 -> out.patchU16(start, length);
            default -> {
            }
        }
    }

    private int half(Row<M> row, M message) {
        return Objects.requireNonNull(row.half()).writer().applyAsInt(Objects.requireNonNull(component(row, message))) & 0xf;
    }

    private static <M> @Nullable Object component(Row<M> row, M message) {
        return Objects.requireNonNull(row.getter()).apply(message);
    }

    private static int writeSkipped(OctetWriter out, List<OtherElements.Skipped> skipped, int from, int upTo) {
        int i = from;
        while (i < skipped.size() && skipped.get(i).after() <= upTo) {
            out.octets(skipped.get(i++).octets());
        }
        return i;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <M> Row<M>[] array(List<Row<M>> rows) {
        return rows.toArray(new Row[0]);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <M> @Nullable Row<M>[] index(Row<M>[] rows) {
        var index = new @Nullable Row[256];
        for (var row : List.of(rows).reversed()) {
            if (row.format() == null) {
                Arrays.fill(index, row.iei(), row.iei() + 16, row);
            } else {
                index[row.iei()] = row;
            }
        }
        return index;
    }

    /** What a message holds beside the components of its record, gathered while it is read. */
    private static final class Rest {

        private final Octets message;
        private final int start;
        private long seen;
        private int last;
        private int skipStart;
        private int skipEnd;
        private @Nullable List<OtherElements.Element> named;
        private @Nullable List<OtherElements.Skipped> skipped;

        Rest(Octets message, int start) {
            this.message = message;
            this.start = start;
            this.last = start;
        }

        boolean seen(int place) {
            return (seen >>> (place - start) & 1) != 0;
        }

        void see(int place) {
            endRun();
            seen |= 1L << (place - start);
            // Not the last but the furthest, so that elements out of order stay before what followed them.
            last = Math.max(last, place);
        }

        /** Its element is as good as absent, also where it is repeated. */
        void malformed(int place) {
            seen |= 1L << (place - start);
        }

        <M> void named(Row<M> row, Octets value) {
            see(row.place());
            if (named == null) {
                named = new ArrayList<>(4);
            }
            named.add(new OtherElements.Element(row.iei(), value));
        }

        void skip(int from, int to) {
            if (skipEnd != from) {
                endRun();
                skipStart = from;
            }
            skipEnd = to;
        }

        private void endRun() {
            if (skipEnd > skipStart) {
                var run = message.slice(skipStart, skipEnd);
                if (skipped == null) {
                    skipped = new ArrayList<>(2);
                } else if (skipped.getLast().after() == last) {
                    run = new OctetWriter().octets(skipped.removeLast().octets()).octets(run).toOctets();
                }
                skipped.add(new OtherElements.Skipped(last, run));
            }
            skipStart = 0;
            skipEnd = 0;
        }

        OtherElements elements() {
            endRun();
            return named == null && skipped == null ? OtherElements.NONE
                    : new OtherElements(named == null ? List.of() : named, skipped == null ? List.of() : skipped);
        }
    }
}
