// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.ue.device.SigningKey.Kind;
import org.alcazar.ue.user.SoftwareAuthenticator;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Equipment, devices and credentials on the command line. */
class IdentityCommandTest {

    private static final String FINGERPRINT = "ab".repeat(32);

    @TempDir
    private Path folder;

    private String file = "";
    private RecordingTerminal terminal = RecordingTerminal.plain();

    @BeforeEach
    void writeConfiguration() throws IOException {
        file = Files.writeString(folder.resolve("alcazar.yaml"), "database: { location: s.db }\n").toString();
    }

    private int run(String... args) {
        terminal = RecordingTerminal.plain();
        var all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--config";
        all[args.length + 1] = file;
        return CommandLines.run(terminal.terminal(), all);
    }

    private static Octets octets(JsonNode node) {
        return Octets.wrap(Base64.getUrlDecoder().decode(node.asString()));
    }

    @Test
    void equipmentIsListedCheckedAndTakenOff() {
        assertThat(run("equipment", "add", "--status", "blacklisted", "--reason", "stolen", "imei-356938035643809")).isEqualTo(ExitCode.OK);
        assertThat(run("equipment", "add", "--status", "whitelisted", "35693803")).isEqualTo(ExitCode.OK);
        run("equipment", "check", "imeisv-3569380356438091");
        assertThat(terminal.out()).isEqualTo("imeisv-3569380356438091 is BLACKLISTED by entry 35693803564380 (stolen)\n");
        run("equipment", "check", "356938035643817");
        assertThat(terminal.out()).isEqualTo("imei-356938035643817 is WHITELISTED by entry 35693803\n");
        run("equipment", "list");
        assertThat(terminal.out()).contains("35693803564380", "stolen");
        assertThat(run("equipment", "remove", "35693803", "35693804")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).isEqualTo("alcazar: no entry 35693804\n");
        run("equipment", "check", "356938035643817");
        assertThat(terminal.out()).endsWith("is unknown: it stands on no list\n");
        assertThat(run("equipment", "add", "--status", "blacklisted", "nonsense")).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void certificatesAreRevokedAndRestored() {
        assertThat(run("device", "revoke", "--fingerprint", FINGERPRINT, "--reason", "lost")).isEqualTo(ExitCode.OK);
        run("device", "revocations");
        assertThat(terminal.out()).contains(FINGERPRINT, "lost");
        assertThat(run("device", "restore", "--fingerprint", FINGERPRINT)).isEqualTo(ExitCode.OK);
        assertThat(run("device", "restore", "--fingerprint", FINGERPRINT)).isEqualTo(ExitCode.FAILED);
        assertThat(run("device", "revoke", "--fingerprint", "12")).isEqualTo(ExitCode.FAILED);
        assertThat(run("device", "revoke", "--serial", "12", "--fingerprint", FINGERPRINT)).isEqualTo(ExitCode.USAGE);
        run("device", "list");
        assertThat(terminal.out()).isEqualTo("no device was authenticated yet\n");
    }

    @Test
    void aCredentialIsEnrolledAndRevoked() throws IOException {
        assertThat(run("credential", "enrol", "--supi", "001010000000001", "--rp-id", "corp.example")).isEqualTo(ExitCode.OK);
        var asked = JsonMapper.shared().readTree(terminal.out());
        var authenticator = new SoftwareAuthenticator(new SimulatedWorld(1).random(), true);
        var answer = Files.writeString(folder.resolve("answer.json"), authenticator.register("corp.example", octets(asked.get("challenge")),
                octets(asked.get("user").get("id")), Kind.ED25519, SoftwareAuthenticator.Attestation.NONE)).toString();
        assertThat(run("credential", "enrol", "--supi", "001010000000001", "--rp-id", "corp.example", "--response", answer, "--label", "Ada"))
                .isEqualTo(ExitCode.OK);
        var id = authenticator.credentialIds().getFirst().toHex();
        assertThat(terminal.out()).isEqualTo("enrolled " + id + "\n");
        run("credential", "list");
        assertThat(terminal.out()).contains("Ada", id);
        assertThat(run("credential", "enrol", "--supi", "001010000000001", "--rp-id", "corp.example", "--response", answer))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("no enrolment was begun");
        assertThat(run("credential", "revoke", "--supi", "001010000000001", "--rp-id", "corp.example", id)).isEqualTo(ExitCode.OK);
        assertThat(run("credential", "revoke", "--supi", "001010000000001", "--rp-id", "corp.example", id)).isEqualTo(ExitCode.FAILED);
    }
}
