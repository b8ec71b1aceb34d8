// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.doctor.FileRightsCheck.Privacy;
import org.alcazar.app.doctor.Finding.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "PUBLIC,rw-r--r--,OK,", "PUBLIC,rw-rw-r--,WARN,644", "PUBLIC,rw-r--rw-,WARN,644",
        "SECRET,rw-------,OK,", "SECRET,r--------,OK,", "SECRET,rw-r-----,WARN,600", "SECRET,rwxrwxrwx,WARN,711"})
    void saysHowToCloseAFileToOthers(Privacy privacy, String rights, Status status, String mode) throws IOException {
        var file = Files.createFile(folder.resolve("f"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        assertThat(new FileRightsCheck("file", file, privacy).examine()).singleElement().satisfies(finding -> {
            assertThat(finding.status()).isEqualTo(status);
            assertThat(finding.remedy()).isEqualTo(mode == null ? null : "chmod " + mode + " " + file);
        });
    }

    @Test
    void saysNothingOfAFileThatIsNotThere() {
        assertThat(new FileRightsCheck("file", folder.resolve("none"), Privacy.SECRET).examine()).isEmpty();
    }

    @Test
    void seesThatAPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var endpoint = new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort());
            assertThat(new LabPortCheck(Optional.of(endpoint)).examine()).singleElement().satisfies(finding -> {
                assertThat(finding.status()).isEqualTo(Status.WARN);
                assertThat(finding.remedy()).contains("n2.lab-listen");
            });
        }
    }

    @Test
    void looksAtNoLabPortThatIsNotWanted() {
        assertThat(new LabPortCheck(Optional.empty()).examine()).isEmpty();
    }

    @Test
    void findsAProgramOnThePath() throws IOException {
        var program = Files.createFile(folder.resolve("tshark"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(new ProgramCheck("tshark", "x", "install it", "/nowhere:" + folder).examine())
                .containsExactly(Finding.ok("tshark", program + ", for x"));
        assertThat(new ProgramCheck("wireshark", "x", "install it", "/nowhere:" + folder).examine())
                .containsExactly(Finding.warn("wireshark", "not there; it is for x", "install it"));
    }

    @Test
    void seesThatThereIsNoTun() {
        assertThat(new TunCheck(folder.resolve("tun")).examine()).singleElement()
                .matches(finding -> finding.status() == Status.WARN && finding.remedy() != null && finding.remedy().contains("modprobe tun"));
    }

    @Test
    void measuresTheDiskOfAFolderThatIsNotThereYet() {
        assertThat(new DiskCheck(folder.resolve("var/deep")).examine()).singleElement().matches(finding -> finding.detail().contains("MiB free"));
    }

    @Test
    void toldOfAnotherJavaSaysWhichToInstall() {
        assertThat(new JavaCheck(Runtime.Version.parse("26.0.1")).examine()).singleElement()
                .matches(finding -> finding.status() == Status.WARN && finding.remedy() != null && finding.remedy().contains("JDK 25"));
    }

    @Test
    void everythingThatIsNotRightHasARemedy() {
        for (var check : Doctor.checks(folder.resolve("alcazar.yaml"), Configuration.initial().in(folder))) {
            assertThat(check.examine()).allSatisfy(finding -> assertThat(finding.remedy() == null).isEqualTo(finding.status() == Status.OK));
        }
    }
}
