// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * The offset of local time from universal time, daylight saving included (TS 24.008 §10.5.3.8).
 *
 * @param quarterHours -79..79
 */
public record TimeZone(int quarterHours) {

    public TimeZone {
        if (Math.abs(quarterHours) > 79) {
            throw new IllegalArgumentException("a time zone is within 79 quarters of an hour, not " + quarterHours);
        }
    }
}
