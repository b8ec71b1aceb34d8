// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Clmul;
import org.alcazar.crypto.primitive.Words;
import org.alcazar.crypto.primitive.Zuc;

/** 128-NIA3: a universal hash keyed by the ZUC key stream (TS 35.221 §4). */
record Nia3(Secret key) implements Integrity {

    @Override
    public IntegrityAlgorithm algorithm() {
        return IntegrityAlgorithm.NIA3;
    }

    @Override
    public int mac(int count, int bearer, Direction direction, byte[] message, int from, int bits) {
        var iv = new byte[16];
        for (int at = 0; at < iv.length; at += 8) {
            Words.put(count, iv, at);
            Words.put(bearer << 27, iv, at + 4);
        }
        iv[8] ^= (byte) (direction.bit() << 7);
        iv[14] ^= (byte) (direction.bit() << 7);
        try (var zuc = Zuc.of128(key.reveal(), iv)) {
            int mac = 0;
            long window = window(zuc.next(), zuc.next());
            int done = 0;
            for (; bits - done >= 32; done += 32) {
                mac ^= selected(Bits.word(message, from + done / 8, 32), window);
                window = window << 32 | zuc.next() & 0xffff_ffffL;
            }
            int left = bits - done;
            if (left > 0) {
                mac ^= selected(Bits.word(message, from + done / 8, left), window);
            }
            mac ^= (int) (window >>> 32 - left);
            return mac ^ (left > 0 ? zuc.next() : (int) window);
        }
    }

    /** The sum of the window's 32-bit words that begin where the message has a one: a product with the message's bits in reverse. */
    private static int selected(int message, long window) {
        return (int) (Clmul.low(Integer.reverse(message) & 0xffff_ffffL, window) >>> 32);
    }

    private static long window(int first, int second) {
        return (long) first << 32 | second & 0xffff_ffffL;
    }
}
