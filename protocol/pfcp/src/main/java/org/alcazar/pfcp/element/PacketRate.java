// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/** How many packets may pass (TS 29.244 §8.2.63). */
public record PacketRate(@Nullable Rate uplink, @Nullable Rate downlink, @Nullable Rate additionalUplink,
        @Nullable Rate additionalDownlink) {

    public PacketRate {
        boolean additional = additionalUplink != null || additionalDownlink != null;
        if (additional && (uplink == null != (additionalUplink == null) || downlink == null != (additionalDownlink == null))) {
            throw new IllegalArgumentException("additional rates for other directions than the rates");
        }
    }

    /**
     * One way.
     *
     * @param unit 0 a minute, 1 six minutes, 2 an hour, 3 a day, 4 a week; others count as a minute
     * @param packets most packets in a unit, 16 bits
     */
    public record Rate(int unit, int packets) {
    }
}
