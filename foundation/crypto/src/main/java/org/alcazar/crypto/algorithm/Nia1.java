// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Clmul;
import org.alcazar.crypto.primitive.Snow3g;

/** 128-NIA1: f9 of UIA2 with the bearer in the place of FRESH (TS 33.401 §B.2.2, TS 35.215 §4). */
record Nia1(Secret key) implements Integrity {

    @Override
    public IntegrityAlgorithm algorithm() {
        return IntegrityAlgorithm.NIA1;
    }

    @Override
    public int mac(int count, int bearer, Direction direction, byte[] message, int from, int bits) {
        return f9(key, count, bearer << 27, direction, message, from, bits);
    }

    /** UIA2's f9, whose FRESH is 32 bits chosen by the network. */
    static int f9(Secret key, int count, int fresh, Direction direction, byte[] message, int from, int bits) {
        long p;
        long q;
        int pad;
        try (var snow = Snow3g.of(key.reveal(), count, fresh, count ^ direction.bit() << 31, fresh ^ direction.bit() << 15)) {
            p = snow.nextLong();
            q = snow.nextLong();
            pad = snow.next();
        }
        long value = 0;
        for (int done = 0; done < bits; done += 64) {
            value = product(value ^ Bits.block(message, from + done / 8, bits - done), p);
        }
        value = product(value ^ bits, q);
        return (int) (value >>> 32) ^ pad;
    }

    /** Multiplication in GF(2^64), reduced by x^64 + x^4 + x^3 + x + 1. */
    private static long product(long x, long y) {
        long high = Clmul.high(x, y);
        long folded = high ^ high << 1 ^ high << 3 ^ high << 4;
        long over = high >>> 63 ^ high >>> 61 ^ high >>> 60;
        return Clmul.low(x, y) ^ folded ^ over ^ over << 1 ^ over << 3 ^ over << 4;
    }
}
