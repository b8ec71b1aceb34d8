// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.time.LocalDateTime;

/**
 * Universal time and the local time zone (TS 24.008 §10.5.3.9).
 *
 * @param universalTime whole seconds, years 2000 to 2099
 */
public record TimeZoneAndTime(LocalDateTime universalTime, TimeZone zone) {

    public TimeZoneAndTime {
        if (universalTime.getYear() / 100 != 20 || universalTime.getNano() != 0) {
            throw new IllegalArgumentException("whole seconds of the years 2000 to 2099, not " + universalTime);
        }
    }
}
