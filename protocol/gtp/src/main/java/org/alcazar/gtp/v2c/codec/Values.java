// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import org.jspecify.annotations.Nullable;

/** What was read of one message or group, by slot. */
public final class Values {

    private final @Nullable Object[] values;
    private final Rest rest;

    Values(@Nullable Object[] values, Rest rest) {
        this.values = values;
        this.rest = rest;
    }

    // A slot is made with the type whose values it takes, and a mandatory one is filled or decoding has ended.
    @SuppressWarnings({"unchecked", "NullAway"})
    public <V> V get(Slot.Mandatory<V> slot) {
        return (V) values[slot.index()];
    }

    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(Slot.Optional<V> slot) {
        return (V) values[slot.index()];
    }

    public Rest rest() {
        return rest;
    }
}
