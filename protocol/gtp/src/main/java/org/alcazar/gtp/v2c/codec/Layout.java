// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alcazar.gtp.v2c.element.Instanced;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a message or group as its table names them, first to last.
 *
 * @param <M> the record
 */
public final class Layout<M> {

    final List<Row<M>> rows = new ArrayList<>();

    /** An element without which the message is refused. */
    public <V> Slot.Mandatory<V> mandatory(ElementType<V> type, int instance, Function<M, V> getter) {
        return new Slot.Mandatory<>(add(type, instance, getter, 1, false, true));
    }

    /** A conditional or optional element. */
    public <V> Slot.Optional<V> optional(ElementType<V> type, int instance, Function<M, @Nullable V> getter) {
        return new Slot.Optional<>(add(type, instance, getter, 1, false, false));
    }

    /**
     * Elements of one type and instance, none or more.
     *
     * @param most more than these are ignored
     */
    public <V> Slot.Mandatory<List<V>> list(ElementType<V> type, int instance, int most, Function<M, List<V>> getter) {
        return new Slot.Mandatory<>(add(type, instance, getter, most, true, false));
    }

    /** Elements of one type and instance, at least one. */
    public <V> Slot.Mandatory<List<V>> mandatoryList(ElementType<V> type, int instance, int most, Function<M, List<V>> getter) {
        return new Slot.Mandatory<>(add(type, instance, getter, most, true, true));
    }

    /** Elements of one type that tell their meaning by their instance. */
    public <V> Slot.Mandatory<List<Instanced<V>>> instances(ElementType<V> type, int most, Function<M, List<Instanced<V>>> getter) {
        return new Slot.Mandatory<>(add(type, Row.ANY_INSTANCE, getter, most, true, false));
    }

    @SuppressWarnings("unchecked")
    private int add(ElementType<?> type, int instance, Function<M, ?> getter, int most, boolean list, boolean mandatory) {
        rows.add(new Row<>((ElementType<Object>) type, instance, (Function<M, @Nullable Object>) getter, most, list, mandatory));
        return rows.size() - 1;
    }
}
