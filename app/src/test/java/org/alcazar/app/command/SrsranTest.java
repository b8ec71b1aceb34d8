// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alcazar.app.Alcazar;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.transport.SctpCarrier;
import org.alcazar.transport.TunDevice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/**
 * An eNB and a 4G UE that nobody here wrote, with everything from the physical layer up (docs/srsran.md). Runs where the environment variable
 * SRSRAN names the folder of srsRAN 4G's source, built in its folder {@code build}; where there is SCTP, of the kernel's or preloaded; and where
 * this process may make network namespaces and TUN devices.
 */
class SrsranTest {

    private static final int MOST_SECONDS = 240;

    private static Path source;

    @TempDir
    private Path folder;

    @BeforeAll
    static void find() throws Exception {
        var named = System.getenv("SRSRAN");
        if (named == null || !Files.isExecutable(enb(Path.of(named))) || !Files.isExecutable(ue(Path.of(named)))) {
            throw skip("SRSRAN does not name the folder of a built srsRAN 4G");
        }
        if (!SctpCarrier.support().available()) {
            throw skip(SctpCarrier.support().reason());
        }
        if (!TunDevice.isSupported() || new ProcessBuilder("unshare", "-nmpf", "--mount-proc", "true").start().waitFor() != 0) {
            throw skip("this process may not make network namespaces and TUN devices");
        }
        source = Path.of(named);
    }

    private static TestAbortedException skip(String why) {
        System.err.println("srsRAN is not tried: " + why);
        return new TestAbortedException(why);
    }

    private static Path enb(Path source) {
        return source.resolve("build/srsenb/src/srsenb");
    }

    private static Path ue(Path source) {
        return source.resolve("build/srsue/src/srsue");
    }

    /** Attaches, pings, is idle, is paged for a ping from the network, and detaches. */
    @ParameterizedTest(name = "EEA{0}, EIA{1}, {2}")
    @CsvSource({"2, 2, ipv4", "1, 1, ipv4", "3, 3, ipv4", "0, 2, ipv4v6"})
    void attachesAndIsPaged(int ciphering, int integrity, String type) throws Exception {
        Files.writeString(folder.resolve("alcazar.yaml"), """
                security: { ciphering: [NEA2, NEA1, NEA3, NEA0], integrity: [NIA2, NIA1, NIA3] }
                user-plane: { network: tun }
                sessions:
                  data-networks:
                    - name: internet
                      ipv4: [10.45.0.2-10.45.200.255]
                      ipv6: ["fd00:45::/48"]
                      gateway: [10.45.0.1/16, "fd00:45:0:ffff::1/48"]
                interworking: { mme: true, s1: { listen: 127.0.0.3 } }
                """);
        alcazar("subscriber", "add", "imsi-999700000000001", "--k", "465b5ce8b199b49faa5f0a2ee238a6bc", "--opc", "e8ed289deba952e4283b54e88e6183ca",
                "--config", folder.resolve("alcazar.yaml").toString());
        var script = Files.writeString(folder.resolve("run.sh"), """
                mount -t tmpfs none /run && mkdir -p /run/netns && ip netns add ue && ip link set lo up && ip -n ue link set lo up
                sed 's/tac = 0x0007/tac = 0x0001/' $SRSRAN/srsenb/rr.conf.example > rr.conf
                cp $SRSRAN/srsenb/sib.conf.example sib.conf && cp $SRSRAN/srsenb/rb.conf.example rb.conf
                cp $SRSRAN/srsenb/enb.conf.example enb.conf && cp $SRSRAN/srsue/ue.conf.example ue.conf
                said() { for i in $(seq $3); do grep -q "$2" $1 && return 0; sleep 0.5; done; echo "$1 does not say $2"; return 1; }
                $ALCAZAR up --config alcazar.yaml > up.out 2>&1 &
                up=$!
                said up.out Ready 60 || exit 1
                $SRSRAN/build/srsenb/src/srsenb enb.conf --enb.mcc=999 --enb.mnc=70 --enb.mme_addr=127.0.0.3 --enb.gtp_bind_addr=127.0.0.9 \\
                    --enb.s1c_bind_addr=127.0.0.9 --enb.n_prb=25 --expert.rrc_inactivity_timer=8000 --log.filename=enb.log --rf.device_name=zmq \\
                    --rf.device_args="fail_on_disconnect=true,tx_port=tcp://*:2000,rx_port=tcp://localhost:2001,id=enb,base_srate=5.76e6" \\
                    > enb.out 2>&1 < /dev/null &
                enb=$!
                said up.out 'srsenb01 is up' 40 || exit 2
                $SRSRAN/build/srsue/src/srsue ue.conf --usim.opc=E8ED289DEBA952E4283B54E88E6183CA --usim.k=465B5CE8B199B49FAA5F0A2EE238A6BC \\
                    --usim.imsi=999700000000001 --nas.apn=internet --nas.apn_protocol=$TYPE --nas.eea=$EEA --nas.eia=$EIA --gw.netns=ue \\
                    --log.filename=ue.log --rf.device_name=zmq \\
                    --rf.device_args="fail_on_disconnect=true,tx_port=tcp://*:2001,rx_port=tcp://localhost:2000,id=ue,base_srate=5.76e6" \\
                    > ue.out 2>&1 < /dev/null &
                ue=$!
                said ue.out 'Network attach successful. IP' 80 || exit 3
                ip netns exec ue ping -c 2 -W 4 10.45.0.1 > up-ping.out || exit 4
                said ue.out 'RRC IDLE' 80 || exit 5
                ping -c 3 -W 5 10.45.0.2 > down-ping.out || exit 6
                said ue.out 'Service Request successful' 40 || exit 7
                kill -INT $ue
                said up.out 'detached (UE)' 20 || exit 8
                kill $up $enb
                wait
                """);
        var builder = new ProcessBuilder("unshare", "-nmpf", "--mount-proc", "--kill-child", "sh", script.toString()).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("run.out").toFile());
        builder.environment().put("SRSRAN", source.toString());
        builder.environment().put("EEA", Integer.toString(ciphering));
        builder.environment().put("EIA", Integer.toString(integrity));
        builder.environment().put("TYPE", type);
        builder.environment().put("ALCAZAR", Path.of(System.getProperty("java.home"), "bin", "java")
                + " --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp " + System.getProperty("java.class.path") + " "
                + Alcazar.class.getName());
        var process = builder.start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, SECONDS)).as(said()).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(said()).isZero();
        assertThat(Files.readString(folder.resolve("up.out"))).contains("with EEA%d and EIA%d".formatted(ciphering, integrity));
        assertThat(Files.readString(folder.resolve("down-ping.out"))).as("packets wait while the UE is paged").contains(" 3 received");
    }

    private String said() {
        var all = new StringBuilder();
        for (var file : new String[] {"run.out", "up.out", "enb.out", "ue.out"}) {
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
