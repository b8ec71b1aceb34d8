// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.alcazar.crypto.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreEncryptionTest {

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    @TempDir
    private Path folder;

    @Test
    void decryptsAfterOpeningAgain() {
        var encrypted = open("pass").encrypt(secret("a long-term key"), "imsi-00101/k");
        assertThat(open("pass").decrypt(encrypted, "imsi-00101/k").sameAs(secret("a long-term key"))).isTrue();
    }

    @Test
    void encryptsDifferentlyEachTimeAndTellsNothing() {
        var keys = open("pass");
        var one = keys.encrypt(secret("a long-term key"), "x");
        assertThat(keys.encrypt(secret("a long-term key"), "x")).isNotEqualTo(one).hasSize(1 + 12 + 15 + 16);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("long-term");
    }

    @Test
    void refusesAnotherLabelAndEveryChange() {
        var keys = open("pass");
        var encrypted = keys.encrypt(secret("key"), "imsi-00101/k");
        refused(keys, encrypted, "imsi-00102/k");
        for (int i = 0; i < encrypted.length; i++) {
            var changed = encrypted.clone();
            changed[i] ^= 1;
            refused(keys, changed, "imsi-00101/k");
            refused(keys, java.util.Arrays.copyOf(encrypted, i), "imsi-00101/k");
        }
    }

    @Test
    void anotherKeyStoreDoesNotDecrypt() {
        var encrypted = open("pass").encrypt(secret("key"), "x");
        refused(KeyStoreEncryption.open(folder.resolve("other.p12"), secret("pass"), random), encrypted, "x");
    }

    @Test
    void refusesTheWrongPassword() {
        open("pass");
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> open("past"))
                .withMessageContaining("keys.p12 cannot be opened").withMessageContaining("password");
    }

    @Test
    void refusesAKeyStoreThatOthersMayRead() throws IOException {
        open("pass");
        var file = folder.resolve("keys.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> open("pass")).withMessageContaining("chmod 600 " + file);
    }

    @Test
    void passwordsComeFromFilesOfTheOwnersOrTheEnvironment() throws IOException {
        var file = folder.resolve("password");
        PrivateFiles.create(file);
        Files.writeString(file, "open sesame\r\n");
        assertThat(Passwords.fromFile(file).sameAs(secret("open sesame"))).isTrue();
        Files.writeString(file, "\n");
        wrong("is empty", () -> Passwords.fromFile(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));
        wrong("chmod 600", () -> Passwords.fromFile(file));
        wrong("is not there", () -> Passwords.fromFile(folder.resolve("none")));

        assertThat(Passwords.fromEnvironment(Map.of("P", "x"), "P").sameAs(secret("x"))).isTrue();
        wrong("environment variable Q is not set", () -> Passwords.fromEnvironment(Map.of("P", "x"), "Q"));
    }

    @Test
    void freshPasswordFileStaysWhatItIs() {
        var file = folder.resolve("fresh");
        var password = Passwords.fromFileOrNew(file, random);
        assertThat(password.length()).isEqualTo(44);
        assertThat(Passwords.fromFileOrNew(file, random).sameAs(password)).isTrue();
    }

    private KeyStoreEncryption open(String password) {
        return KeyStoreEncryption.open(folder.resolve("keys.p12"), secret(password), random);
    }

    private static void refused(KeyEncryption keys, byte[] encrypted, String label) {
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> keys.decrypt(encrypted, label)).withMessageContaining(label);
    }

    private static void wrong(String words, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(call).withMessageContaining(words);
    }

    private static Secret secret(String text) {
        return Secret.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
