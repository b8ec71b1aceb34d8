// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * GPRS timer 2 (TS 24.008 §10.5.7.4): up to 186 minutes, or deactivated.
 *
 * @param unit 0 for two seconds, 1 for a minute, 2 for six minutes, 7 for deactivated
 * @param value 0..31 units
 */
public record GprsTimer2(int unit, int value) {

    public static final GprsTimer2 DEACTIVATED = new GprsTimer2(7, 0);

    private static final int[] UNIT_SECONDS = {2, 60, 360};

    public GprsTimer2 {
        TimerUnits.requireFields(unit, value);
    }

    /**
     * The timer nearest to the duration, of the finest unit that can tell it; a duration above zero never becomes zero.
     *
     * @throws IllegalArgumentException if it is negative or longer than 186 minutes
     */
    public static GprsTimer2 of(Duration duration) {
        int best = TimerUnits.nearest(UNIT_SECONDS, duration);
        return new GprsTimer2(best >> 5, best & 0x1f);
    }

    public boolean isDeactivated() {
        return unit == 7;
    }

    /** How long; null for deactivated. Units without meaning count as minutes. */
    public @Nullable Duration duration() {
        return isDeactivated() ? null : Duration.ofSeconds((long) value * (unit < UNIT_SECONDS.length ? UNIT_SECONDS[unit] : 60));
    }
}
