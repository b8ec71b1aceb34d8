// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a message as its table names them, first to last.
 *
 * @param <M> the message's record
 */
public final class Layout<M> {

    final List<Row<M>> mandatory = new ArrayList<>();
    final List<Row<M>> optional = new ArrayList<>();
    int slots;

    /** A mandatory type 1 element in bits 1 to 4 of its octet; bits 5 to 8 are spare unless {@link #highHalf} follows. */
    public <V> Slot.Mandatory<V> lowHalf(HalfCodec<V> codec, Function<M, V> getter) {
        return mandatoryHalf(codec, getter);
    }

    /** A mandatory type 1 element in bits 5 to 8 of the octet that {@link #lowHalf} began. */
    public <V> Slot.Mandatory<V> highHalf(HalfCodec<V> codec, Function<M, V> getter) {
        return mandatoryHalf(codec, getter);
    }

    /** A mandatory element, format V, LV, LV-E or, as the message's last, REST. */
    public <V> Slot.Mandatory<V> mandatory(Format format, ElementCodec<V> codec, Function<M, V> getter) {
        switch (format) {
            case V, LV, LV_E, REST -> mandatory.add(new Row<>(mandatory.size() + 1, -1, format, codec.min(), codec.max(), untyped(codec), null,
                    untyped(getter), slots));
            case T, TV, TLV, TLV_E -> throw new IllegalArgumentException(format + " in the imperative part");
        }
        return new Slot.Mandatory<>(slots++);
    }

    /** An optional element, format T, TV, TLV or TLV-E. */
    public <V> Slot.Optional<V> optional(int iei, Format format, ElementCodec<V> codec, Function<M, @Nullable V> getter) {
        add(iei, format, codec.min(), codec.max(), untyped(codec), null, untyped(getter), slots);
        return new Slot.Optional<>(slots++);
    }

    /** An optional type 1 element; {@code iei} with a zero lower half, 0xB0 for "B-". */
    public <V> Slot.Optional<V> optional(int iei, HalfCodec<V> codec, Function<M, @Nullable V> getter) {
        add(iei, null, 0, 0, null, untyped(codec), untyped(getter), slots);
        return new Slot.Optional<>(slots++);
    }

    /** An optional element that is not looked into. */
    public void other(int iei, Format format, int min, int max) {
        add(iei, format, min, max, null, null, null, -1);
    }

    /** An optional type 1 element that is not looked into. */
    public void other(int iei) {
        add(iei, null, 0, 0, null, null, null, -1);
    }

    private <V> Slot.Mandatory<V> mandatoryHalf(HalfCodec<V> codec, Function<M, V> getter) {
        mandatory.add(new Row<>(mandatory.size() + 1, -1, null, 0, 0, null, untyped(codec), untyped(getter), slots));
        return new Slot.Mandatory<>(slots++);
    }

    private void add(int iei, @Nullable Format format, int min, int max, @Nullable ElementCodec<Object> codec, @Nullable HalfCodec<Object> half,
            @Nullable Function<M, @Nullable Object> getter, int slot) {
        boolean fits = format == null ? iei >= 0x80 && iei <= 0xf0 && (iei & 0xf) == 0 : switch (format) {
            case T -> iei >= 0x80 && iei <= 0xff;
            case TV, TLV -> iei >= 0x10 && iei < 0x70;
            case TLV_E -> iei >= 0x70 && iei < 0x80;
            case V, LV, LV_E, REST -> false;
        };
        boolean taken = optional.stream().anyMatch(row -> row.iei() == iei && row.min() <= max && min <= row.max());
        if (!fits || taken || optional.size() == Long.SIZE - 1) {
            throw new IllegalArgumentException("element " + Integer.toHexString(iei) + ", format " + format);
        }
        optional.add(new Row<>(mandatory.size() + optional.size() + 1, iei, format, min, max, codec, half, getter, slot));
    }

    // Rows of all types share a list; what goes into a row's slot comes from that row's codec and out by that row's getter.
    @SuppressWarnings("unchecked")
    private static ElementCodec<Object> untyped(ElementCodec<?> codec) {
        return (ElementCodec<Object>) codec;
    }

    @SuppressWarnings("unchecked")
    private static HalfCodec<Object> untyped(HalfCodec<?> codec) {
        return (HalfCodec<Object>) codec;
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static <M> Function<M, @Nullable Object> untyped(Function<M, ?> getter) {
        return (Function<M, @Nullable Object>) (Function<M, ?>) getter;
    }
}
