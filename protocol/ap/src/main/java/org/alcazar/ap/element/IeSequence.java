// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperSequence;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.AperWriter;
import org.alcazar.wire.aper.Field;
import org.alcazar.wire.aper.OptionalField;
import org.alcazar.wire.aper.UnknownExtensionException;
import org.alcazar.wire.aper.Values;
import org.jspecify.annotations.Nullable;

/**
 * A SEQUENCE of an application protocol: components, then {@code iE-Extensions OPTIONAL}, then an extension marker.
 *
 * <p>The elements that later versions put into {@code iE-Extensions} are given by {@link Builder#extension}. One that is not known is
 * passed over if its criticality lets that be, and ends in {@link UnknownIeException} if it is "reject".
 */
public final class IeSequence {

    private static final int MOST_EXTENSIONS = 0xffff;

    private IeSequence() {
    }

    /**
     * Names the components in their order and says how a record is made of them.
     *
     * @param <T> the record
     */
    @FunctionalInterface
    public interface Layout<T> {

        Function<Values, ? extends T> of(Builder<T> sequence);
    }

    /** A SEQUENCE with both. */
    public static <T> AperType<T> of(Layout<T> layout) {
        return AperSequence.extensible(s -> withExtensions(s, layout));
    }

    /** The same without the extension marker. */
    public static <T> AperType<T> unmarked(Layout<T> layout) {
        return AperSequence.of(s -> withExtensions(s, layout));
    }

    private static <T> Function<Values, ? extends T> withExtensions(AperSequence.Builder<T> sequence, Layout<T> layout) {
        var builder = new Builder<>(sequence);
        var maker = layout.of(builder);
        sequence.optional(new Extensions<>(List.copyOf(builder.extensions)));
        return maker;
    }

    /**
     * Takes the components in their order.
     *
     * @param <T> the record
     */
    public static final class Builder<T> {

        private final AperSequence.Builder<T> sequence;
        private final List<Extension<T, ?>> extensions = new ArrayList<>();

        private Builder(AperSequence.Builder<T> sequence) {
            this.sequence = sequence;
        }

        /** A component without OPTIONAL. */
        public <V> Field<V> mandatory(AperType<V> type, Function<? super T, ? extends V> getter) {
            return sequence.mandatory(type, getter);
        }

        /** A component with OPTIONAL; the getter gives null where it is absent. */
        public <V> OptionalField<V> optional(AperType<V> type, Function<? super T, ? extends @Nullable V> getter) {
            return sequence.optional(type, getter);
        }

        /** An element of {@code iE-Extensions}, in the order of the standard's object set. */
        public <V> OptionalField<V> extension(
                int id, Criticality criticality, AperType<V> type, Function<? super T, ? extends @Nullable V> getter) {
            int index = sequence.reserve();
            extensions.add(new Extension<>(index, id, criticality, type, getter));
            return new OptionalField<>(index);
        }

        /** For a sequence that is a complete encoding: all its octets if something in it was passed over. */
        public OptionalField<Octets> received() {
            return sequence.received();
        }
    }

    private record Extensions<T>(List<Extension<T, ?>> known) implements AperSequence.Compound<T> {

        @Override
        public boolean present(T value) {
            for (int i = 0; i < known.size(); i++) {
                if (known.get(i).getter.apply(value) != null) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void decode(AperReader in, @Nullable Object[] values) {
            int count = in.length(1, MOST_EXTENSIONS);
            for (int i = 0; i < count; i++) {
                int id = IeField.readId(in);
                var criticality = IeField.readCriticality(in);
                var extension = find(id);
                if (extension == null) {
                    in.openType();
                    passOver(in, id, criticality);
                } else if (values[extension.index] != null) {
                    throw in.fault("element " + id + " twice");
                } else {
                    decode(in, extension, criticality, values);
                }
            }
        }

        private static void decode(AperReader in, Extension<?, ?> extension, Criticality criticality, @Nullable Object[] values) {
            if (criticality != extension.criticality) {
                in.skippedSomething();
            }
            try {
                values[extension.index] = IeField.readValue(in, extension.type);
            } catch (UnknownIeException e) {
                throw e;
            } catch (UnknownExtensionException e) {
                passOver(in, extension.id, criticality);
            }
        }

        private static void passOver(AperReader in, int id, Criticality criticality) {
            if (criticality == Criticality.REJECT) {
                throw new UnknownIeException(id, criticality, in.offset());
            }
            in.skippedSomething();
        }

        private @Nullable Extension<T, ?> find(int id) {
            for (int i = 0; i < known.size(); i++) {
                if (known.get(i).id == id) {
                    return known.get(i);
                }
            }
            return null;
        }

        @Override
        public void encode(AperWriter out, T value) {
            int count = 0;
            for (var extension : known) {
                count += extension.getter.apply(value) == null ? 0 : 1;
            }
            out.length(count, 1, MOST_EXTENSIONS);
            for (var extension : known) {
                extension.encode(out, value);
            }
        }
    }

    private record Extension<T, V>(int index, int id, Criticality criticality, AperType<V> type,
            Function<? super T, ? extends @Nullable V> getter) {

        void encode(AperWriter out, T value) {
            V element = getter.apply(value);
            if (element != null) {
                IeField.write(out, id, criticality, type, element);
            }
        }
    }
}
