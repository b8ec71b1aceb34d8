// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.alcazar.app.Alcazar;
import org.alcazar.app.terminal.RecordingTerminal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user plane function that nobody here wrote (docs/sessions.md). Runs where Open5GS' is: {@code open5gs-upfd} on the PATH, or in the
 * folder that the environment variable OPEN5GS names; and where a network namespace with a TUN device is to be had.
 */
class Open5gsTest {

    private static final int UES = 3;

    @TempDir
    private Path folder;

    @BeforeAll
    static void needOpen5gsAndRights() throws Exception {
        if (upfd().isEmpty()) {
            skip("no open5gs-upfd on the PATH, nor in the folder that OPEN5GS names");
        } else if (new ProcessBuilder("unshare", "-n", "ip", "tuntap", "add", "name", "probe", "mode", "tun").redirectErrorStream(true).start()
                .waitFor() != 0) {
            skip("no network namespace with a TUN device is to be had: it takes unshare, ip and CAP_SYS_ADMIN");
        }
    }

    private static void skip(String why) {
        System.err.println("Open5GS is not tried: " + why);
        Assumptions.abort(why);
    }

    private static Optional<Path> upfd() {
        var folders = Stream.concat(Stream.ofNullable(System.getenv("OPEN5GS")),
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
        return folders.filter(each -> !each.isEmpty()).map(each -> Path.of(each, "open5gs-upfd")).filter(Files::isExecutable).findFirst();
    }

    @Test
    void carriesSessionsByOpen5gsUserPlane() throws Exception {
        Files.writeString(folder.resolve("upf.yaml"), """
                logger: { file: { path: %s }, level: info }
                global: { max: { ue: 64 } }
                upf:
                  pfcp: { server: [{ address: 127.0.0.17 }] }
                  gtpu: { server: [{ address: 127.0.0.17 }] }
                  session: [{ subnet: 10.45.0.0/16, gateway: 10.45.0.1, dnn: internet }]
                  metrics: { server: [{ address: 127.0.0.17, port: 9090 }] }
                """.formatted(folder.resolve("upf.log")));
        var configuration = Files.writeString(folder.resolve("alcazar.yaml"), """
                n2: { lab-listen: "127.0.0.1:38413" }
                identity: { null-scheme: true }
                user-plane: { enabled: false }
                sessions:
                  user-plane-functions: [{ name: open5gs, address: 127.0.0.17, dnn-on-n3: true }]
                """);
        alcazar("sim", "--ues", Integer.toString(UES), "--write-subscribers", folder.resolve("subscribers.csv").toString());
        alcazar("subscriber", "import", folder.resolve("subscribers.csv").toString(), "--config", configuration.toString());
        var script = Files.writeString(folder.resolve("run.sh"), """
                ip link set lo up
                ip tuntap add name ogstun mode tun && ip addr add 10.45.0.1/16 dev ogstun && ip link set ogstun up
                "$UPFD" -c upf.yaml > upf.out 2>&1 &
                upf=$!
                $ALCAZAR up --config alcazar.yaml > up.out 2>&1 &
                up=$!
                for i in $(seq 60); do grep -q 'UPF open5gs is up' up.out && break; kill -0 $up || break; sleep 1; done
                $ALCAZAR sim --amf 127.0.0.1:38413 --frames --suci null --n3-listen 127.0.0.30 --ues "$UES" --sessions 1 \\
                    --target 10.45.0.1 --ping 5 --cycles 2 --json > sim.json 2> sim.err
                result=$?
                kill $up $upf
                wait
                exit $result
                """);
        var builder = new ProcessBuilder("unshare", "-nmpf", "--mount-proc", "--kill-child", "sh", script.toString()).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("run.out").toFile());
        builder.environment().put("UPFD", upfd().orElseThrow().toString());
        builder.environment().put("UES", Integer.toString(UES));
        builder.environment().put("ALCAZAR", Path.of(System.getProperty("java.home"), "bin", "java")
                + " --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp " + System.getProperty("java.class.path") + " "
                + Alcazar.class.getName());
        var process = builder.start();
        try {
            assertThat(process.waitFor(180, SECONDS)).as(said("up.out", "upf.out")).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(said("sim.err", "up.out", "upf.out")).isZero();
        var sessions = JsonMapper.shared().readTree(folder.resolve("sim.json").toFile()).get("sessions");
        assertThat(sessions.get("established").asInt()).as(said("sim.json")).isEqualTo(UES);
        assertThat(sessions.get("pingsLost").asInt()).as(said("sim.json", "up.out", "upf.out")).isZero();
        assertThat(said("up.out")).contains("by open5gs");
        assertThat(said("upf.out")).as("all it was told, it understood").doesNotContain("Unknown TLV").doesNotContain("[DROP]");
    }

    private String said(String... files) {
        var all = new StringBuilder();
        for (var file : files) {
            try {
                all.append(file).append(":\n").append(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8));
            } catch (IOException e) {
                all.append(file).append(": ").append(e);
            }
        }
        return all.toString();
    }

    private static void alcazar(String... arguments) {
        var terminal = RecordingTerminal.plain();
        assertThat(CommandLines.run(terminal.terminal(), arguments)).as(terminal.err()).isEqualTo(ExitCode.OK);
    }
}
