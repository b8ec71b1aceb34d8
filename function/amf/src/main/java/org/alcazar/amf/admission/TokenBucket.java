// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

/** A rate with room for one second's worth at once. Guarded by who holds it. */
final class TokenBucket {

    private static final double SECOND = 1e9;

    private final double capacity;
    private double tokens;
    private long filledAt;

    /**
     * Full to begin with.
     *
     * @param perSecond 1 or more; what fits in, too
     * @param now nanoseconds of the world's clock
     */
    TokenBucket(double perSecond, long now) {
        capacity = perSecond;
        tokens = perSecond;
        filledAt = now;
    }

    /**
     * Whether there are so many. What costs more than the bucket holds needs a full one.
     *
     * @param kept how much of the capacity, 0 to 1, is not for this purpose
     */
    boolean has(double price, double kept, long now) {
        fill(now);
        return tokens >= Math.min(price + kept * capacity, capacity);
    }

    /** Takes so many, as far as there are. */
    void take(double price) {
        tokens = Math.max(tokens - price, 0);
    }

    /** How full it is, 0 to 1. */
    double level(long now) {
        fill(now);
        return tokens / capacity;
    }

    private void fill(long now) {
        tokens = Math.min(capacity, tokens + Math.max(now - filledAt, 0) / SECOND * capacity);
        filledAt = now;
    }
}
