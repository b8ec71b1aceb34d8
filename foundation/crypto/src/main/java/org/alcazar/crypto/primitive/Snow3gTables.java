// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

/**
 * SNOW 3G's S-boxes and field multiplications (TS 35.216 §3.2-3.4), computed from their definitions when first used. SNOW 5G takes its AES
 * round from here too.
 */
final class Snow3gTables {

    /** MULalpha: an octet times alpha's power, 0xA9 reducing. */
    static final int[] MUL_ALPHA = new int[256];
    /** DIValpha: the inverse. */
    static final int[] DIV_ALPHA = new int[256];

    private static final int[] S1 = new int[256];
    private static final int[] S2 = new int[256];
    private static final int[] DICKSON_49 = {1, 9, 13, 15, 33, 41, 45, 47, 49};

    static {
        for (int i = 0; i < 256; i++) {
            MUL_ALPHA[i] = word(mulxPow(i, 23), mulxPow(i, 245), mulxPow(i, 48), mulxPow(i, 239));
            DIV_ALPHA[i] = word(mulxPow(i, 16), mulxPow(i, 39), mulxPow(i, 6), mulxPow(i, 64));
            S1[i] = mixed(rijndael(i), 0x1b);
            S2[i] = mixed(dickson(i), 0x69);
        }
    }

    private Snow3gTables() {
    }

    static int s1(int w) {
        return substituted(S1, w);
    }

    static int s2(int w) {
        return substituted(S2, w);
    }

    /**
     * An AES round without a key, on columns of which the top row is the low octet. S1 is what a round does to one column, which holds its
     * rows the other way round.
     */
    static void aesRound(int[] in, int[] out) {
        for (int i = 0; i < 4; i++) {
            int shifted = in[i] & 0xff | in[i + 1 & 3] & 0xff00 | in[i + 2 & 3] & 0xff_0000 | in[i + 3 & 3] & 0xff00_0000;
            out[i] = s1(shifted);
        }
    }

    private static int substituted(int[] box, int w) {
        return box[w >>> 24] ^ Integer.rotateRight(box[w >>> 16 & 0xff], 8) ^ Integer.rotateRight(box[w >>> 8 & 0xff], 16)
                ^ Integer.rotateRight(box[w & 0xff], 24);
    }

    /** What the first octet of a word adds to the four of the result: its column of the mixing matrix. */
    private static int mixed(int value, int reduction) {
        int doubled = mulx(value, reduction);
        return word(doubled, doubled ^ value, value, value);
    }

    private static int rijndael(int x) {
        int inverse = power(x, 254, 0x1b);
        int y = inverse | inverse << 8;
        return (y ^ y >> 4 ^ y >> 5 ^ y >> 6 ^ y >> 7 ^ 0x63) & 0xff;
    }

    private static int dickson(int x) {
        int y = 0x25;
        for (int exponent : DICKSON_49) {
            y ^= power(x, exponent, 0x69);
        }
        return y;
    }

    private static int power(int x, int exponent, int reduction) {
        int y = 1;
        for (int i = 0; i < exponent; i++) {
            y = product(y, x, reduction);
        }
        return y;
    }

    private static int product(int x, int y, int reduction) {
        int z = 0;
        for (int i = 7; i >= 0; i--) {
            z = mulx(z, reduction) ^ (y >> i & 1) * x;
        }
        return z;
    }

    private static int mulxPow(int v, int times) {
        for (int i = 0; i < times; i++) {
            v = mulx(v, 0xa9);
        }
        return v;
    }

    private static int mulx(int v, int reduction) {
        return (v << 1 ^ (v >> 7) * reduction) & 0xff;
    }

    private static int word(int b0, int b1, int b2, int b3) {
        return b0 << 24 | b1 << 16 | b2 << 8 | b3;
    }
}
