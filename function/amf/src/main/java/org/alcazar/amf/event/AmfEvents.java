// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.event;

import java.util.List;

/** Takes what the AMF tells the outside. Called from strands and carrier threads; must be short and must not throw. */
public interface AmfEvents {

    /** Takes nothing. */
    AmfEvents NONE = event -> { };

    void on(AmfEvent event);

    /** Passes every event on to each of {@code takers}, in order. */
    static AmfEvents all(List<AmfEvents> takers) {
        var copy = List.copyOf(takers);
        return event -> copy.forEach(taker -> taker.on(event));
    }
}
