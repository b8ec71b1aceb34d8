// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;
import java.util.Arrays;

/** How long things took: all of them, sorted, so that every percentile is exact. */
public final class Latencies {

    private final long[] nanos;

    private Latencies(long[] sorted) {
        nanos = sorted;
    }

    /** @param nanos in any order; copied */
    static Latencies of(long[] nanos, int count) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public int count() {
        return nanos.length;
    }

    /**
     * What that share of them did not exceed; zero if there are none.
     *
     * @param percent above 0, to 100
     */
    public Duration percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("a percentile is above 0 and at most 100");
        }
        if (nanos.length == 0) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return Duration.ofNanos(nanos[Math.max(rank, 1) - 1]);
    }

    public Duration max() {
        return nanos.length == 0 ? Duration.ZERO : Duration.ofNanos(nanos[nanos.length - 1]);
    }

    /** Count, p50, p95, p99 and maximum in milliseconds. */
    @Override
    public String toString() {
        return "%d: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms".formatted(count(), millis(percentile(50)), millis(percentile(95)),
                millis(percentile(99)), millis(max()));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
