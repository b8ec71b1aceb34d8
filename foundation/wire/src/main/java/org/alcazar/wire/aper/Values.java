// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The components of a sequence or message that were decoded, typed by their fields; a layout's last step makes the record of them. */
public final class Values {

    private final @Nullable Object[] components;

    /** For codecs: components by field index, null where absent. Takes the array over. */
    public Values(@Nullable Object[] components) {
        this.components = components;
    }

    @SuppressWarnings("unchecked") // a field is only made together with the component's type
    public <V> V get(Field<V> field) {
        return (V) Objects.requireNonNull(components[field.index()]);
    }

    /** The component, or null if it is absent. */
    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(OptionalField<V> field) {
        return (V) components[field.index()];
    }

    /** The component, or {@code absent} if it is absent. */
    public <V> V get(OptionalField<V> field, V absent) {
        V value = get(field);
        return value == null ? absent : value;
    }
}
