// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import java.util.function.IntSupplier;

/** What the ciphering algorithms have in common: adding a key stream to a number of bits. */
final class KeyStream {

    private KeyStream() {
    }

    static int octets(int bits) {
        return bits + 7 >>> 3;
    }

    /** Adds the words that {@code generator} gives to the leading bits. */
    static void add(IntSupplier generator, byte[] data, int from, int bits) {
        int octets = octets(bits);
        byte last = lastOf(data, from, octets);
        int word = 0;
        for (int i = 0; i < octets; i++) {
            word = (i & 3) == 0 ? generator.getAsInt() : word << 8;
            data[from + i] ^= (byte) (word >>> 24);
        }
        keepTail(last, data, from, bits);
    }

    /** The last octet that holds any of the bits, before the key stream is added. */
    static byte lastOf(byte[] data, int from, int octets) {
        return octets == 0 ? 0 : data[from + octets - 1];
    }

    /** Puts the bits beyond the last one back as they were in {@code last}. */
    static void keepTail(byte last, byte[] data, int from, int bits) {
        if (bits % 8 != 0) {
            int at = from + bits / 8;
            int beyond = 0xff >> bits % 8;
            data[at] = (byte) (data[at] & ~beyond | last & beyond);
        }
    }
}
