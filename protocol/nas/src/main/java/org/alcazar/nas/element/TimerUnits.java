// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.time.Duration;

/** What the GPRS timers have in common: three bits of unit, five of value. */
final class TimerUnits {

    private static final int MAX_VALUE = 31;

    private TimerUnits() {
    }

    static void requireFields(int unit, int value) {
        if (unit >>> 3 != 0 || value >>> 5 != 0) {
            throw new IllegalArgumentException("a timer's unit is 0 to 7, its value 0 to 31");
        }
    }

    /** Unit and value nearest to the duration, as the octet; of two as near the longer one, of two as long the finer unit. */
    static int nearest(int[] unitSeconds, Duration duration) {
        long millis = duration.toMillis();
        long bestSeconds = -1;
        int best = -1;
        long longest = 0;
        for (int unit = 0; unit < unitSeconds.length; unit++) {
            long unitMillis = unitSeconds[unit] * 1000L;
            long value = Math.min(MAX_VALUE, (millis + unitMillis / 2) / unitMillis);
            long seconds = Math.max(value, millis > 0 ? 1 : 0) * unitSeconds[unit];
            longest = Math.max(longest, (long) MAX_VALUE * unitSeconds[unit]);
            if (best < 0 || closer(seconds, bestSeconds, millis, unitSeconds[unit], unitSeconds[best >> 5])) {
                bestSeconds = seconds;
                best = unit << 5 | (int) (seconds / unitSeconds[unit]);
            }
        }
        if (millis < 0 || millis > longest * 1000) {
            throw new IllegalArgumentException("a timer of 0 to " + longest + " s, not " + duration);
        }
        return best;
    }

    private static boolean closer(long seconds, long bestSeconds, long millis, int unit, int bestUnit) {
        long distance = Math.abs(seconds * 1000 - millis);
        long bestDistance = Math.abs(bestSeconds * 1000 - millis);
        if (distance != bestDistance) {
            return distance < bestDistance;
        }
        return seconds != bestSeconds ? seconds > bestSeconds : unit < bestUnit;
    }
}
