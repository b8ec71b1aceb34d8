// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.alcazar.app.terminal.RecordingTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyCommandTest {

    @TempDir
    private Path folder;

    private String file = "";
    private RecordingTerminal terminal = RecordingTerminal.plain();

    @BeforeEach
    void configure() throws IOException {
        file = Files.writeString(folder.resolve("alcazar.yaml"), "amf: { slices: [{ sst: 1 }, { sst: 1, sd: 0000a1 }] }\n").toString();
    }

    @Test
    void addsListsAndRemovesRows() {
        assertThat(run("policy", "add", "vip", "--slice", "1-0000a1", "--mm", "DH exchange (network), device authentication (UE)",
                "--sm", "secondary authentication (network) by aaa.example", "--by", "anna")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).isEqualTo("added vip: slice 1-0000a1: MM: DH exchange (network), device authentication (UE); "
                + "SM: secondary authentication (network) by aaa.example (version 1)\n");
        assertThat(run("policy", "add", "net", "--dnn", "internet", "--sm", "DH exchange (preferred)")).isEqualTo(ExitCode.OK);
        assertThat(run("policy", "list")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("vip", "1-0000a1", "device authentication (UE)", "operator");
        assertThat(run("policy", "list", "--json")).isEqualTo(ExitCode.OK);
        assertThat(json().size()).isEqualTo(2);
        assertThat(json().get(0).get("id").asString()).isEqualTo("net");
        assertThat(json().get(0).get("sm").asString()).isEqualTo("DH exchange (network, preferred)");
        assertThat(run("policy", "remove", "net")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).isEqualTo("removed net (version 3)\n");
    }

    @Test
    void remembersWhoChangedWhatAndTakesItBack() {
        run("policy", "add", "all", "--mm", "DH exchange", "--by", "anna");
        assertThat(run("policy", "add", "all", "--mm", "DH exchange (preferred)", "--replace", "--by", "bert")).isEqualTo(ExitCode.OK);
        run("policy", "history", "--json");
        assertThat(json().get(0).get("actor").asString()).isEqualTo("bert");
        assertThat(json().get(0).get("before").asString()).isEqualTo("everyone: MM: DH exchange (network)");
        assertThat(json().get(0).get("after").asString()).isEqualTo("everyone: MM: DH exchange (network, preferred)");
        assertThat(json().get(1).get("action").asString()).isEqualTo("add");
        assertThat(run("policy", "undo", "--by", "anna")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).isEqualTo("undid change 2 (version 3)\n");
        run("policy", "list", "--json");
        assertThat(json().get(0).get("mm").asString()).isEqualTo("DH exchange (network)");
        assertThat(run("policy", "undo", "1")).isEqualTo(ExitCode.OK);
        assertThat(run("policy", "history", "--last", "2")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("undo").doesNotContain("bert");
    }

    @Test
    void saysWhatIsWrongInALine() {
        refuses("alcazar: a row wants at least one service\n", "policy", "add", "a");
        refuses("alcazar: there is no row a\n", "policy", "remove", "a");
        refuses("alcazar: there is no row a\n", "policy", "add", "a", "--replace", "--mm", "DH exchange");
        refuses("alcazar: user authentication is not an MM service\n", "policy", "add", "a", "--mm", "user authentication");
        refuses("alcazar: a slice is written SST or SST-SD, such as 1 or 1-010203, not x\n", "policy", "add", "a", "--slice", "x", "--mm", "DH exchange");
        refuses("alcazar: there is no change 0\n", "policy", "undo");
        refuses("alcazar: --last is 1 to 100000\n", "policy", "history", "--last", "0");
        run("policy", "add", "a", "--mm", "DH exchange");
        refuses("alcazar: there is a row a already: replace it, or choose another name\n", "policy", "add", "a", "--mm", "DH exchange");
    }

    @Test
    void explainsBeforeAnyUeComes() {
        run("policy", "add", "vip", "--slice", "1-0000a1", "--mm", "device authentication (UE)");
        assertThat(run("policy", "explain", "--supi", "999700000000001", "--dnn", "internet")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("registration of imsi-999700000000001 with slices 1, 1-0000a1\n", "    vip: slice 1-0000a1: device authentication (UE)\n",
                "a UE without the extension: slice 1-0000a1 not allowed (device authentication, required by vip: the UE cannot); runs nothing",
                "session of imsi-999700000000001 in slice 1 to internet\n  no row matches");
        assertThat(run("policy", "explain", "--supi", "999700000000001", "--slice", "1-0000a1", "--mm-capability", "DH exchange", "--json"))
                .isEqualTo(ExitCode.OK);
        assertThat(json().get("registration").get("outcomes").get(2).get("cause").asInt()).isEqualTo(62);
        refuses("alcazar: there is no service \"x\"; there are DH exchange, device authentication, user authentication, secondary authentication, "
                + "independent SM security\n", "policy", "explain", "--supi", "999700000000001", "--mm-capability", "x");
    }

    @Test
    void knowsWhatADeviceCanDo() {
        var supi = "999700000000001";
        refuses("alcazar: there is no subscriber imsi-" + supi + "\n", "subscriber", "capability", supi, "--mm", "DH exchange");
        run("subscriber", "add", supi, "--k", "465b5ce8b199b49faa5f0a2ee238a6bc", "--opc", "e8ed289deba952e4283b54e88e6183ca");
        assertThat(run("subscriber", "capability", supi, "--mm", "device authentication, DH exchange")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).isEqualTo("imsi-" + supi + ": MM DH exchange, device authentication; SM not said\n");
        run("subscriber", "capability", supi, "--json");
        assertThat(json().get("mm").asString()).isEqualTo("DH exchange, device authentication");
        assertThat(run("subscriber", "capability", supi, "--remove")).isEqualTo(ExitCode.OK);
        refuses("alcazar: --remove stands alone\n", "subscriber", "capability", supi, "--remove", "--sm", "none");
    }

    private void refuses(String line, String... words) {
        assertThat(run(words)).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).isEqualTo(line);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(terminal.out());
    }

    private int run(String... words) {
        terminal = RecordingTerminal.plain();
        return CommandLines.run(terminal.terminal(), Stream.concat(Arrays.stream(words), Stream.of("--config", file)).toArray(String[]::new));
    }
}
