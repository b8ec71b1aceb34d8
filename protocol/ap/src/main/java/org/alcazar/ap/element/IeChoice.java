// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.AperWriter;

/**
 * A CHOICE of an application protocol: alternatives, and as the last one {@code choice-Extensions}, a container for the alternatives that later versions
 * added, each with an identifier and a criticality. One that is not known ends in {@link UnknownIeException}.
 *
 * @param <T> the sealed family
 */
public final class IeChoice<T> implements AperType<T> {

    private final List<Extension<T, ?>> extensions;
    private final AperType<T> choice;

    @FunctionalInterface
    public interface Layout<T> {

        void of(Builder<T> choice);
    }

    public static <T> AperType<T> of(Layout<T> layout) {
        return new IeChoice<>(layout);
    }

    /** A choice that so far has the one alternative. */
    public static <T> AperType<T> sole(Class<T> kind, AperType<T> type) {
        return of(c -> c.alternative(kind, type));
    }

    private IeChoice(Layout<T> layout) {
        var collected = new ArrayList<Extension<T, ?>>();
        this.choice = AperChoice.of(c -> {
            layout.of(new Builder<>(c, collected));
            c.alternative(value -> true, new Container());
        });
        this.extensions = List.copyOf(collected);
    }

    @Override
    public T decode(AperReader in) {
        return choice.decode(in);
    }

    @Override
    public void encode(AperWriter out, T value) {
        choice.encode(out, value);
    }

    public static final class Builder<T> {

        private final AperChoice.Builder<T> root;
        private final List<Extension<T, ?>> extensions;

        private Builder(AperChoice.Builder<T> root, List<Extension<T, ?>> extensions) {
            this.root = root;
            this.extensions = extensions;
        }

        public <V extends T> void alternative(Class<V> kind, AperType<V> type) {
            root.alternative(kind, type);
        }

        public <V extends T> void extension(int id, Criticality criticality, Class<V> kind, AperType<V> type) {
            extensions.add(new Extension<>(id, criticality, kind, type));
        }
    }

    private final class Container implements AperType<T> {

        @Override
        public T decode(AperReader in) {
            int id = IeField.readId(in);
            var criticality = IeField.readCriticality(in);
            for (var extension : extensions) {
                if (extension.id == id) {
                    if (extension.criticality != criticality) {
                        in.skippedSomething();
                    }
                    return IeField.readValue(in, extension.type);
                }
            }
            throw new UnknownIeException(id, criticality, in.offset());
        }

        @Override
        public void encode(AperWriter out, T value) {
            for (var extension : extensions) {
                if (extension.encode(out, value)) {
                    return;
                }
            }
            throw new IllegalArgumentException("no alternative for a " + value.getClass().getSimpleName());
        }
    }

    private record Extension<T, V extends T>(int id, Criticality criticality, Class<V> kind, AperType<V> type) {

        boolean encode(AperWriter out, T value) {
            if (!kind.isInstance(value)) {
                return false;
            }
            IeField.write(out, id, criticality, type, kind.cast(value));
            return true;
        }
    }
}
