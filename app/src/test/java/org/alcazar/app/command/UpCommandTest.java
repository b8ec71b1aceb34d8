// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.app.Alcazar;
import org.alcazar.app.terminal.RecordingTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The core as a process of its own. */
@Timeout(120)
class UpCommandTest {

    private final List<Process> processes = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path file;
    private int port;

    @BeforeEach
    void writeConfiguration() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        file = Files.writeString(folder.resolve("alcazar.yaml"), "n2: { listen: 127.0.0.1, lab-listen: 127.0.0.1:%d }\n".formatted(port));
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void servesUntilToldToStopAndLetsSubscribersBeAddedMeanwhile() throws Exception {
        var up = start();
        var said = untilReady(up);
        assertThat(said).first().asString().startsWith("Alcazar ").endsWith(": network 999-70, tracking area 1, slice 1");
        assertThat(said).anyMatch(line -> line.startsWith("0 subscribers in ") && line.endsWith("; add some with ./alcazar subscriber add"))
                .anyMatch(line -> line.matches("gNBs connect to 127\\.0\\.0\\.1:38412 \\(SCTP\\)|No gNB can connect by SCTP: .*"))
                .contains("Simulated gNBs connect to 127.0.0.1:%d (frames over TCP)".formatted(port));
        assertThat(said).last().asString().matches("Ready after [0-9.]+ s\\. Ctrl-C or SIGTERM stops\\.");

        new Socket(InetAddress.getLoopbackAddress(), port).close();
        var terminal = RecordingTerminal.plain();
        assertThat(CommandLines.run(terminal.terminal(), "subscriber", "add", "999700000000001", "--k", "465b5ce8b199b49faa5f0a2ee238a6bc",
                "--opc", "e8ed289deba952e4283b54e88e6183ca", "--config", file.toString())).isEqualTo(ExitCode.OK);

        // Not Process.destroy, which would close the stream that the last line comes by.
        up.toHandle().destroy();
        assertThat(up.waitFor(60, SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(ExitCode.OK);
        assertThat(up.inputReader().lines()).containsExactly("Stopped.");
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            var up = start();
            assertThat(up.waitFor(60, SECONDS)).isTrue();
            assertThat(up.exitValue()).isEqualTo(ExitCode.FAILED);
            assertThat(up.errorReader().lines()).singleElement().asString()
                    .isEqualTo("alcazar: cannot listen at 127.0.0.1:%d (frames over TCP): another program listens there; "
                            .formatted(port) + "./alcazar doctor tells what uses it");
        }
    }

    @Test
    void refusesABadConfigurationInOneLine() throws Exception {
        Files.writeString(file, "amf:\n  plnm: 1\n");
        var up = start();
        assertThat(up.waitFor(60, SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(up.errorReader().lines()).containsExactly(file + ":2: unknown key \"plnm\" under amf; did you mean \"plmn\"?");
    }

    private static List<String> untilReady(Process process) throws IOException {
        var lines = new ArrayList<String>();
        BufferedReader reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.startsWith("Ready")) {
                return lines;
            }
        }
        throw new AssertionError("ended before it was ready: " + lines + process.errorReader().lines().toList());
    }

    private Process start() throws IOException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Alcazar.class.getName(), "up", "--config", file.toString()).start();
        processes.add(process);
        return process;
    }
}
