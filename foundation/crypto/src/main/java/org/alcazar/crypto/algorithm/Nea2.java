// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Aes;
import org.alcazar.crypto.primitive.AesCtr;
import org.alcazar.crypto.primitive.Words;

/** 128-NEA2: AES in counter mode (TS 33.401 §B.1.3). */
record Nea2(Secret key) implements Ciphering {

    @Override
    public CipheringAlgorithm algorithm() {
        return CipheringAlgorithm.NEA2;
    }

    @Override
    public void apply(int count, int bearer, Direction direction, byte[] data, int from, int bits) {
        var icb = new byte[Aes.BLOCK];
        Words.put(count, icb, 0);
        Words.put(bearer << 27 | direction.bit() << 26, icb, 4);
        int octets = KeyStream.octets(bits);
        byte last = KeyStream.lastOf(data, from, octets);
        AesCtr.apply(key.reveal(), icb, data, from, octets);
        KeyStream.keepTail(last, data, from, bits);
    }
}
