// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

/**
 * How long packets took from who sent them to who received them, in microseconds; both of that included, and all it takes to wake them.
 *
 * @param packets how many were looked at
 */
public record PacketLatency(int packets, double p50, double p95, double p99, double max) {

    /** @param sorted nanoseconds, from the least to the most */
    static PacketLatency of(long[] sorted) {
        return new PacketLatency(sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double part) {
        if (sorted.length == 0) {
            return 0;
        }
        int place = Math.clamp((long) Math.ceil(part * sorted.length) - 1, 0, sorted.length - 1);
        return Math.round(sorted[place] / 100.0) / 10.0;
    }
}
