// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * A bit rate as a number of units (TS 24.501 §9.11.4.14, §9.11.4.12).
 *
 * @param unit 1 for 1 kbit/s; each next one is four times it within a prefix: 1, 4, 16, 64, 256, up to 25 for 256 Pbit/s. 0 is not used, and
 *        what is above 25 counts as 25
 * @param value units, 0..65535
 */
public record BitRate(int unit, int value) {

    private static final int UNITS = 25;
    private static final int MAX_VALUE = 0xffff;

    public BitRate {
        if (unit >>> 8 != 0 || value >>> 16 != 0) {
            throw new IllegalArgumentException("a bit rate's unit is an octet, its value two");
        }
    }

    /**
     * The rate in the largest unit that tells it exactly; where none does, in the smallest one it fits in, rounded up, so that nobody is
     * told less than what was given.
     *
     * @param bitsPerSecond not negative
     */
    public static BitRate of(long bitsPerSecond) {
        if (bitsPerSecond < 0) {
            throw new IllegalArgumentException("a bit rate below zero");
        }
        for (int unit = UNITS; unit > 0 && bitsPerSecond > 0; unit--) {
            if (bitsPerSecond % size(unit) == 0 && bitsPerSecond / size(unit) <= MAX_VALUE) {
                return new BitRate(unit, (int) (bitsPerSecond / size(unit)));
            }
        }
        int unit = 1;
        while (Math.ceilDiv(bitsPerSecond, size(unit)) > MAX_VALUE) {
            unit++;
        }
        return new BitRate(unit, (int) Math.ceilDiv(bitsPerSecond, size(unit)));
    }

    /** Bits per second; {@link Long#MAX_VALUE} for what is above that. Unit 0, which has no meaning, counts as 1. */
    public long bitsPerSecond() {
        long size = size(Math.clamp(unit, 1, UNITS));
        return value > Long.MAX_VALUE / size ? Long.MAX_VALUE : value * size;
    }

    private static long size(int unit) {
        long size = 1000;
        for (int prefix = (unit - 1) / 5; prefix > 0; prefix--) {
            size *= 1000;
        }
        return size << 2 * ((unit - 1) % 5);
    }
}
