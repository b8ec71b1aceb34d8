// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/**
 * A slice (TS 29.244 §8.2.176).
 *
 * @param sst 0 to 255
 * @param sd 24 bits; {@link #NO_SD} for none
 */
public record Snssai(int sst, int sd) {

    public static final int NO_SD = 0xff_ffff;
}
