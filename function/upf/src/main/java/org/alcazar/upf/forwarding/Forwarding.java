// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import org.jspecify.annotations.Nullable;

/**
 * A FAR on the packet path (TS 29.244 §5.2.1.3).
 *
 * @param tells whether the CP function is told of the first packet that is buffered
 * @param tunnel where packets go, if into a tunnel
 * @param network where packets go, if to a data network
 * @param toControl whether the tunnel leads to the CP function
 * @param bufferLimit packets that may wait
 */
record Forwarding(Kind kind, boolean tells, @Nullable Tunnel tunnel, @Nullable NetworkPort network, boolean toControl, int bufferLimit) {

    /** What becomes of a packet. */
    enum Kind {
        DROP, FORWARD, BUFFER
    }
}
