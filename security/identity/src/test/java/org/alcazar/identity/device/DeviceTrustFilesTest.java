// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.ue.device.SigningKey.Kind;
import org.alcazar.ue.device.TestDeviceCa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTrustFilesTest {

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final TestDeviceCa root = TestDeviceCa.root("root", Kind.P256, world.now(), world.random());
    private final TestDeviceCa other = TestDeviceCa.root("other", Kind.ED25519, world.now(), world.random());

    @TempDir
    private Path folder;

    private void pass(Duration time) {
        world.after(time, () -> {
        });
        world.run(time);
    }

    private String list() {
        return root.revocationList(world.now(), world.now().plusSeconds(9));
    }

    @Test
    void aFileHoldsAnchorsAndLists() throws IOException {
        var file = Files.writeString(folder.resolve("all.txt"), "# the makers\n" + root.pem() + list() + other.pem());
        var trust = new DeviceTrustFiles(world, file).get();
        assertThat(trust.anchors()).extracting(anchor -> anchor.getSubjectX500Principal().getName()).containsExactly("CN=root", "CN=other");
        assertThat(trust.listCount()).isEqualTo(1);
    }

    @Test
    void aFolderIsReadAgainWhenItChanges() throws IOException {
        Files.writeString(folder.resolve("root.pem"), root.pem());
        Files.writeString(folder.resolve("notes.txt"), "nothing of ours");
        var files = new DeviceTrustFiles(world, folder);
        var first = files.get();
        assertThat(first.anchors()).hasSize(1);
        Files.writeString(folder.resolve("other.crt"), other.pem());
        Files.writeString(folder.resolve("root.crl"), list());
        assertThat(files.get()).isSameAs(first);
        pass(Duration.ofSeconds(3));
        assertThat(files.get().anchors()).hasSize(2);
        assertThat(files.get().listCount()).isEqualTo(1);
        Files.delete(folder.resolve("root.pem"));
        pass(Duration.ofSeconds(3));
        assertThat(files.get().anchors()).hasSize(1);
    }

    @Test
    void aChangeThatCannotBeReadLeavesWhatWas() throws IOException {
        var file = Files.writeString(folder.resolve("root.pem"), root.pem());
        var files = new DeviceTrustFiles(world, folder);
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        pass(Duration.ofSeconds(3));
        assertThat(files.get().anchors()).hasSize(1);
        Files.writeString(file, root.pem() + other.pem());
        pass(Duration.ofSeconds(3));
        assertThat(files.get().anchors()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "0garbage"})
    void whatHoldsNeitherIsRefused(String text) throws IOException {
        var file = Files.writeString(folder.resolve("root.pem"), text);
        assertThatExceptionOfType(TrustFileException.class).isThrownBy(() -> new DeviceTrustFiles(world, file)).withMessageContaining("root.pem");
    }

    @Test
    void onlyAuthoritiesAreTrusted() throws IOException {
        var file = Files.writeString(folder.resolve("device.pem"), root.noAuthority("device", Kind.P256).pem());
        assertThatExceptionOfType(TrustFileException.class).isThrownBy(() -> new DeviceTrustFiles(world, file)).withMessageContaining("CN=device");
        assertThatExceptionOfType(TrustFileException.class).isThrownBy(() -> new DeviceTrustFiles(world, folder.resolve("none.pem")));
    }
}
