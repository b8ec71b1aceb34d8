// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import java.util.function.Function;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;

/**
 * An ASN.1 type: how its values are read and written.
 *
 * @param <T> the Java type of its values; immutable
 */
public interface AperType<T> {

    /**
     * Reads a value.
     *
     * @throws UnknownExtensionException if the value belongs to an extension that isn't known here
     * @throws DecodeException if the octets are no encoding of this type
     */
    T decode(AperReader in);

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if the value is outside the type's constraints
     */
    void encode(AperWriter out, T value);

    /** Reads octets that are one complete encoding (X.691 §11.1), with nothing after it. */
    default T decode(Octets octets) {
        var in = new AperReader(octets);
        var value = decode(in);
        in.finish();
        return value;
    }

    /** One complete encoding of the value (X.691 §11.1): whole octets, at least one. */
    default Octets encode(T value) {
        var out = new AperWriter();
        encode(out, value);
        return out.finish();
    }

    /** This type with other Java values. */
    default <U> AperType<U> as(Function<? super T, ? extends U> decoded, Function<? super U, ? extends T> encoded) {
        var inner = this;
        return new AperType<>() {
            @Override
            public U decode(AperReader in) {
                return decoded.apply(inner.decode(in));
            }

            @Override
            public void encode(AperWriter out, U value) {
                inner.encode(out, encoded.apply(value));
            }
        };
    }
}
