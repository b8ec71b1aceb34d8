// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeNetworkKeyFileTest {

    @TempDir
    private Path folder;

    /** The private keys of TS 33.501 §C.4.3 and §C.4.4. */
    private static final String PROFILE_A_PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VuBCIEIMU8IiCLYYYLBsYuVAanszDCtXeqVViYFRDRKCR9OL0d
            -----END PRIVATE KEY-----
            """;
    private static final String PROFILE_B_PEM = """
            -----BEGIN PRIVATE KEY-----
            MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCDxqxB0R368x/VU6hxf
            w2ixYWcwFV4AQaxEfWMBl1/s2g==
            -----END PRIVATE KEY-----
            """;

    @ParameterizedTest
    @EnumSource(value = ProtectionScheme.class, names = {"PROFILE_A", "PROFILE_B"})
    void readsBackWhatItMade(ProtectionScheme scheme) throws IOException {
        var file = folder.resolve("keys/home.pem");
        assertThat(HomeNetworkKeyFile.create(file, scheme, Seeded.random(1))).isTrue();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        try (var first = HomeNetworkKeyFile.read(file, scheme); var second = HomeNetworkKeyFile.read(file, scheme)) {
            assertThat(first.scheme()).isEqualTo(scheme);
            assertThat(first.publicKey()).isEqualTo(second.publicKey());
            assertThat(first.publicKey().length()).isEqualTo(scheme.publicKeyLength());
        }
    }

    @Test
    void leavesAKeyThatIsThereAsItIs() throws IOException {
        var file = folder.resolve("home.pem");
        HomeNetworkKeyFile.create(file, ProtectionScheme.PROFILE_A, Seeded.random(1));
        var before = Files.readString(file);
        assertThat(HomeNetworkKeyFile.create(file, ProtectionScheme.PROFILE_A, Seeded.random(2))).isFalse();
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void readsTheKeysOfTheStandard() throws IOException {
        try (var key = HomeNetworkKeyFile.read(secretFile(PROFILE_A_PEM), ProtectionScheme.PROFILE_A)) {
            assertThat(key.publicKey().toHex()).isEqualTo("5a8d38864820197c3394b92613b20b91633cbd897119273bf8e4a6f4eec0a650");
        }
        try (var key = HomeNetworkKeyFile.read(secretFile(PROFILE_B_PEM), ProtectionScheme.PROFILE_B)) {
            assertThat(key.publicKey().toHex()).isEqualTo("0272da71976234ce833a6907425867b82e074d44ef907dfb4b3e21c1c2256ebcd1");
        }
    }

    /** OpenSSL and the JDK put the public key into the file too. */
    @Test
    void readsAKeyThatComesWithItsPublicKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        try (var key = HomeNetworkKeyFile.read(secretFile(pem(generator.generateKeyPair().getPrivate().getEncoded())), ProtectionScheme.PROFILE_B)) {
            assertThat(key.publicKey().length()).isEqualTo(33);
        }
    }

    @Test
    void refusesAKeyOfAnotherScheme() throws IOException {
        var file = secretFile(PROFILE_A_PEM);
        assertThatThrownBy(() -> HomeNetworkKeyFile.read(file, ProtectionScheme.PROFILE_B)).isInstanceOf(KeyFileException.class)
                .hasMessage(file + " holds no key for profile B; make one with openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256");
    }

    @Test
    void refusesAKeyOfAnotherCurve() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        var file = secretFile(pem(generator.generateKeyPair().getPrivate().getEncoded()));
        assertThatThrownBy(() -> HomeNetworkKeyFile.read(file, ProtectionScheme.PROFILE_B)).isInstanceOf(KeyFileException.class)
                .hasMessageContaining("holds no key for profile B");
    }

    @Test
    void saysHowToConvertAnotherForm() throws IOException {
        var file = secretFile("-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----\n");
        assertThatThrownBy(() -> HomeNetworkKeyFile.read(file, ProtectionScheme.PROFILE_B)).isInstanceOf(KeyFileException.class)
                .hasMessage(file + " holds no \"BEGIN PRIVATE KEY\" (PKCS #8); convert what it holds with openssl pkcs8 -topk8 -nocrypt");
    }

    @Test
    void refusesDamagedKeys() throws IOException {
        var file = secretFile(PROFILE_A_PEM.replace("MC4CAQAw", "MC4CAQAx"));
        assertThatThrownBy(() -> HomeNetworkKeyFile.read(file, ProtectionScheme.PROFILE_A)).isInstanceOf(KeyFileException.class)
                .hasMessageContaining("holds no key for profile A").hasNoCause();
    }

    /** Whatever is in the file: a key, or the one exception. */
    @Test
    void endsWellForEveryDamagedFile() throws IOException {
        var file = secretFile("");
        for (var scheme : List.of(ProtectionScheme.PROFILE_A, ProtectionScheme.PROFILE_B)) {
            var der = Base64.getMimeDecoder().decode((scheme == ProtectionScheme.PROFILE_A ? PROFILE_A_PEM : PROFILE_B_PEM)
                    .replaceAll("-----.*-----", ""));
            for (int length = 0; length < der.length; length++) {
                refuses(file, Arrays.copyOf(der, length), scheme);
            }
            for (int i = 0; i < der.length * 8; i++) {
                var damaged = der.clone();
                damaged[i / 8] ^= (byte) (1 << i % 8);
                Files.writeString(file, pem(damaged));
                try (var key = HomeNetworkKeyFile.read(file, scheme)) {
                    assertThat(key.scheme()).isEqualTo(scheme);
                } catch (KeyFileException e) {
                    assertThat(e).hasMessageStartingWith(file + " holds no key for profile ");
                }
            }
        }
    }

    private static void refuses(Path file, byte[] der, ProtectionScheme scheme) throws IOException {
        Files.writeString(file, pem(der));
        assertThatThrownBy(() -> HomeNetworkKeyFile.read(file, scheme)).isInstanceOf(KeyFileException.class);
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws IOException {
        var file = secretFile(PROFILE_A_PEM);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> HomeNetworkKeyFile.read(file, ProtectionScheme.PROFILE_A)).isInstanceOf(KeyFileException.class)
                .hasMessage(file + " may be touched by other users: chmod 600 " + file);
    }

    private Path secretFile(String text) throws IOException {
        var file = Files.createTempFile(folder, "key", ".pem", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }

    private static String pem(byte[] der) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END PRIVATE KEY-----\n";
    }
}
