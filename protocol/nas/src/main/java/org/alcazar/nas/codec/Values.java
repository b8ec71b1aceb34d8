// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import org.alcazar.nas.element.OtherElements;
import org.jspecify.annotations.Nullable;

/** What was read of one message, by slot. */
public final class Values {

    private final @Nullable Object[] values;
    private final OtherElements others;

    Values(@Nullable Object[] values, OtherElements others) {
        this.values = values;
        this.others = others;
    }

    // A slot is made with the codec whose values it takes, and a mandatory one is filled or decoding has ended.
    @SuppressWarnings({"unchecked", "NullAway"})
    public <V> V get(Slot.Mandatory<V> slot) {
        return (V) values[slot.index()];
    }

    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(Slot.Optional<V> slot) {
        return (V) values[slot.index()];
    }

    public OtherElements others() {
        return others;
    }
}
