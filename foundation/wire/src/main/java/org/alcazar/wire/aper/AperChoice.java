// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * CHOICE (X.691 §23) of alternatives that are each a class of a sealed family:
 *
 * {@snippet :
 * static final AperType<UeNgapIds> TYPE = AperChoice.of(c -> {
 *     c.alternative(Pair.class, Pair.TYPE);
 *     c.alternative(AmfOnly.class, AmfOnly.TYPE);
 * });
 * }
 *
 * @param <T> the sealed family
 */
public final class AperChoice<T> implements AperType<T> {

    private final Alternative<T>[] alternatives;
    private final Alternative<T>[] additions;
    private final boolean extensible;

    /**
     * Names the alternatives in their order.
     *
     * @param <T> the sealed family
     */
    @FunctionalInterface
    public interface Layout<T> {

        void of(Builder<T> choice);
    }

    /** A CHOICE without an extension marker. */
    public static <T> AperChoice<T> of(Layout<T> layout) {
        return new AperChoice<>(layout, false);
    }

    /** A CHOICE with an extension marker after its alternatives; an alternative not named ends in {@link UnknownExtensionException}. */
    public static <T> AperChoice<T> extensible(Layout<T> layout) {
        return new AperChoice<>(layout, true);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private AperChoice(Layout<T> layout, boolean extensible) {
        var builder = new Builder<T>();
        layout.of(builder);
        this.alternatives = builder.alternatives.toArray(new Alternative[0]);
        this.additions = builder.additions.toArray(new Alternative[0]);
        this.extensible = extensible;
    }

    @Override
    public T decode(AperReader in) {
        if (extensible && in.bit()) {
            int index = in.normallySmall();
            if (index < additions.length) {
                return decodeAddition(in, additions[index]);
            }
            throw new UnknownExtensionException("alternative " + index + " of a choice's extension", in.offset());
        }
        return alternatives[(int) in.constrained(0, alternatives.length - 1)].type.decode(in);
    }

    /** An alternative beyond the marker is an open type (§23.8). */
    private static <T> T decodeAddition(AperReader in, Alternative<T> addition) {
        var open = in.openType();
        T value = addition.type.decode(open);
        open.finish();
        if (open.lossy()) {
            in.skippedSomething();
        }
        return value;
    }

    @Override
    public void encode(AperWriter out, T value) {
        for (int i = 0; i < alternatives.length; i++) {
            if (alternatives[i].encode(out, value, i, alternatives.length - 1, extensible)) {
                return;
            }
        }
        for (int i = 0; i < additions.length; i++) {
            if (additions[i].encodeAddition(out, value, i)) {
                return;
            }
        }
        throw new IllegalArgumentException("no alternative for a " + value.getClass().getSimpleName());
    }

    /**
     * Takes the alternatives in their order.
     *
     * @param <T> the sealed family
     */
    public static final class Builder<T> {

        private final List<Alternative<T>> alternatives = new ArrayList<>();
        private final List<Alternative<T>> additions = new ArrayList<>();

        private Builder() {
        }

        /** An alternative whose values are of class {@code kind}. */
        public <V extends T> void alternative(Class<V> kind, AperType<? extends V> type) {
            alternatives.add(new Alternative<>(type, kind::isInstance));
        }

        /** An alternative that a later version added after the marker. */
        public <V extends T> void addition(Class<V> kind, AperType<? extends V> type) {
            additions.add(new Alternative<>(type, kind::isInstance));
        }

        /** An alternative whose values answer to {@code kind}; asked in order. */
        public void alternative(Predicate<? super T> kind, AperType<? extends T> type) {
            alternatives.add(new Alternative<>(type, kind));
        }
    }

    private record Alternative<T>(AperType<? extends T> type, Predicate<? super T> kind) {

        @SuppressWarnings("unchecked") // kind has said that the value is of the type's class
        boolean encode(AperWriter out, T value, int index, int last, boolean extensible) {
            if (!kind.test(value)) {
                return false;
            }
            if (extensible) {
                out.bit(false);
            }
            out.constrained(index, 0, last);
            ((AperType<T>) type).encode(out, value);
            return true;
        }

        @SuppressWarnings("unchecked")
        boolean encodeAddition(AperWriter out, T value, int index) {
            if (!kind.test(value)) {
                return false;
            }
            out.bit(true);
            out.normallySmall(index);
            out.openType((AperType<T>) type, value);
            return true;
        }
    }
}
