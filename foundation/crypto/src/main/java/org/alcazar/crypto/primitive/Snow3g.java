// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.util.Arrays;

/**
 * The SNOW 3G key stream generator (ETSI/SAGE UEA2 &amp; UIA2, document 2; TS 35.216).
 *
 * <p>The shift register is a window that slides along a tape, so that clocking it moves nothing.
 */
public final class Snow3g implements AutoCloseable {

    private static final int CELLS = 16;
    private static final int RUN = 64;
    private static final int INITIAL_CLOCKS = 32;

    private final int[] tape = new int[CELLS + RUN];
    private int at;
    private int r1;
    private int r2;
    private int r3;

    /**
     * Starts a key stream. Note the order in which f8 and f9 fill these words: the first four octets of the key are k3, COUNT is IV3.
     *
     * @param k words k0..k3 of the key
     * @param iv words IV0..IV3
     */
    public Snow3g(int[] k, int[] iv) {
        for (int i = 0; i < 4; i++) {
            tape[i] = ~k[i];
            tape[i + 4] = k[i];
            tape[i + 8] = ~k[i];
            tape[i + 12] = k[i];
        }
        tape[15] ^= iv[0];
        tape[12] ^= iv[1];
        tape[10] ^= iv[2];
        tape[9] ^= iv[3];
        for (int i = 0; i < INITIAL_CLOCKS; i++) {
            clock(clockFsm());
        }
        clockFsm();
        clock(0);
    }

    /** As f8 and f9 use it: key and IV words taken in reverse order. */
    public static Snow3g of(byte[] key, int iv3, int iv2, int iv1, int iv0) {
        int[] k = {Words.get(key, 12), Words.get(key, 8), Words.get(key, 4), Words.get(key, 0)};
        var snow = new Snow3g(k, new int[] {iv0, iv1, iv2, iv3});
        Arrays.fill(k, 0);
        return snow;
    }

    /** The next 32 bits of the key stream. */
    public int next() {
        int word = clockFsm() ^ tape[at];
        clock(0);
        return word;
    }

    /** The next 64 bits of the key stream, the earlier word above. */
    public long nextLong() {
        long first = next();
        return first << 32 | next() & 0xffff_ffffL;
    }

    private int clockFsm() {
        int f = tape[at + 15] + r1 ^ r2;
        int r = r2 + (r3 ^ tape[at + 5]);
        r3 = Snow3gTables.s2(r2);
        r2 = Snow3gTables.s1(r1);
        r1 = r;
        return f;
    }

    private void clock(int input) {
        int s0 = tape[at];
        int s11 = tape[at + 11];
        int fed = s0 << 8 ^ Snow3gTables.MUL_ALPHA[s0 >>> 24] ^ tape[at + 2] ^ s11 >>> 8 ^ Snow3gTables.DIV_ALPHA[s11 & 0xff] ^ input;
        if (at == RUN - 1) {
            System.arraycopy(tape, RUN, tape, 0, CELLS - 1);
            tape[CELLS - 1] = fed;
            at = 0;
        } else {
            tape[at + CELLS] = fed;
            at++;
        }
    }

    @Override
    public void close() {
        Arrays.fill(tape, 0);
        r1 = 0;
        r2 = 0;
        r3 = 0;
    }
}
