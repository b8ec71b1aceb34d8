// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The SNOW 5G key stream generator: SNOW-Vi (Ekdahl, Maximov, Johansson, Yang, 2021) with adders of 16 bits in its state machine.
 *
 * <p>A register of sixteen 16-bit cells is four words, the lower cell in the lower bits; eight clocks are one step.
 */
public final class Snow5g implements AutoCloseable {

    /** Octets that a step gives. */
    public static final int BLOCK = 16;

    private static final long ONES = 0x0001_0001_0001_0001L;
    private static final long TOPS = ONES << 15;
    private static final long ALPHA = 0x4a6d;
    private static final long BETA = 0xcc87;
    private static final int INITIAL_STEPS = 16;

    private final long[] a = new long[4];
    private final long[] b = new long[4];
    private final int[] r1 = new int[4];
    private final int[] r2 = new int[4];
    private final int[] r3 = new int[4];

    /** Starts a key stream under a key of 32 octets and an initialisation vector of 16. */
    public Snow5g(byte[] key, byte[] iv) {
        var k = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        var v = ByteBuffer.wrap(iv).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        for (int i = 0; i < 2; i++) {
            a[i] = v.get(i);
            a[i + 2] = k.get(i);
            b[i + 2] = k.get(i + 2);
        }
        for (int step = 1; step <= INITIAL_STEPS; step++) {
            long low = output(0);
            long high = output(1);
            clock();
            a[2] ^= low;
            a[3] ^= high;
            if (step >= INITIAL_STEPS - 1) {
                int half = (step - INITIAL_STEPS + 1) * 2;
                addToR1(k.get(half), k.get(half + 1));
            }
        }
    }

    /** Writes the next {@link #BLOCK} octets of the key stream. */
    public void next(byte[] target, int at) {
        Words.putLong(Long.reverseBytes(output(0)), target, at);
        Words.putLong(Long.reverseBytes(output(1)), target, at + 8);
        clock();
    }

    /** One half of the output: (R1 + T1) xor R2, where T1 is the upper half of register b. */
    private long output(int half) {
        return sum(word(r1, half), b[2 + half]) ^ word(r2, half);
    }

    private void clock() {
        long low = sum(word(r2, 0), word(r3, 0) ^ a[2]);
        long high = sum(word(r2, 1), word(r3, 1) ^ a[3]);
        Snow3gTables.aesRound(r2, r3);
        Snow3gTables.aesRound(r1, r2);
        transposed(low, high);
        clockRegisters();
    }

    private void clockRegisters() {
        long a4 = b[0] ^ timesX(a[0], ALPHA) ^ (a[1] >>> 48 | a[2] << 16);
        long a5 = b[1] ^ timesX(a[1], ALPHA) ^ (a[2] >>> 48 | a[3] << 16);
        long b4 = a[0] ^ timesX(b[0], BETA) ^ b[2];
        long b5 = a[1] ^ timesX(b[1], BETA) ^ b[3];
        a[0] = a[2];
        a[1] = a[3];
        a[2] = a4;
        a[3] = a5;
        b[0] = b[2];
        b[1] = b[3];
        b[2] = b4;
        b[3] = b5;
    }

    /** R1 becomes the sixteen octets given, taken as a square and transposed. */
    private void transposed(long low, long high) {
        for (int i = 0; i < 4; i++) {
            r1[i] = (int) (low >>> 8 * i & 0xff | (low >>> 32 + 8 * i & 0xff) << 8 | (high >>> 8 * i & 0xff) << 16 | (high >>> 32 + 8 * i & 0xff) << 24);
        }
    }

    private void addToR1(long low, long high) {
        r1[0] ^= (int) low;
        r1[1] ^= (int) (low >>> 32);
        r1[2] ^= (int) high;
        r1[3] ^= (int) (high >>> 32);
    }

    private static long word(int[] register, int half) {
        return register[2 * half] & 0xffff_ffffL | (long) register[2 * half + 1] << 32;
    }

    /** Four sums modulo 2^16. */
    private static long sum(long x, long y) {
        return (x & ~TOPS) + (y & ~TOPS) ^ (x ^ y) & TOPS;
    }

    /** Four products with x in GF(2^16). */
    private static long timesX(long cells, long reduction) {
        return (cells & ~TOPS) << 1 ^ (cells >>> 15 & ONES) * reduction;
    }

    @Override
    public void close() {
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        Arrays.fill(r1, 0);
        Arrays.fill(r2, 0);
        Arrays.fill(r3, 0);
    }
}
