// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.event;

import java.util.List;

/** Takes what the SMF tells the outside. Called from strands and carrier threads; must be short and must not throw. */
public interface SmfEvents {

    /** Takes nothing. */
    SmfEvents NONE = event -> { };

    void on(SmfEvent event);

    /** Passes every event on to each of {@code takers}, in order. */
    static SmfEvents all(List<SmfEvents> takers) {
        var copy = List.copyOf(takers);
        return event -> copy.forEach(taker -> taker.on(event));
    }
}
