// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/**
 * The AES block cipher, forward direction, under one key at a time.
 *
 * <p>The JDK's, which uses the processor's AES instructions and so has no key-dependent memory accesses; blocks given together are
 * enciphered together. The cipher objects are pooled because finding one costs over ten times what keying it does. A pooled one keeps its last
 * key's schedule until it is keyed again.
 */
public final class Aes implements AutoCloseable {

    /** Octets of a block. */
    public static final int BLOCK = 16;

    private static final ScratchPool<Aes> POOL = new ScratchPool<>(16, Aes::new);

    private final Cipher cipher;

    private Aes() {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }

    /** AES under {@code key} of 16 or 32 octets; to be closed, which gives it back. */
    public static Aes keyed(byte[] key) {
        var aes = POOL.take();
        try {
            aes.cipher.init(Cipher.ENCRYPT_MODE, new SecretKeyView(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an AES key: " + key.length + " octets", e);
        }
        return aes;
    }

    /** Enciphers {@code blocks} consecutive blocks of {@code data} in place, each by itself. */
    public void encrypt(byte[] data, int at, int blocks) {
        encrypt(data, at, data, at, blocks);
    }

    /** Enciphers {@code blocks} consecutive blocks, each by itself. */
    public void encrypt(byte[] source, int from, byte[] target, int at, int blocks) {
        try {
            cipher.update(source, from, blocks * BLOCK, target, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no room for AES blocks", e);
        }
    }

    @Override
    public void close() {
        POOL.give(this);
    }
}
