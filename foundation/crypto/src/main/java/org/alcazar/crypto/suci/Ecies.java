// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.suci;

import java.util.Arrays;
import org.alcazar.crypto.primitive.Aes;
import org.alcazar.crypto.primitive.AesCtr;
import org.alcazar.crypto.primitive.Hmac;
import org.alcazar.crypto.primitive.Words;

/** The symmetric half of both profiles: ANSI X9.63 KDF, AES-128 in counter mode, HMAC-SHA-256 (TS 33.501 §C.3.4). */
final class Ecies implements AutoCloseable {

    /** Octets of the MAC tag. */
    static final int TAG = 8;

    private static final int ENCRYPTION_KEY = 16;
    private static final int MAC_KEY = 32;

    private final byte[] encryptionKey;
    private final byte[] initialCounterBlock;
    private final byte[] macKey;

    /**
     * Derives the keys.
     *
     * @param sharedSecret Z, wiped here
     * @param sharedInfo the ephemeral public key, compressed where the profile knows compression
     */
    Ecies(byte[] sharedSecret, byte[] sharedInfo) {
        var keys = new byte[ENCRYPTION_KEY + Aes.BLOCK + MAC_KEY];
        var digest = Hmac.digest();
        var counter = new byte[4];
        for (int at = 0; at < keys.length; at += digest.getDigestLength()) {
            Words.put(1 + at / digest.getDigestLength(), counter, 0);
            digest.update(sharedSecret);
            digest.update(counter);
            var block = digest.digest(sharedInfo);
            System.arraycopy(block, 0, keys, at, block.length);
            Arrays.fill(block, (byte) 0);
        }
        encryptionKey = Arrays.copyOf(keys, ENCRYPTION_KEY);
        initialCounterBlock = Arrays.copyOfRange(keys, ENCRYPTION_KEY, ENCRYPTION_KEY + Aes.BLOCK);
        macKey = Arrays.copyOfRange(keys, ENCRYPTION_KEY + Aes.BLOCK, keys.length);
        Arrays.fill(keys, (byte) 0);
        Arrays.fill(sharedSecret, (byte) 0);
    }

    /** Enciphers or deciphers in place. */
    void crypt(byte[] data, int from, int length) {
        AesCtr.apply(encryptionKey, initialCounterBlock, data, from, length);
    }

    /** The MAC tag of a ciphertext. */
    byte[] tag(byte[] data, int from, int length) {
        return Arrays.copyOf(Hmac.sha256(macKey, data, from, length), TAG);
    }

    @Override
    public void close() {
        Arrays.fill(encryptionKey, (byte) 0);
        Arrays.fill(initialCounterBlock, (byte) 0);
        Arrays.fill(macKey, (byte) 0);
    }
}
