// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.alcazar.app.terminal.RecordingTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubscriberCommandTest {

    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "e8ed289deba952e4283b54e88e6183ca";

    @TempDir
    private Path folder;

    private String file = "";
    private RecordingTerminal terminal = RecordingTerminal.plain();

    @BeforeEach
    void writeConfiguration() throws IOException {
        file = Files.writeString(folder.resolve("alcazar.yaml"), "database: { location: s.db }\n").toString();
    }

    @Test
    void theFirstOneCreatesConfigurationKeysAndDatabase() throws IOException {
        file = folder.resolve("fresh.yaml").toString();
        assertThat(run("add", "999700000000001", "--k", K, "--opc", OPC)).isEqualTo(ExitCode.OK);
        assertThat(terminal.err()).isEqualTo("wrote " + file + " with defaults, and the home network's keys beside it\n");
        assertThat(terminal.out()).isEqualTo("added imsi-999700000000001\n");
        for (var secret : new String[] {"var/alcazar.db", "var/keys/key-store.p12", "var/keys/key-store.password", "var/keys/home-network-1.pem"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(secret))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void showsAllButTheKeys() throws IOException {
        run("add", "imsi-999700000000001", "--k", K, "--op", OPC, "--sqn", "20", "--slice", "1-010203", "--slice", "2");
        assertThat(run("show", "999700000000001")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).isEqualTo("""
                SUPI            imsi-999700000000001
                algorithm       milenage
                AMF field       8000
                SQN             000000000020
                default slices  1-010203 2
                bit rate        1 Gbps up, 1 Gbps down
                """);
        run("show", "999700000000001", "--json");
        assertThat(json().get("sqn").asString()).isEqualTo("000000000020");
        assertThat(Files.readString(folder.resolve("s.db"), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(K, OPC);
    }

    @Test
    void listsRemovesAndSaysWhenThereIsNone() {
        run("list");
        assertThat(terminal.out()).startsWith("no subscribers yet; ");
        run("add", "001010000000001", "--k", K, "--opc", OPC);
        run("add", "001010000000002", "--k", K + K, "--opc", OPC + OPC, "--algorithm", "tuak");
        run("list");
        assertThat(terminal.out()).isEqualTo("""
                SUPI                  algorithm  slices
                imsi-001010000000001  milenage        1
                imsi-001010000000002  tuak            1
                """);
        run("list", "--limit", "1");
        assertThat(terminal.out()).endsWith("and 1 more (--limit)\n");
        run("list", "--json");
        assertThat(json()).hasSize(2);
        assertThat(run("remove", "001010000000001", "001010000000009")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.out()).isEqualTo("removed imsi-001010000000001\n");
        assertThat(terminal.err()).isEqualTo("alcazar: no subscriber imsi-001010000000009\n");
        assertThat(run("show", "001010000000001")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).isEqualTo("alcazar: no subscriber imsi-001010000000001; ./alcazar subscriber list shows those there are\n");
    }

    @Test
    void refusesWhatIsNoSubscriberInOneLineWithoutTheKeys() {
        refuses("alcazar: \"12\" is no SUPI; it is imsi- and 5 to 15 digits, such as imsi-999700000000001\n", "add", "12", "--k", K, "--opc", OPC);
        refuses("alcazar: --k is not an even number of hexadecimal digits\n", "add", "999700000000001", "--k", "xyz", "--opc", OPC);
        refuses("alcazar: K of milenage has 32 hexadecimal digits, not 30\n", "add", "999700000000001", "--k", K.substring(2), "--opc", OPC);
        refuses("alcazar: the algorithm is milenage or tuak, not md5\n", "add", "999700000000001", "--k", K, "--opc", OPC, "--algorithm", "md5");
        refuses("alcazar: --sqn is not up to 12 hexadecimal digits\n", "add", "999700000000001", "--k", K, "--opc", OPC, "--sqn", "-1");
        run("add", "999700000000001", "--k", K, "--opc", OPC);
        refuses("alcazar: imsi-999700000000001 is there already: remove it first to change it\n", "add", "999700000000001", "--k", K, "--opc", OPC);
    }

    @Test
    void needsOneOperatorCode() {
        assertThat(run("add", "999700000000001", "--k", K)).isEqualTo(ExitCode.USAGE);
        assertThat(run("add", "999700000000001", "--k", K, "--opc", OPC, "--op", OPC)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).hasLineCount(1).doesNotContain(OPC);
    }

    @Test
    void importsLinesAndNamesThoseLeftOut() throws IOException {
        var csv = Files.writeString(folder.resolve("s.csv"), """
                supi,k,opc
                imsi-999700000000001,%1$s,%2$s
                999700000000002,%1$s,%2$s
                imsi-999700000000001,%1$s,%2$s
                imsi-999700000000003,%1$s
                """.formatted(K, OPC));
        assertThat(run("import", csv.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.out()).isEqualTo("added 2, left out 2\n");
        assertThat(terminal.err()).hasLineCount(2).contains(csv + ":4: ").contains(csv + ":5: ").doesNotContain(K);
        run("import", csv.toString(), "--json");
        assertThat(json().get("refused").asLong()).isEqualTo(4);
    }

    @Test
    void saysThatThereIsNoFileToImport() {
        refuses("alcazar: there is no file none.csv\n", "import", "none.csv");
    }

    @Test
    void refusesAnotherDatabasesKeyStore() throws IOException {
        run("add", "999700000000001", "--k", K, "--opc", OPC);
        Files.writeString(folder.resolve("var/keys/key-store.password"), "another");
        assertThat(run("list")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).hasLineCount(1).contains("key-store.p12 cannot be opened").doesNotContain("another");
    }

    private void refuses(String line, String... words) {
        assertThat(run(words)).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).isEqualTo(line);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(terminal.out());
    }

    /** Runs a command on a terminal of its own. */
    private int run(String... words) {
        terminal = RecordingTerminal.plain();
        var all = new String[words.length + 3];
        all[0] = "subscriber";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--config";
        all[words.length + 2] = file;
        return CommandLines.run(terminal.terminal(), all);
    }
}
