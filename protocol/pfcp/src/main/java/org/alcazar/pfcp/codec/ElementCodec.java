// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/**
 * Reads and writes what follows the type and the length of an element.
 *
 * <p>A reader may leave octets over: a later release may have added them (TS 29.244 §8.1.2), and they are passed over.
 *
 * @param <V> what the element holds
 */
public interface ElementCodec<V> {

    /**
     * Reads one element's content.
     *
     * @throws IncorrectValueException if a value is reserved or contradicts another
     * @throws org.alcazar.wire.DecodeException if the octets don't suffice
     */
    V read(OctetReader in);

    void write(OctetWriter out, V value);

    /** A codec of two functions. */
    static <V> ElementCodec<V> of(Function<OctetReader, V> reader, BiConsumer<OctetWriter, V> writer) {
        return new ElementCodec<>() {

            @Override
            public V read(OctetReader in) {
                return reader.apply(in);
            }

            @Override
            public void write(OctetWriter out, V value) {
                writer.accept(out, value);
            }
        };
    }
}
