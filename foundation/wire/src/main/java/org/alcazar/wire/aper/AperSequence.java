// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * SEQUENCE (X.691 §19), its components given as data:
 *
 * {@snippet :
 * static final AperType<Tai> TYPE = AperSequence.extensible(s -> {
 *     var plmn = s.mandatory(PlmnIdentity.TYPE, Tai::plmnIdentity);
 *     var tac = s.mandatory(TAC, Tai::tac);
 *     return v -> new Tai(v.get(plmn), v.get(tac));
 * });
 * }
 *
 * <p>Extension additions of a later version are passed over.
 *
 * @param <T> the record
 */
public final class AperSequence<T> implements AperType<T> {

    private final Component<T>[] components;
    private final int optionals;
    private final boolean extensible;
    private final Function<Values, ? extends T> maker;
    private final int slots;
    private final int received;

    /**
     * Names the components in their order and says how a record is made of them.
     *
     * @param <T> the record
     */
    @FunctionalInterface
    public interface Layout<T> {

        Function<Values, ? extends T> of(Builder<T> sequence);
    }

    /**
     * A component that decodes to several values, or to none.
     *
     * @param <T> the record
     */
    public interface Compound<T> {

        boolean present(T value);

        /** Reads the component; sets the values at their fields' indexes. */
        void decode(AperReader in, @Nullable Object[] values);

        void encode(AperWriter out, T value);
    }

    /** A SEQUENCE without an extension marker. */
    public static <T> AperSequence<T> of(Layout<T> layout) {
        return new AperSequence<>(layout, false);
    }

    /** A SEQUENCE with an extension marker after its components. */
    public static <T> AperSequence<T> extensible(Layout<T> layout) {
        return new AperSequence<>(layout, true);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private AperSequence(Layout<T> layout, boolean extensible) {
        var builder = new Builder<T>();
        this.maker = layout.of(builder);
        this.components = builder.components.toArray(new Component[0]);
        this.slots = builder.slots;
        this.received = builder.received;
        this.optionals = (int) builder.components.stream().filter(Component::optional).count();
        this.extensible = extensible;
        if (optionals > 62) {
            throw new IllegalArgumentException("more optional components than any protocol here has");
        }
    }

    @Override
    public T decode(AperReader in) {
        long preamble = in.bits(optionals + (extensible ? 1 : 0));
        var values = new @Nullable Object[slots];
        int optional = optionals;
        for (var component : components) {
            if (!component.optional() || (preamble >> --optional & 1) != 0) {
                component.decode(in, values);
            }
        }
        if (extensible && preamble >> optionals != 0) {
            in.skipExtensionAdditions();
        }
        if (received >= 0 && in.lossy()) {
            values[received] = in.whole();
        }
        return maker.apply(new Values(values));
    }

    @Override
    public void encode(AperWriter out, T value) {
        long preamble = 0;
        for (var component : components) {
            if (component.optional()) {
                preamble = preamble << 1 | (component.present(value) ? 1 : 0);
            }
        }
        out.bits(preamble, optionals + (extensible ? 1 : 0));
        int optional = optionals;
        for (var component : components) {
            if (!component.optional() || (preamble >> --optional & 1) != 0) {
                component.encode(out, value);
            }
        }
    }

    /**
     * Takes the components in their order.
     *
     * @param <T> the record
     */
    public static final class Builder<T> {

        private final List<Component<T>> components = new ArrayList<>();
        private int slots;
        private int received = -1;

        private Builder() {
        }

        /** A component without OPTIONAL. */
        public <V> Field<V> mandatory(AperType<V> type, Function<? super T, ? extends V> getter) {
            int index = slots++;
            components.add(new Single<>(index, type, getter, false));
            return new Field<>(index);
        }

        /** A component with OPTIONAL; the getter gives null where it is absent. */
        public <V> OptionalField<V> optional(AperType<V> type, Function<? super T, ? extends @Nullable V> getter) {
            int index = slots++;
            components.add(new Single<>(index, type, getter, true));
            return new OptionalField<>(index);
        }

        /** The index of one more value, which a compound component will set. */
        public int reserve() {
            return slots++;
        }

        /**
         * For a sequence that is a complete encoding: all its octets if something in it was passed over, so that it can be written again
         * as it came.
         */
        public OptionalField<Octets> received() {
            received = reserve();
            return new OptionalField<>(received);
        }

        /** A component with OPTIONAL that decodes to several values or to none. */
        public void optional(Compound<T> compound) {
            components.add(new Grouped<>(compound));
        }
    }

    private sealed interface Component<T> {

        boolean optional();

        boolean present(T value);

        void decode(AperReader in, @Nullable Object[] values);

        void encode(AperWriter out, T value);
    }

    private record Single<T, V>(int index, AperType<V> type, Function<? super T, ? extends @Nullable V> getter, boolean optional)
            implements Component<T> {

        @Override
        public boolean present(T value) {
            return getter.apply(value) != null;
        }

        @Override
        public void decode(AperReader in, @Nullable Object[] values) {
            values[index] = type.decode(in);
        }

        @Override
        public void encode(AperWriter out, T value) {
            V component = getter.apply(value);
            if (component == null) {
                throw new IllegalArgumentException("a mandatory component is null in " + value.getClass().getSimpleName());
            }
            type.encode(out, component);
        }
    }

    private record Grouped<T>(Compound<T> compound) implements Component<T> {

        @Override
        public boolean optional() {
            return true;
        }

        @Override
        public boolean present(T value) {
            return compound.present(value);
        }

        @Override
        public void decode(AperReader in, @Nullable Object[] values) {
            compound.decode(in, values);
        }

        @Override
        public void encode(AperWriter out, T value) {
            compound.encode(out, value);
        }
    }
}
