// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import java.security.MessageDigest;
import java.util.Arrays;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.StrongTag;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The three families of 256-bit algorithms (TS 35.240 to TS 35.248), each with ciphering (256-NEA), integrity (256-NIA) and a combined mode
 * (256-NCA).
 *
 * <p>TS 33.501 V20 names none of them yet: neither do they have identifiers on the wire nor is it said how COUNT, BEARER and DIRECTION fill
 * their initialisation vectors. So they are no {@link CipheringAlgorithm}, and a caller gives the nonce: the eleven octets between the first
 * of the vector, which tells mode and tag length, and its last four, which count. A nonce must not be used twice under a key in one mode.
 *
 * <p>Keys are of 32 octets. Tags are of 32 to 128 bits in steps of eight.
 */
public enum Algorithm256 {

    /** 256-NEA4, 256-NIA4, 256-NCA4. */
    SNOW_5G,
    /** 256-NEA5, 256-NIA5, 256-NCA5. */
    AES_256,
    /** 256-NEA6, 256-NIA6, 256-NCA6. */
    ZUC_256;

    /** Octets of a nonce. */
    public static final int NONCE = 11;

    private static final int KEY = 32;
    private static final int NEA = 0;
    private static final int NCA = 4;

    /** 256-NEA: adds the key stream to {@code data[from, from + length)} in place. */
    public void cipher(Secret key, Octets nonce, byte[] data, int from, int length) {
        try (var stream = OctetStream.of(this, bytes(key), iv(NEA, nonce))) {
            stream.add(data, from, length);
        }
    }

    /** 256-NIA: the MAC of a message. */
    public Octets mac(Secret key, Octets nonce, Octets message, int tagBits) {
        byte[] iv = iv(checked(tagBits), nonce);
        var subkeys = subkeys(key, iv, null);
        return tag(subkeys, message, new byte[0], 0, tagBits);
    }

    /**
     * 256-NCA: ciphertext and tag.
     *
     * @param aad what is protected but not enciphered
     */
    public Octets seal(Secret key, Octets nonce, Octets aad, Octets plaintext, int tagBits) {
        int length = plaintext.length();
        byte[] iv = iv(checked(tagBits) | NCA, nonce);
        byte[] sealed = Arrays.copyOf(plaintext.sharedArray(), length + tagBits / 8);
        try (var stream = OctetStream.of(this, bytes(key), iv)) {
            byte[] subkeys = subkeys(key, iv, stream);
            stream.add(sealed, 0, length);
            tag(subkeys, aad, sealed, length, tagBits).copyTo(sealed, length);
        }
        return Octets.wrap(sealed);
    }

    /**
     * 256-NCA: the plaintext of ciphertext and tag.
     *
     * @return null if the tag does not hold
     */
    public @Nullable Octets open(Secret key, Octets nonce, Octets aad, Octets sealed, int tagBits) {
        byte[] iv = iv(checked(tagBits) | NCA, nonce);
        int length = sealed.length() - tagBits / 8;
        if (length < 0) {
            return null;
        }
        byte[] all = sealed.toArray();
        try (var stream = OctetStream.of(this, bytes(key), iv)) {
            var tag = tag(subkeys(key, iv, stream), aad, all, length, tagBits);
            if (!MessageDigest.isEqual(tag.sharedArray(), Arrays.copyOfRange(all, length, all.length))) {
                return null;
            }
            stream.add(all, 0, length);
        }
        return Octets.copyOf(all, 0, length);
    }

    /**
     * H, Q and M: the first three blocks of the stream, which goes on after them; with AES those of a vector of their own, which differs in
     * the lowest bit of its first octet.
     */
    private byte[] subkeys(Secret key, byte[] iv, @Nullable OctetStream stream) {
        var subkeys = new byte[StrongTag.SUBKEYS];
        if (this != AES_256 && stream != null) {
            stream.add(subkeys, 0, subkeys.length);
            return subkeys;
        }
        var own = iv.clone();
        own[0] |= (byte) (this == AES_256 ? 1 : 0);
        try (var ownStream = OctetStream.of(this, bytes(key), own)) {
            ownStream.add(subkeys, 0, subkeys.length);
        }
        return subkeys;
    }

    private static Octets tag(byte[] subkeys, Octets aad, byte[] ciphertext, int length, int tagBits) {
        var tag = StrongTag.of(subkeys, aad.sharedArray(), ciphertext, 0, length);
        Arrays.fill(subkeys, (byte) 0);
        return Octets.copyOf(tag, 0, tagBits / 8);
    }

    private static byte[] iv(int first, Octets nonce) {
        if (nonce.length() != NONCE) {
            throw new IllegalArgumentException("a nonce of " + nonce.length() + " octets");
        }
        var iv = new byte[16];
        iv[0] = (byte) first;
        nonce.copyTo(iv, 1);
        return iv;
    }

    private static int checked(int tagBits) {
        if (tagBits < 32 || tagBits > 128 || tagBits % 8 != 0) {
            throw new IllegalArgumentException("a tag of " + tagBits + " bits");
        }
        return tagBits;
    }

    private static byte[] bytes(Secret key) {
        if (key.length() != KEY) {
            throw new IllegalArgumentException("a 256-bit key of " + key.length() + " octets");
        }
        return key.reveal();
    }
}
