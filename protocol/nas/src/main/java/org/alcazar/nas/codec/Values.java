// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What was read of one message, by slot. */
public final class Values {

    private final Octets message;
    private final @Nullable Object[] values;
    private final OtherElements others;

    Values(Octets message, @Nullable Object[] values, OtherElements others) {
        this.message = message;
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

    /** An octet of the message's header, from 0. */
    public int header(int at) {
        return message.at(at);
    }

    public OtherElements others() {
        return others;
    }
}
