// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.AesCmac;
import org.alcazar.crypto.primitive.Words;

/** 128-NIA2: AES-CMAC over COUNT, bearer, direction and message, cut to 32 bits (TS 33.401 §B.2.3). */
record Nia2(Secret key) implements Integrity {

    @Override
    public IntegrityAlgorithm algorithm() {
        return IntegrityAlgorithm.NIA2;
    }

    @Override
    public int mac(int count, int bearer, Direction direction, byte[] message, int from, int bits) {
        var prefix = new byte[8];
        Words.put(count, prefix, 0);
        Words.put(bearer << 27 | direction.bit() << 26, prefix, 4);
        return Words.get(AesCmac.mac(key.reveal(), prefix, message, from, bits), 0);
    }
}
