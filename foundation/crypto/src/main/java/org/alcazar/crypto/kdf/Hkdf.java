// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.util.Arrays;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Hmac;
import org.alcazar.wire.Octets;

/** HKDF with SHA-256 (RFC 5869). Secrets given are read, not closed. */
public final class Hkdf {

    private static final int HASH = 32;

    private Hkdf() {
    }

    /**
     * The pseudorandom key of input keying material: 32 octets.
     *
     * @param salt of length 0 where there is none
     */
    public static Secret extract(Octets salt, Secret ikm) {
        return extract(salt.sharedArray(), ikm);
    }

    /** With a salt that is itself a key. */
    public static Secret extract(Secret salt, Secret ikm) {
        return extract(salt.reveal(), ikm);
    }

    /**
     * Octets of a pseudorandom key for one use.
     *
     * @param length at most 8,160
     * @throws IllegalArgumentException if it is more
     */
    public static Secret expand(Secret prk, Octets info, int length) {
        if (length < 0 || length > 255 * HASH) {
            throw new IllegalArgumentException("HKDF does not give " + length + " octets");
        }
        var out = new byte[length];
        var chain = new byte[HASH + info.length() + 1];
        info.copyTo(chain, HASH);
        for (int at = 0, i = 1; at < length; at += HASH, i++) {
            chain[chain.length - 1] = (byte) i;
            int from = i == 1 ? HASH : 0;
            var block = Hmac.sha256(prk.reveal(), chain, from, chain.length - from);
            System.arraycopy(block, 0, chain, 0, HASH);
            System.arraycopy(block, 0, out, at, Math.min(HASH, length - at));
            Arrays.fill(block, (byte) 0);
        }
        Arrays.fill(chain, (byte) 0);
        return Secret.wrap(out);
    }

    /** No salt is one of zeros, which HMAC makes of a key of any length below its block; Java's takes no key of length 0. */
    private static Secret extract(byte[] salt, Secret ikm) {
        return Secret.wrap(Hmac.sha256(salt.length == 0 ? new byte[HASH] : salt, ikm.reveal(), 0, ikm.length()));
    }
}
