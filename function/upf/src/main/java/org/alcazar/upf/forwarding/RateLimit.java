// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.util.concurrent.atomic.AtomicLong;

/** A token bucket, told as the time at which it would be full again. Safe for use by several threads, without a lock. */
final class RateLimit {

    /** What may pass at once: the traffic of so long at the rate, and some packets in any case. */
    private static final long BURST_NANOS = 100_000_000;
    private static final long BURST_OCTETS = 16_384;

    /** Nothing passes at a rate of zero. */
    private final boolean closed;
    private final double nanosPerOctet;
    private final long burst;
    private final AtomicLong full;

    /** @param kilobits per second */
    RateLimit(long kilobits, long now) {
        closed = kilobits == 0;
        nanosPerOctet = closed ? 0 : 8_000_000d / kilobits;
        burst = Math.max(BURST_NANOS, (long) (BURST_OCTETS * nanosPerOctet));
        full = new AtomicLong(now);
    }

    boolean passes(int octets, long now) {
        if (closed) {
            return false;
        }
        long cost = (long) (octets * nanosPerOctet);
        while (true) {
            long before = full.get();
            long from = before - now < 0 ? now : before;
            if (from + cost - now > burst) {
                return false;
            }
            if (full.compareAndSet(before, from + cost)) {
                return true;
            }
        }
    }
}
