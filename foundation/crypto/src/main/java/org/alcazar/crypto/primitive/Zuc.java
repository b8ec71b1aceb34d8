// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The ZUC key stream generator, with keys of 128 bits (ETSI/SAGE EEA3 &amp; EIA3, document 2; TS 35.222) or 256 bits.
 *
 * <p>The shift register is a window that slides along a tape, so that clocking it moves nothing.
 */
public final class Zuc implements AutoCloseable {

    private static final int CELLS = 16;
    private static final int RUN = 64;
    private static final int MODULUS = 0x7fff_ffff;

    private static final int[] D_128 = {
        0x44d7, 0x26bc, 0x626b, 0x135e, 0x5789, 0x35e2, 0x7135, 0x09af, 0x4d78, 0x2f13, 0x6bc4, 0x1af1, 0x5e26, 0x3c4d, 0x789a, 0x47ac
    };
    private static final int[] D_256 = {0x64, 0x43, 0x7b, 0x2a, 0x11, 0x05, 0x51, 0x42, 0x1a, 0x31, 0x18, 0x66, 0x14, 0x2e, 0x01, 0x5c};
    private static final byte[] S0 = HexFormat.of().parseHex(
            "3e725b47cae0003304d1549809b96dcb7b1bf932af9d6aa5b82dfc1d085303904d4e8499e4ced991ddb685488b296eac"
            + "cdc1f81e734369c6b5bdfd396320d438767db2a7cfed57c5f32cbb142106559be3ef5e314f7f5aa40d8251495fba581c"
            + "4a16d517a892241f8cffd8ae2e01d3ad3b4bda46ebc9de9a8f87d73a806f2fc8b1b437f70a2213287ccc3c89c7c39656"
            + "07bf7ef00b2b975235417961a64c10febc2695888ab0a3fbc01894f2e1e5e95dd0dc1166645cec59427512f5749caa23"
            + "0e86abbe2a02e767e644a26cc2939ff1f6fa36d250689e6271153dd640c4e20f8e83776b25053f0c30ea70b7a1e8a965"
            + "8d271adb81b3a0f4457a19dfee783460");
    private static final byte[] S1 = HexFormat.of().parseHex(
            "55c263713bc847869f3cda5b29aafd778cc5940ca61a1300e3a8167240f9f8424426689681d9453e1076c6a78b3943e1"
            + "3ab5562ac06db3052266bfdc0bfa6248dd20110636c9c1cff62752bb69f5d4877f844cd29c57a4bc4f9adffed68d7aeb"
            + "2b53d85ca11417fb23d57d3067730809eeb7703f61b2198e4ee54b938f5ddba9adf1ae2ecb0dfcf42d466e1d97e8d1e9"
            + "4d37a5755e839eab829db91ce0cd498901b6bd5824a25f387899159050b895e4d091c7ceed0fb46fa0ccf0024a79c3de"
            + "a3efea51e66b18ec1b2c80f774e7ff215a6a541e41319235c433070aba7e0e3488b1987cf33d606c7bcad31f32650428"
            + "64be859b2f598ad7b025acaf1203e2f2");

    private final int[] tape = new int[CELLS + RUN];
    private int at;
    private int r1;
    private int r2;

    private Zuc() {
    }

    /** Starts a key stream of ZUC-128, the one of 128-EEA3 and 128-EIA3. */
    public static Zuc of128(byte[] key, byte[] iv) {
        var zuc = new Zuc();
        for (int i = 0; i < CELLS; i++) {
            zuc.tape[i] = (key[i] & 0xff) << 23 | D_128[i] << 8 | iv[i] & 0xff;
        }
        zuc.start(32);
        return zuc;
    }

    /** Starts a key stream of ZUC-256 with an initialisation vector of 16 octets, the one of the 256-bit algorithms. */
    public static Zuc of256(byte[] key, byte[] iv) {
        var zuc = new Zuc();
        for (int i = 0; i < CELLS; i++) {
            int third = i < 7 ? key[i + 16] : i < 15 ? iv[i - 7] : key[23];
            int fourth = i < 7 ? key[i + 24] : i < 15 ? iv[i + 1] : key[31];
            zuc.tape[i] = (key[i] & 0xff) << 23 | D_256[i] << 16 | (third & 0xff) << 8 | fourth & 0xff;
        }
        zuc.start(48);
        return zuc;
    }

    /** The next 32 bits of the key stream. */
    public int next() {
        int word = nonlinear() ^ lows(2, 0);
        clock(0);
        return word;
    }

    private void start(int clocks) {
        for (int i = 0; i < clocks; i++) {
            clock(nonlinear() >>> 1);
        }
        nonlinear();
        clock(0);
    }

    private int nonlinear() {
        int w = (highs(15, 14) ^ r1) + r2;
        int w1 = r1 + lows(11, 9);
        int w2 = r2 ^ lows(7, 5);
        r1 = substituted(linear1(w1 << 16 | w2 >>> 16));
        r2 = substituted(linear2(w2 << 16 | w1 >>> 16));
        return w;
    }

    /** The upper half of one cell, then the lower half of another. */
    private int highs(int upper, int lower) {
        return (tape[at + upper] & 0x7fff_8000) << 1 | tape[at + lower] & 0xffff;
    }

    /** The lower half of one cell, then the upper half of another. */
    private int lows(int lower, int upper) {
        return tape[at + lower] << 16 | tape[at + upper] >>> 15;
    }

    private static int substituted(int x) {
        return (S0[x >>> 24] & 0xff) << 24 | (S1[x >>> 16 & 0xff] & 0xff) << 16 | (S0[x >>> 8 & 0xff] & 0xff) << 8 | S1[x & 0xff] & 0xff;
    }

    private static int linear1(int x) {
        return x ^ Integer.rotateLeft(x, 2) ^ Integer.rotateLeft(x, 10) ^ Integer.rotateLeft(x, 18) ^ Integer.rotateLeft(x, 24);
    }

    private static int linear2(int x) {
        return x ^ Integer.rotateLeft(x, 8) ^ Integer.rotateLeft(x, 14) ^ Integer.rotateLeft(x, 22) ^ Integer.rotateLeft(x, 30);
    }

    private void clock(int input) {
        long sum = 257L * tape[at] + ((long) tape[at + 4] << 20) + ((long) tape[at + 10] << 21) + ((long) tape[at + 13] << 17)
                + ((long) tape[at + 15] << 15) + input;
        sum = (sum & MODULUS) + (sum >>> 31);
        // A sum that is a multiple of the modulus stays the modulus: the register has no cell of value 0.
        int fed = (int) ((sum & MODULUS) + (sum >>> 31));
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
    }
}
