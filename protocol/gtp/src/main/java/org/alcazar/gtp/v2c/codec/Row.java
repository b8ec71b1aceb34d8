// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.v2c.element.Instanced;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table.
 *
 * @param instance {@link #ANY_INSTANCE} where the values are {@link Instanced}
 * @param getter the record's component; of a list the list
 * @param most 1, or how many elements a list takes; more are ignored
 * @param mandatory at least one is needed
 */
record Row<M>(ElementType<Object> type, int instance, Function<M, @Nullable Object> getter, int most, boolean list, boolean mandatory) {

    static final int ANY_INSTANCE = -1;

    boolean takes(int number, int place) {
        return type.is(number) && (instance == place || instance == ANY_INSTANCE);
    }

    Object read(int number, int place, OctetReader in) {
        var value = type.read(number, in);
        return instance == ANY_INSTANCE ? new Instanced<>(place, value) : value;
    }

    void write(OctetWriter out, Object value) {
        if (value instanceof Instanced<?> instanced) {
            type.write(out, instanced.instance(), instanced.value());
        } else {
            type.write(out, instance, value);
        }
    }

    /** The values of a message, none to {@link #most}. */
    List<?> values(M message) {
        var value = getter.apply(message);
        if (list) {
            return (List<?>) Objects.requireNonNull(value);
        }
        return value == null ? List.of() : List.of(value);
    }

    OffendingIe asOffending() {
        return new OffendingIe(type.number(), Math.max(instance, 0));
    }
}
