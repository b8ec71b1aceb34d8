// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import java.util.random.RandomGenerator;
import org.alcazar.wire.Octets;

/** Randomness that was published with the numbers that follow from it. */
final class GivenRandom implements RandomGenerator {

    private final Octets octets;
    private int at;

    GivenRandom(String hex) {
        octets = Octets.fromHex(hex);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        octets.slice(at, at + bytes.length).copyTo(bytes, 0);
        at += bytes.length;
    }

    @Override
    public long nextLong() {
        throw new UnsupportedOperationException();
    }
}
