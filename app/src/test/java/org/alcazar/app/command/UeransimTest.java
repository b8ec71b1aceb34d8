// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.alcazar.app.Alcazar;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.transport.SctpCarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A gNB and a UE that nobody here wrote (docs/ueransim.md). Runs where UERANSIM is: its programs on the PATH, or in the folder that the
 * environment variable UERANSIM names; and where the kernel has SCTP.
 */
class UeransimTest {

    private static final int RADIO_LINK_PORT = 4997;
    private static final int SECONDS_TO_LIVE = 120;
    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "e8ed289deba952e4283b54e88e6183ca";

    private final List<Process> processes = new ArrayList<>();
    private final String supi = "imsi-99970%010d".formatted(ProcessHandle.current().pid());

    @TempDir
    private Path folder;

    @BeforeAll
    static void needUeransimAndSctp() {
        if (Stream.of("nr-gnb", "nr-ue", "nr-cli").map(UeransimTest::program).anyMatch(Optional::isEmpty)) {
            skip("no nr-gnb, nr-ue and nr-cli on the PATH, nor in the folder that UERANSIM names");
        } else if (!SctpCarrier.support().available()) {
            skip(SctpCarrier.support().reason());
        }
    }

    private static void skip(String why) {
        System.err.println("UERANSIM is not tried: " + why);
        Assumptions.abort(why);
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest(name = "SUCI {0}, {1} and {2}")
    @CsvSource({"null, NEA0, NIA2", "A, NEA1, NIA1", "null, NEA2, NIA2", "A, NEA3, NIA3"})
    void registersAndDeregisters(String scheme, String ciphering, String integrity) throws Exception {
        var link = freeLoopbackAddress();
        int port = freePort();
        var configuration = Files.writeString(folder.resolve("alcazar.yaml"), """
                n2: { listen: 127.0.0.1, port: %d }
                security: { ciphering: [%s], integrity: [%s] }
                identity: { null-scheme: %s, home-network-keys: [{ id: 1, scheme: A, file: key.pem }] }
                """.formatted(port, ciphering, integrity, scheme.equals("null")));
        alcazar("key", "generate", "--config", configuration.toString());
        alcazar("subscriber", "add", supi, "--k", K, "--opc", OPC, "--config", configuration.toString());
        var up = start(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Alcazar.class.getName(), "up", "--config",
                configuration.toString()));
        await(up, "Ready after");

        var gnb = ueransim("nr-gnb", "-c", gnbConfiguration(link, port).toString());
        await(gnb, "NG Setup procedure is successful");
        var ue = ueransim("nr-ue", "-r", "-c", ueConfiguration(link, scheme, configuration).toString());
        await(ue, "Initial Registration is successful");
        assertThat(await(up, " registered at ")).endsWith(" with %s and %s".formatted(ciphering, integrity));

        var cli = ueransim("nr-cli", supi, "-e", "deregister switch-off");
        await(up, " deregistered (UE)");
        assertThat(cli.waitFor(60, SECONDS)).isTrue();
        await(ue, "UE device is switching off");

        up.toHandle().destroy();
        assertThat(up.waitFor(60, SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(ExitCode.OK);
    }

    /** A UE that knows nothing of on-demand security services goes its way where they are preferred, and is told why where one is required. */
    @ParameterizedTest(name = "required {0}")
    @ValueSource(booleans = {false, true})
    void isTreatedAsARowOfPolicyWants(boolean required) throws Exception {
        var link = freeLoopbackAddress();
        int port = freePort();
        var configuration = Files.writeString(folder.resolve("alcazar.yaml"), """
                n2: { listen: 127.0.0.1, port: %d }
                identity: { home-network-keys: [{ id: 1, scheme: A, file: key.pem }] }
                security-policy: { rows: [{ id: everyone, mm: "DH exchange (network%s), device authentication (UE, preferred)" }] }
                """.formatted(port, required ? "" : ", preferred"));
        alcazar("key", "generate", "--config", configuration.toString());
        alcazar("subscriber", "add", supi, "--k", K, "--opc", OPC, "--config", configuration.toString());
        var up = start(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Alcazar.class.getName(), "up", "--config",
                configuration.toString()));
        await(up, "Ready after");
        var gnb = ueransim("nr-gnb", "-c", gnbConfiguration(link, port).toString());
        await(gnb, "NG Setup procedure is successful");
        var ue = ueransim("nr-ue", "-r", "-c", ueConfiguration(link, "A", configuration).toString());
        await(ue, required ? "UNSPECIFIED_PROTOCOL_ERROR" : "Initial Registration is successful");
        await(up, required ? "SERVICE_REFUSED" : "SERVICE_SKIPPED");
    }

    private Path gnbConfiguration(String link, int port) throws IOException {
        return Files.writeString(folder.resolve("gnb.yaml"), """
                mcc: '999'
                mnc: '70'
                nci: '0x000000010'
                idLength: 32
                tac: 1
                linkIp: %s
                ngapIp: 127.0.0.1
                gtpIp: 127.0.0.1
                amfConfigs: [{ address: 127.0.0.1, port: %d }]
                slices: [{ sst: 1 }]
                ignoreStreamIds: true
                """.formatted(link, port));
    }

    private Path ueConfiguration(String link, String scheme, Path configuration) throws IOException {
        var ours = alcazar("key", "list", "--config", configuration.toString()).lines().filter(line -> line.trim().startsWith("1 "))
                .findFirst().orElseThrow().trim().split(" +");
        return Files.writeString(folder.resolve("ue.yaml"), """
                supi: '%s'
                mcc: '999'
                mnc: '70'
                protectionScheme: %d
                homeNetworkPublicKey: '%s'
                homeNetworkPublicKeyId: 1
                routingIndicator: '0000'
                key: '%s'
                op: '%s'
                opType: 'OPC'
                amf: '8000'
                imei: '356938035643803'
                imeiSv: '4370816125816151'
                gnbSearchList: [%s]
                uacAic: { mps: false, mcs: false }
                uacAcc: { normalClass: 0, class11: false, class12: false, class13: false, class14: false, class15: false }
                sessions: []
                configured-nssai: [{ sst: 1 }]
                default-nssai: [{ sst: 1 }]
                integrity: { IA1: true, IA2: true, IA3: true }
                ciphering: { EA1: true, EA2: true, EA3: true }
                integrityMaxRate: { uplink: 'full', downlink: 'full' }
                """.formatted(supi, scheme.equals("A") ? 1 : 0, ours[2], K, OPC, link));
    }

    private static String alcazar(String... arguments) {
        var terminal = RecordingTerminal.plain();
        assertThat(CommandLines.run(terminal.terminal(), arguments)).as(terminal.err()).isEqualTo(ExitCode.OK);
        return terminal.out();
    }

    private Process ueransim(String program, String... arguments) throws IOException {
        return start(Stream.concat(program(program).stream().map(Path::toString), Arrays.stream(arguments)).toList());
    }

    /** A process that ends by itself after some time, so that nothing waits for ever for what it says. */
    private Process start(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        processes.add(process);
        CompletableFuture.delayedExecutor(SECONDS_TO_LIVE, SECONDS).execute(process::destroyForcibly);
        return process;
    }

    /** The next line with these words. */
    private static String await(Process process, String words) throws IOException {
        var said = new ArrayList<String>();
        BufferedReader reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("ended without saying \"%s\":%n%s".formatted(words, String.join("\n", said)));
    }

    private static Optional<Path> program(String name) {
        var folders = Stream.concat(Stream.ofNullable(System.getenv("UERANSIM")),
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")));
        return folders.filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** SCTP ports are of their own: one that UDP has free is as good as any. */
    private static int freePort() throws IOException {
        try (var probe = new DatagramSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** The simulated radio's UDP port can't be chosen, but its address can. */
    private static String freeLoopbackAddress() throws IOException {
        for (int last = 2; last < 255; last++) {
            var address = "127.0.0." + last;
            try (var probe = new DatagramSocket(new InetSocketAddress(address, RADIO_LINK_PORT))) {
                return probe.getLocalAddress().getHostAddress();
            } catch (BindException taken) {
                // The next one.
            }
        }
        throw new IOException("UDP port %d is taken at every address from 127.0.0.2".formatted(RADIO_LINK_PORT));
    }
}
