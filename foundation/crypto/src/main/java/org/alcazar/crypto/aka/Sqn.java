// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import java.security.MessageDigest;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;

/** Sequence numbers of 48 bits and their concealment by an anonymity key. */
final class Sqn {

    static final int OCTETS = 6;

    private static final long MAX = (1L << 48) - 1;

    private Sqn() {
    }

    static byte[] octets(long sqn) {
        if (sqn < 0 || sqn > MAX) {
            throw new IllegalArgumentException("no SQN of 48 bits");
        }
        var octets = new byte[OCTETS];
        for (int i = 0; i < OCTETS; i++) {
            octets[i] = (byte) (sqn >> (OCTETS - 1 - i) * 8);
        }
        return octets;
    }

    static Octets concealed(long sqn, Secret ak) {
        var octets = octets(sqn);
        byte[] mask = ak.reveal();
        for (int i = 0; i < OCTETS; i++) {
            octets[i] ^= mask[i];
        }
        return Octets.wrap(octets);
    }

    static long revealed(Octets concealed, Secret ak) {
        byte[] mask = ak.reveal();
        long sqn = 0;
        for (int i = 0; i < OCTETS; i++) {
            sqn = sqn << 8 | (concealed.at(i) ^ mask[i] & 0xff);
        }
        return sqn;
    }

    static byte[] amf(int amf) {
        if (amf < 0 || amf > 0xffff) {
            throw new IllegalArgumentException("no AMF field of 16 bits: " + amf);
        }
        return new byte[] {(byte) (amf >> 8), (byte) amf};
    }

    static byte[] rand(Octets rand) {
        if (rand.length() != 16) {
            throw new IllegalArgumentException("RAND of " + rand.length() + " octets");
        }
        return rand.toArray();
    }

    static boolean same(Octets computed, Octets presented) {
        return MessageDigest.isEqual(computed.sharedArray(), presented.sharedArray());
    }
}
