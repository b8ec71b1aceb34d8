// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** POLYVAL (RFC 8452 §3), in time that does not depend on the values. */
final class Polyval {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long keyLow;
    private final long keyHigh;
    private long low;
    private long high;

    Polyval(byte[] key, int at) {
        keyLow = (long) LONG.get(key, at);
        keyHigh = (long) LONG.get(key, at + 8);
    }

    /** Takes in the octets, with zeros after them up to a whole block. */
    void update(byte[] data, int from, int length) {
        int whole = length & ~15;
        for (int i = 0; i < whole; i += 16) {
            block((long) LONG.get(data, from + i), (long) LONG.get(data, from + i + 8));
        }
        if (whole < length) {
            var last = Arrays.copyOf(Arrays.copyOfRange(data, from + whole, from + length), 16);
            block((long) LONG.get(last, 0), (long) LONG.get(last, 8));
            Arrays.fill(last, (byte) 0);
        }
    }

    /** Adds a block to the value and multiplies by the key and by x^-128. */
    void block(long addLow, long addHigh) {
        long x = low ^ addLow;
        long y = high ^ addHigh;
        long v0 = Clmul.low(x, keyLow);
        long v3 = Clmul.high(y, keyHigh);
        long middleLow = Clmul.low(x, keyHigh) ^ Clmul.low(y, keyLow);
        long middleHigh = Clmul.high(x, keyHigh) ^ Clmul.high(y, keyLow);
        long v1 = Clmul.high(x, keyLow) ^ middleLow;
        long v2 = Clmul.low(y, keyHigh) ^ middleHigh;
        v1 ^= v0 << 63 ^ v0 << 62 ^ v0 << 57;
        v2 ^= v0 ^ v0 >>> 1 ^ v0 >>> 2 ^ v0 >>> 7;
        v2 ^= v1 << 63 ^ v1 << 62 ^ v1 << 57;
        v3 ^= v1 ^ v1 >>> 1 ^ v1 >>> 2 ^ v1 >>> 7;
        low = v2;
        high = v3;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }
}
