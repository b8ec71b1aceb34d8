// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alcazar.crypto.Secret;

/**
 * AES-256-GCM under a key of a PKCS#12 key store.
 *
 * <p>What comes out is the number of the key (one octet), a random nonce of twelve, the ciphertext, and a tag of sixteen.
 */
public final class KeyStoreEncryption implements KeyEncryption {

    private static final String ALIAS = "key-encryption-key-1";
    private static final byte KEY_NUMBER = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final Key key;
    private final RandomGenerator random;
    private final String place;

    private KeyStoreEncryption(Key key, RandomGenerator random, String place) {
        this.key = key;
        this.random = random;
        this.place = place;
    }

    /**
     * Opens a key store; creates it with a fresh key if there is none.
     *
     * @param file only its owner may touch it
     * @param random fit for keys
     * @throws PersistenceException if the file may be touched by others, the password is wrong, or there is no such key in it
     */
    public static KeyStoreEncryption open(Path file, Secret password, RandomGenerator random) {
        var characters = characters(password);
        try {
            var store = KeyStore.getInstance("PKCS12");
            var protection = new KeyStore.PasswordProtection(characters);
            if (PrivateFiles.create(file) || Files.size(file) == 0) {
                create(store, file, protection, random);
            } else {
                PrivateFiles.check(file);
                try (var in = Files.newInputStream(file)) {
                    store.load(in, characters);
                }
            }
            var entry = store.getEntry(ALIAS, protection);
            if (!(entry instanceof KeyStore.SecretKeyEntry secret)) {
                throw new PersistenceException(file + " holds no key named " + ALIAS + ": it is not the key store of this database");
            }
            return new KeyStoreEncryption(secret.getSecretKey(), random, file.toString());
        } catch (IOException | GeneralSecurityException e) {
            throw new PersistenceException(file + " cannot be opened (" + e.getMessage() + "): is the password the one it was made with?", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static void create(KeyStore store, Path file, KeyStore.PasswordProtection protection, RandomGenerator random)
            throws IOException, GeneralSecurityException {
        var octets = new byte[32];
        random.nextBytes(octets);
        store.load(null, null);
        store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(new SecretKeySpec(octets, "AES")), protection);
        Arrays.fill(octets, (byte) 0);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, protection.getPassword());
        }
    }

    @Override
    public byte[] encrypt(Secret secret, String label) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0, label);
            var encrypted = new byte[1 + NONCE + secret.length() + TAG];
            encrypted[0] = KEY_NUMBER;
            System.arraycopy(nonce, 0, encrypted, 1, NONCE);
            cipher.doFinal(secret.reveal(), 0, secret.length(), encrypted, 1 + NONCE);
            return encrypted;
        } catch (GeneralSecurityException e) {
            throw new PersistenceException("a key cannot be encrypted under that of " + place, e);
        }
    }

    @Override
    public Secret decrypt(byte[] encrypted, String label) {
        try {
            if (encrypted.length > 1 + NONCE + TAG && encrypted[0] == KEY_NUMBER) {
                var cipher = cipher(Cipher.DECRYPT_MODE, encrypted, 1, label);
                return Secret.wrap(cipher.doFinal(encrypted, 1 + NONCE, encrypted.length - 1 - NONCE));
            }
        } catch (GeneralSecurityException e) {
            // Told below, without what it found.
        }
        throw new PersistenceException("the key of " + label + " does not decrypt under that of " + place
                + ": the key store is not the one it was encrypted with, or the database was changed by other hands");
    }

    private Cipher cipher(int mode, byte[] nonce, int at, String label) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce, at, NONCE));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static char[] characters(Secret password) {
        var decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(password.reveal()));
        var characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        return characters;
    }
}
