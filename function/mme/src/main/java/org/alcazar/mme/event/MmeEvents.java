// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.event;

import java.util.List;

/** Takes what the MME tells the outside. Called from strands and carrier threads; must be short and must not throw. */
public interface MmeEvents {

    /** Takes nothing. */
    MmeEvents NONE = event -> { };

    void on(MmeEvent event);

    /** Passes every event on to each of {@code takers}, in order. */
    static MmeEvents all(List<MmeEvents> takers) {
        var copy = List.copyOf(takers);
        return event -> copy.forEach(taker -> taker.on(event));
    }
}
