// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/**
 * A type of information element: its number and how its value part is coded (TS 29.274 §8.1, §8.2). Several numbers share one type where
 * they are the MM Contexts.
 *
 * @param <V> what its value is read as
 */
public final class ElementType<V> {

    /** Reads exactly the value part of an element of the type number given; throws {@link org.alcazar.wire.DecodeException}. */
    @FunctionalInterface
    interface Reader<V> {

        V read(int type, OctetReader in);
    }

    private final int first;
    private final int last;
    private final Reader<V> reader;
    private final BiConsumer<OctetWriter, V> writer;
    private final ToIntFunction<V> number;

    private ElementType(int first, int last, Reader<V> reader, BiConsumer<OctetWriter, V> writer, ToIntFunction<V> number) {
        this.first = first;
        this.last = last;
        this.reader = reader;
        this.writer = writer;
        this.number = number;
    }

    static <V> ElementType<V> of(int number, Function<OctetReader, V> reader, BiConsumer<OctetWriter, V> writer) {
        return new ElementType<>(number, number, (type, in) -> reader.apply(in), writer, value -> number);
    }

    static <V> ElementType<V> range(int first, int last, Reader<V> reader, BiConsumer<OctetWriter, V> writer, ToIntFunction<V> number) {
        return new ElementType<>(first, last, reader, writer, number);
    }

    /** A grouped element: the elements inside it by a table of their own, asked for when it is needed (TS 29.274 §8.2). */
    static <V> ElementType<V> group(int number, Supplier<Gtpv2Table<V>> table) {
        return of(number, in -> table.get().read(in.rest()), (out, value) -> table.get().write(out, value));
    }

    /** The type number; of several, the first. */
    public int number() {
        return first;
    }

    boolean is(int type) {
        return type >= first && type <= last;
    }

    /**
     * Reads a value part.
     *
     * @throws org.alcazar.wire.DecodeException if it is malformed
     */
    V read(int type, OctetReader in) {
        return reader.read(type, in);
    }

    void write(OctetWriter out, int instance, V value) {
        int start = out.length();
        out.u8(number.applyAsInt(value)).u16(0).u8(instance);
        writer.accept(out, value);
        int length = out.length() - start - RawIe.HEADER;
        if (length > 0xffff) {
            throw new IllegalArgumentException("element " + first + " of " + length + " octets");
        }
        out.patchU16(start + 1, length);
    }
}
