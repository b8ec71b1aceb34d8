// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.primitive.Words;

/** Messages that end within an octet. */
final class Bits {

    private Bits() {
    }

    /** The 64 bits from octet {@code at} on, zeros after the first {@code left} of them. */
    static long block(byte[] message, int at, int left) {
        if (left >= 64) {
            return Words.getLong(message, at);
        }
        long block = 0;
        for (int i = 0; i < left; i += 8) {
            block |= (message[at + i / 8] & 0xffL) << 56 - i;
        }
        return block & -1L << 64 - left;
    }

    /** The 32 bits from octet {@code at} on, zeros after the first {@code left} of them. */
    static int word(byte[] message, int at, int left) {
        return (int) (block(message, at, Math.min(left, 32)) >>> 32);
    }
}
