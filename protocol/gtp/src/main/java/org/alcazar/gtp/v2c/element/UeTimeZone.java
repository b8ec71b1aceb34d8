// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * Where the UE is, by the clock (TS 29.274 §8.44).
 *
 * @param timeZone offset to UTC, coded as in TS 24.008 §10.5.3.8
 * @param daylightSavingTime hours added for it, 0 to 2; 3 is reserved
 */
public record UeTimeZone(int timeZone, int daylightSavingTime) {
}
