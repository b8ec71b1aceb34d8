// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Words;
import org.alcazar.crypto.primitive.Zuc;

/** 128-NEA3: ZUC (TS 35.221 §3). */
record Nea3(Secret key) implements Ciphering {

    @Override
    public CipheringAlgorithm algorithm() {
        return CipheringAlgorithm.NEA3;
    }

    @Override
    public void apply(int count, int bearer, Direction direction, byte[] data, int from, int bits) {
        var iv = new byte[16];
        for (int at = 0; at < iv.length; at += 8) {
            Words.put(count, iv, at);
            Words.put(bearer << 27 | direction.bit() << 26, iv, at + 4);
        }
        try (var zuc = Zuc.of128(key.reveal(), iv)) {
            KeyStream.add(zuc::next, data, from, bits);
        }
    }
}
