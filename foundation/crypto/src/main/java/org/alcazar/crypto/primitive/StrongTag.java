// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The tag of Galois counter mode with strong secure tags (draft-mattsson-cfrg-aes-gcm-sst), which is that of the 256-bit integrity and
 * combined algorithms too: two POLYVAL keys and a mask, drawn afresh for every nonce, so that a short tag stays strong.
 */
public final class StrongTag {

    /** Octets of the three subkeys H, Q and M. */
    public static final int SUBKEYS = 48;

    private StrongTag() {
    }

    /**
     * The full tag, 16 octets.
     *
     * @param subkeys H, Q and M one after the other
     * @param aad authenticated only
     * @param ciphertext authenticated after it
     */
    public static byte[] of(byte[] subkeys, byte[] aad, byte[] ciphertext, int from, int length) {
        var hash = new Polyval(subkeys, 0);
        hash.update(aad, 0, aad.length);
        hash.update(ciphertext, from, length);
        var outer = new Polyval(subkeys, 16);
        outer.block(hash.low() ^ length * 8L, hash.high() ^ aad.length * 8L);
        var tag = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(outer.low()).putLong(outer.high()).array();
        for (int i = 0; i < tag.length; i++) {
            tag[i] ^= subkeys[32 + i];
        }
        return tag;
    }
}
