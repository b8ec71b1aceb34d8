// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alcazar.app.Version;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.terminal.RecordingTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommandLinesTest {

    @TempDir
    private Path folder;

    private final RecordingTerminal terminal = RecordingTerminal.plain();

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(run("doctr")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).isEqualTo("alcazar: unknown command \"doctr\"; did you mean \"doctor\"?\n");
    }

    @Test
    void suggestsTheCommandWithinAGroup() {
        assertThat(run("config", "chek")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).isEqualTo("alcazar: unknown command \"chek\"; did you mean \"check\"?\n");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertThat(run("version", "--jsno")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).isEqualTo("alcazar: unknown option \"--jsno\"; did you mean \"--json\"?\n");
    }

    @Test
    void namesTheWordsThatAreMissing() {
        assertThat(run("config")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).isEqualTo("alcazar: config needs one of check, show-default; see alcazar config --help\n");
    }

    @Test
    void needsACommand() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).startsWith("alcazar: say what to do: ").endsWith("; see alcazar --help\n").hasLineCount(1);
    }

    @Test
    void helpsEverywhere() {
        assertThat(run("config", "check", "--help")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).startsWith("Usage: alcazar config check");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("version")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).startsWith("Alcazar " + Version.current() + " (Java 25");
        assertThat(Version.current()).matches("[0-9]+\\.[0-9]+.*");
    }

    @Test
    void answersInJson() {
        run("version", "--json");
        assertThat(JsonMapper.shared().readTree(terminal.out()).get("version").asString()).isEqualTo(Version.current());
    }

    @Test
    void checksAGoodConfiguration() throws IOException {
        var file = Files.writeString(folder.resolve("good.yaml"), "amf:\n  name: castle\n");
        assertThat(run("config", "check", "--config", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).isEqualTo(file + ": all right\n");
    }

    @Test
    void namesEveryProblemOfABadConfiguration() throws IOException {
        var file = Files.writeString(folder.resolve("bad.yaml"), "amf:\n  plnm: 1\n  region: x\n");
        assertThat(run("config", "check", "--config", file.toString())).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(terminal.out()).isEqualTo("""
                %1$s:2: unknown key "plnm" under amf; did you mean "plmn"?
                %1$s:3: amf.region is "x"; expected a number from 0 to 255
                """.formatted(file));
    }

    @Test
    void printsTheDefaultConfiguration() {
        assertThat(run("config", "show-default")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).isEqualTo(Configuration.initial().toYaml());
    }

    @Test
    void makesTheKeysThatTheConfigurationNames() throws IOException {
        var file = Files.writeString(folder.resolve("alcazar.yaml"), """
                identity:
                  home-network-keys:
                    - { id: 3, scheme: A, file: keys/a.pem }
                    - { id: 4, scheme: B, file: keys/b.pem }
                """).toString();
        assertThat(run("key", "list", "-c", file)).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(terminal.err()).endsWith("./alcazar key generate, or restore it (and 1 more: ./alcazar config check)\n");
        assertThat(run("key", "generate", "-c", file)).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).isEqualTo("made %1$s/keys/a.pem\nmade %1$s/keys/b.pem\n".formatted(folder));
        assertThat(run("key", "generate", "-c", file)).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).endsWith("nothing to make: every key that the configuration names is there\n");
        assertThat(run("key", "list", "-c", file)).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).containsPattern("\n +3  A        [0-9a-f]{64} ").containsPattern("\n +4  B        0[23][0-9a-f]{64} ");
    }

    @Test
    void examinesTheMachine() {
        int code = run("doctor", "--json", "--config", folder.resolve("none.yaml").toString());
        var answer = JsonMapper.shared().readTree(terminal.out());
        assertThat(answer.get("ready").asBoolean()).isEqualTo(code == ExitCode.OK);
        assertThat(answer.get("findings")).extracting(finding -> finding.get("subject").asString())
                .contains("configuration", "Java", "SCTP", "TUN", "disk", "tshark");
    }

    @Test
    void theDoctorTellsOfABadConfiguration() throws IOException {
        var file = Files.writeString(folder.resolve("bad.yaml"), "amf:\n  region: x\n");
        assertThat(run("doctor", "--config", file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.out()).startsWith("missing  configuration       " + file + ":2: amf.region is \"x\"; expected a number from 0 to 255 -> ");
    }

    private int run(String... words) {
        return CommandLines.run(terminal.terminal(), words);
    }
}
