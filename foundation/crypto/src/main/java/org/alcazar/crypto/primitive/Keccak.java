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
        var column = new long[5];
        var moved = new long[LANES];
        for (long roundConstant : ROUND_CONSTANTS) {
            for (int x = 0; x < 5; x++) {
                column[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            }
            for (int i = 0; i < LANES; i++) {
                int x = i % 5;
                long theta = state[i] ^ column[(x + 4) % 5] ^ Long.rotateLeft(column[(x + 1) % 5], 1);
                moved[PLACES[i]] = Long.rotateLeft(theta, ROTATIONS[i]);
            }
            for (int i = 0; i < LANES; i++) {
                int row = i - i % 5;
                state[i] = moved[i] ^ ~moved[row + (i + 1 - row) % 5] & moved[row + (i + 2 - row) % 5];
            }
            state[0] ^= roundConstant;
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
