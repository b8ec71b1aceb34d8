// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Snow3g;

/** 128-NEA1, which is f8 of UEA2 (TS 35.215 §3). */
record Nea1(Secret key) implements Ciphering {

    @Override
    public CipheringAlgorithm algorithm() {
        return CipheringAlgorithm.NEA1;
    }

    @Override
    public void apply(int count, int bearer, Direction direction, byte[] data, int from, int bits) {
        int second = bearer << 27 | direction.bit() << 26;
        try (var snow = Snow3g.of(key.reveal(), count, second, count, second)) {
            KeyStream.add(snow::next, data, from, bits);
        }
    }
}
