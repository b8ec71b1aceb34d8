// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** The steps in which EPS codes bit rates: an octet, an extension of it, an extension of that (TS 24.301 §9.9.4.2, §9.9.4.3). */
final class BitRates {

    /** The base octet beside an extension that counts in its stead, 8640 kbit/s. */
    static final int SEE_EXTENSION = 0xfe;
    /** The base octet for no rate at all. */
    static final int ZERO = 0xff;

    /** The lowest rate of an extension, bit/s. */
    static final long FIRST_EXTENDED = 8_700_000;
    /** The highest rate of an extension, bit/s. */
    static final long MAX_EXTENDED = 256_000_000;

    private static final int LAST_EXTENSION = 250;
    private static final int LAST_SECOND_EXTENSION = 246;

    private BitRates() {
    }

    /** The rate of base octet and extension, bit/s; an extension of zero counts for nothing. */
    static long rate(int base, int extension) {
        return 1000L * (extension == 0 ? baseKbps(base) : extendedKbps(Math.min(extension, LAST_EXTENSION)));
    }

    /** The rate of a second extension of a bearer's rates, bit/s; it is not zero. */
    static long rateOfSecondExtension(int octet) {
        int step = Math.min(octet, LAST_SECOND_EXTENSION);
        return 1_000_000L * (step <= 61 ? 256 + step * 4 : step <= 161 ? 500 + (step - 61) * 10 : 1500 + (step - 161) * 100);
    }

    /** The base octet for the highest rate that is not above {@code rate}, or for the lowest one where it is not zero. */
    static int base(long rate) {
        if (rate >= FIRST_EXTENDED) {
            return SEE_EXTENSION;
        }
        int kbps = (int) (rate / 1000);
        if (rate == 0) {
            return ZERO;
        }
        return kbps < 64 ? Math.max(kbps, 1) : kbps < 576 ? 64 + (kbps - 64) / 8 : 128 + (kbps - 576) / 64;
    }

    /** The extension for the highest rate that is not above {@code rate}; zero where the base octet tells it. */
    static int extension(long rate) {
        if (rate < FIRST_EXTENDED) {
            return 0;
        }
        int kbps = (int) (Math.min(rate, MAX_EXTENDED) / 1000);
        if (kbps < 17_000) {
            return Math.clamp((kbps - 8600) / 100, 1, 74);
        }
        return kbps < 130_000 ? Math.min(74 + (kbps - 16_000) / 1000, 186) : 186 + (kbps - 128_000) / 2000;
    }

    /** The second extension of a bearer's rates for the highest rate that is not above {@code rate}; zero where less tells it. */
    static int secondExtension(long rate) {
        int mbps = (int) Math.min(rate / 1_000_000, 10_000);
        if (mbps < 260) {
            return 0;
        }
        if (mbps < 510) {
            return Math.min((mbps - 256) / 4, 61);
        }
        return mbps < 1600 ? Math.min(61 + (mbps - 500) / 10, 161) : 161 + (mbps - 1500) / 100;
    }

    private static int baseKbps(int octet) {
        if (octet == ZERO) {
            return 0;
        }
        return octet < 64 ? octet : octet < 128 ? 64 + (octet - 64) * 8 : 576 + (octet - 128) * 64;
    }

    private static int extendedKbps(int octet) {
        return octet <= 74 ? 8600 + octet * 100 : octet <= 186 ? 16_000 + (octet - 74) * 1000 : 128_000 + (octet - 186) * 2000;
    }
}
