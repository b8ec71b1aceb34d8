// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A period in few bits (TS 29.244 §8.2.29, §8.2.35, §8.2.78).
 *
 * @param unit 0 for 2 s, 1 for a minute, 2 for 10 minutes, 3 for an hour, 4 for 10 hours, 7 for ever; 5 and 6 count as a minute
 * @param value 0 to 31 units
 */
public record PfcpTimer(int unit, int value) {

    private static final int EVER = 7;
    private static final int MOST = 31;
    private static final long[] SECONDS = {2, 60, 600, 3600, 36_000, 60, 60};

    /** For ever. */
    public static final PfcpTimer INFINITE = new PfcpTimer(EVER, 0);

    public PfcpTimer {
        if (unit < 0 || unit > EVER || value < 0 || value > MOST) {
            throw new IllegalArgumentException("timer of " + value + " units " + unit);
        }
    }

    /** The shortest period that can be said and is not shorter than {@code period}. */
    public static PfcpTimer atLeast(Duration period) {
        long seconds = period.plusNanos(999_999_999).toSeconds();
        for (int unit = 0; unit <= 4; unit++) {
            long value = Math.ceilDiv(seconds, SECONDS[unit]);
            if (value <= MOST) {
                return new PfcpTimer(unit, (int) value);
            }
        }
        return INFINITE;
    }

    /** How long; null for ever. */
    public @Nullable Duration duration() {
        return unit == EVER ? null : Duration.ofSeconds(SECONDS[unit] * value);
    }
}
