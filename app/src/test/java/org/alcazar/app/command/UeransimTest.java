// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.alcazar.app.Alcazar;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.transport.SctpCarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A gNB and UEs that nobody here wrote (docs/ueransim.md), against one running core. Runs where UERANSIM is: its programs on the PATH, or in the
 * folder that the environment variable UERANSIM names; and where there is SCTP, of the kernel's or preloaded.
 */
class UeransimTest {

    private static final int RADIO_LINK_PORT = 4997;
    private static final int PFCP_PORT = 8805;
    private static final int GTPU_PORT = 2152;
    private static final int CELL_ATTEMPTS = 3;
    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "e8ed289deba952e4283b54e88e6183ca";
    /** Of them a row requires what they cannot. */
    private static final String REFUSED = supi(9);

    private static SpokenProcess up;
    private static Path configuration;
    private static String link;
    private static String homeNetworkKey;

    private static final List<SpokenProcess> PROCESSES = new ArrayList<>();

    @TempDir
    private static Path folder;

    /** One core, with all algorithms and either scheme, that prefers services of everybody; and one gNB. */
    @BeforeAll
    static void start() throws IOException {
        if (Stream.of("nr-gnb", "nr-ue", "nr-cli").map(UeransimTest::program).anyMatch(Optional::isEmpty)) {
            skip("no nr-gnb, nr-ue and nr-cli on the PATH, nor in the folder that UERANSIM names");
        } else if (!SctpCarrier.support().available()) {
            skip(SctpCarrier.support().reason());
        }
        int port = freePort();
        link = freeLoopbackAddress(RADIO_LINK_PORT);
        var sessions = freeLoopbackAddress(PFCP_PORT);
        var userPlane = freeLoopbackAddress(PFCP_PORT, sessions);
        configuration = Files.writeString(folder.resolve("alcazar.yaml"), """
                n2: { listen: 127.0.0.1, port: %d }
                security: { ciphering: [NEA2, NEA1, NEA3, NEA0], integrity: [NIA2, NIA1, NIA3] }
                identity: { null-scheme: true, home-network-keys: [{ id: 1, scheme: A, file: key.pem }] }
                sessions: { n4: %s }
                user-plane: { n4: %s, n3: %s }
                security-policy:
                  rows:
                    - { id: everyone, mm: "DH exchange (network, preferred), device authentication (UE, preferred)" }
                    - { id: one, subscriber: %s, mm: "DH exchange (network)" }
                """.formatted(port, sessions, userPlane, freeLoopbackAddress(GTPU_PORT), REFUSED));
        alcazar("key", "generate", "--config", configuration.toString());
        homeNetworkKey = alcazar("key", "list", "--config", configuration.toString()).lines().filter(line -> line.trim().startsWith("1 "))
                .findFirst().orElseThrow().trim().split(" +")[2];
        up = start(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Alcazar.class.getName(), "up", "--config",
                configuration.toString()));
        up.await("Ready after");
        ueransim("nr-gnb", "-c", gnbConfiguration(port).toString()).await("NG Setup procedure is successful");
    }

    private static void skip(String why) {
        System.err.println("UERANSIM is not tried: " + why);
        Assumptions.abort(why);
    }

    /** The core goes as it is told to; the rest is ended. */
    @AfterAll
    static void end() {
        try {
            if (up != null) {
                assertThat(up.stop()).isEqualTo(ExitCode.OK);
            }
        } finally {
            PROCESSES.forEach(SpokenProcess::kill);
        }
    }

    /** A UE that knows nothing of on-demand security services goes its way where they are preferred. */
    @ParameterizedTest(name = "SUCI {1}, {2} and {3}")
    @CsvSource({"1, null, NEA0, NIA2", "2, A, NEA1, NIA1", "3, null, NEA2, NIA2", "4, A, NEA3, NIA3"})
    void registersAndDeregisters(int number, String scheme, String ciphering, String integrity) throws IOException {
        var supi = supi(number);
        var ue = ue(supi, scheme, ciphering, integrity);
        ue.await("Initial Registration is successful");
        up.await("SERVICE_SKIPPED");
        assertThat(up.await(" registered at ")).endsWith(" with %s and %s".formatted(ciphering, integrity));

        var cli = ueransim("nr-cli", supi, "-e", "deregister switch-off");
        up.await(" deregistered (UE)");
        cli.awaitEnd();
        ue.await("UE device is switching off");
    }

    /** Where one is required it is told why it is refused. */
    @Test
    void isRefusedWhereAServiceIsRequired() throws IOException {
        var ue = ue(REFUSED, "A", "NEA2", "NIA2");
        ue.await("UNSPECIFIED_PROTOCOL_ERROR");
        up.await("SERVICE_REFUSED");
    }

    private static String supi(int number) {
        return "imsi-99970%09d%d".formatted(ProcessHandle.current().pid(), number);
    }

    /**
     * A UE that is about to register. On a busy machine UERANSIM's simulated radio can leave a UE that has heard only part of what its cell
     * broadcasts in limited service for good: that one is started anew.
     */
    private static SpokenProcess ue(String supi, String scheme, String ciphering, String integrity) throws IOException {
        alcazar("subscriber", "add", supi, "--k", K, "--opc", OPC, "--config", configuration.toString());
        var file = ueConfiguration(supi, scheme, ciphering, integrity).toString();
        for (int attempt = 0; attempt < CELL_ATTEMPTS; attempt++) {
            var ue = ueransim("nr-ue", "-r", "-c", file);
            if (ue.await("MM-DEREGISTERED/NORMAL-SERVICE", "MM-DEREGISTERED/LIMITED-SERVICE").contains("NORMAL")) {
                return ue;
            }
            ue.kill();
        }
        throw new AssertionError("UERANSIM finds no cell");
    }

    private static Path gnbConfiguration(int port) throws IOException {
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

    private static Path ueConfiguration(String supi, String scheme, String ciphering, String integrity) throws IOException {
        return Files.writeString(folder.resolve(supi + ".yaml"), """
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
                integrity: { IA1: %b, IA2: %b, IA3: %b }
                ciphering: { EA1: %b, EA2: %b, EA3: %b }
                integrityMaxRate: { uplink: 'full', downlink: 'full' }
                """.formatted(supi, scheme.equals("A") ? 1 : 0, homeNetworkKey, K, OPC, link, integrity.equals("NIA1"), integrity.equals("NIA2"),
                integrity.equals("NIA3"), ciphering.equals("NEA1"), ciphering.equals("NEA2"), ciphering.equals("NEA3")));
    }

    private static String alcazar(String... arguments) {
        var terminal = RecordingTerminal.plain();
        assertThat(CommandLines.run(terminal.terminal(), arguments)).as(terminal.err()).isEqualTo(ExitCode.OK);
        return terminal.out();
    }

    private static SpokenProcess ueransim(String program, String... arguments) throws IOException {
        return start(Stream.concat(program(program).stream().map(Path::toString), Arrays.stream(arguments)).toList());
    }

    private static SpokenProcess start(List<String> command) throws IOException {
        var process = SpokenProcess.start(folder, command);
        PROCESSES.add(process);
        return process;
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

    /** Where UDP has that port free: the ports are standard, but not the addresses, and another core may run beside. */
    private static String freeLoopbackAddress(int port, String... taken) throws IOException {
        for (int last = 2; last < 255; last++) {
            var address = "127.0.0." + last;
            if (!List.of(taken).contains(address)) {
                try (var probe = new DatagramSocket(new InetSocketAddress(address, port))) {
                    return probe.getLocalAddress().getHostAddress();
                } catch (BindException busy) {
                    // The next one.
                }
            }
        }
        throw new IOException("UDP port %d is taken at every address from 127.0.0.2".formatted(port));
    }
}
