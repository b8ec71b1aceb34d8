// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import java.util.List;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/** What was read of one group, by slot. */
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

    /** All that came, in their order; none if there was none. */
    @SuppressWarnings("unchecked")
    public <V> List<V> get(Slot.Many<V> slot) {
        var list = (List<V>) values[slot.index()];
        return list == null ? List.of() : list;
    }

    public OtherElements others() {
        return others;
    }
}
