// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * GPRS timer 3 (TS 24.008 §10.5.7.4a): up to 9920 hours, or deactivated.
 *
 * @param unit 0 for ten minutes, 1 for an hour, 2 for ten hours, 3 for two seconds, 4 for thirty seconds, 5 for a minute, 6 for 320 hours, 7
 *        for deactivated
 * @param value 0..31 units
 */
public record GprsTimer3(int unit, int value) {

    public static final GprsTimer3 DEACTIVATED = new GprsTimer3(7, 0);

    private static final int[] UNIT_SECONDS = {600, 3600, 36_000, 2, 30, 60, 1_152_000};

    public GprsTimer3 {
        TimerUnits.requireFields(unit, value);
    }

    /**
     * The timer nearest to the duration, of the finest unit that can tell it; a duration above zero never becomes zero.
     *
     * @throws IllegalArgumentException if it is negative or longer than 9920 hours
     */
    public static GprsTimer3 of(Duration duration) {
        int best = TimerUnits.nearest(UNIT_SECONDS, duration);
        return new GprsTimer3(best >> 5, best & 0x1f);
    }

    public boolean isDeactivated() {
        return unit == 7;
    }

    /** How long; null for deactivated. */
    public @Nullable Duration duration() {
        return isDeactivated() ? null : Duration.ofSeconds((long) value * UNIT_SECONDS[unit]);
    }
}
