// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

/** The permutation Keccak-f[1600] (FIPS 202 §3, TS 35.231 annex C). */
public final class Keccak {

    private static final int LANES = 25;
    private static final long[] ROUND_CONSTANTS = roundConstants();
    private static final int[] ROTATIONS = new int[LANES];
    private static final int[] PLACES = new int[LANES];

    static {
        int x = 1;
        int y = 0;
        for (int t = 0; t < 24; t++) {
            ROTATIONS[x + 5 * y] = (t + 1) * (t + 2) / 2 % 64;
            int turned = (2 * x + 3 * y) % 5;
            x = y;
            y = turned;
        }
        for (int i = 0; i < LANES; i++) {
            PLACES[i] = i / 5 + 5 * ((2 * (i % 5) + 3 * (i / 5)) % 5);
        }
    }

    private Keccak() {
    }

    /**
     * Permutes the state in place.
     *
     * @param state 25 lanes, lane x + 5y at that index, an octet string being taken into a lane least significant octet first
     */
    public static void permute(long[] state) {
        var moved = new long[LANES];
        for (long roundConstant : ROUND_CONSTANTS) {
            mixColumns(state);
            for (int i = 0; i < LANES; i++) {
                moved[PLACES[i]] = Long.rotateLeft(state[i], ROTATIONS[i]);
            }
            for (int y = 0; y < LANES; y += 5) {
                long first = moved[y];
                long second = moved[y + 1];
                state[y] = first ^ ~second & moved[y + 2];
                state[y + 1] = second ^ ~moved[y + 2] & moved[y + 3];
                state[y + 2] = moved[y + 2] ^ ~moved[y + 3] & moved[y + 4];
                state[y + 3] = moved[y + 3] ^ ~moved[y + 4] & first;
                state[y + 4] = moved[y + 4] ^ ~first & second;
            }
            state[0] ^= roundConstant;
        }
    }

    /** Adds to every lane the columns beside it. */
    private static void mixColumns(long[] state) {
        long c0 = state[0] ^ state[5] ^ state[10] ^ state[15] ^ state[20];
        long c1 = state[1] ^ state[6] ^ state[11] ^ state[16] ^ state[21];
        long c2 = state[2] ^ state[7] ^ state[12] ^ state[17] ^ state[22];
        long c3 = state[3] ^ state[8] ^ state[13] ^ state[18] ^ state[23];
        long c4 = state[4] ^ state[9] ^ state[14] ^ state[19] ^ state[24];
        for (int y = 0; y < LANES; y += 5) {
            state[y] ^= c4 ^ Long.rotateLeft(c1, 1);
            state[y + 1] ^= c0 ^ Long.rotateLeft(c2, 1);
            state[y + 2] ^= c1 ^ Long.rotateLeft(c3, 1);
            state[y + 3] ^= c2 ^ Long.rotateLeft(c4, 1);
            state[y + 4] ^= c3 ^ Long.rotateLeft(c0, 1);
        }
    }

    /** The output of the linear feedback shift register of FIPS 202 §3.2.5, spread over the powers of two. */
    private static long[] roundConstants() {
        var constants = new long[24];
        int register = 1;
        for (int round = 0; round < constants.length; round++) {
            for (int j = 0; j < 7; j++) {
                constants[round] |= (long) (register & 1) << (1 << j) - 1;
                register = register << 1 ^ (register >> 7) * 0x171;
            }
        }
        return constants;
    }
}
