// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.alcazar.app.load.packets.UpfBenchmark;
import org.alcazar.app.load.packets.UplinkLoad;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.strand.LiveWorld;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "upf", description = "What packets cost the user plane function, beside a bare loop with the same system calls.")
final class BenchUpfCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--seconds", paramLabel = "SECONDS", defaultValue = "2", description = "How long each measurement takes (default: 2).")
    private int seconds;

    @Option(names = "--direction", paramLabel = "WAY", description = "Only this way: uplink or downlink. May be given more than once.")
    private List<String> directions = List.of();

    @Option(names = "--n6", paramLabel = "NETWORK", description = "Only with this behind N6: sink, socket or tun. May be given more than once.")
    private List<String> networks = List.of();

    @Option(names = "--peer", paramLabel = "ADDRESS", description = "Measures nothing, but sends uplink packets to another UPF at this address.")
    private @Nullable String peer;

    @Option(names = "--teid", paramLabel = "TEID", defaultValue = "1", description = "Of --peer's tunnel (default: 1).")
    private long teid;

    @Option(names = "--ue", paramLabel = "ADDRESS", description = "Whose packets --peer gets (default: 10.45.0.2).")
    private String ue = "10.45.0.2";

    @Option(names = "--to", paramLabel = "ADDRESS", description = "Where the packets for --peer go (default: 198.19.0.1).")
    private String destination = "198.19.0.1";

    @Option(names = "--octets", paramLabel = "OCTETS", defaultValue = "1400", description = "Of each packet for --peer (default: 1400).")
    private int octets;

    @Mixin
    private final JsonOption json = new JsonOption();

    BenchUpfCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (seconds < 1 || octets < 64 || octets > 9_000) {
            throw new CommandFailedException("--seconds is 1 or more, --octets 64 to 9000");
        }
        try (var world = new LiveWorld()) {
            if (peer != null) {
                load(world, peer);
                return ExitCode.OK;
            }
            var result = new UpfBenchmark(terminal, world, Duration.ofSeconds(seconds), directions, networks).run();
            if (json.wanted()) {
                Json.print(terminal, result);
            } else {
                result.print(terminal);
            }
            return ExitCode.OK;
        }
    }

    private void load(LiveWorld world, String address) throws Exception {
        try {
            var to = new InetSocketAddress(InetAddress.getByName(address), Gtpu.PORT);
            var sent = UplinkLoad.send(world, to, (int) teid, InetAddress.getByName(ue), InetAddress.getByName(destination), octets,
                    Duration.ofSeconds(seconds));
            if (json.wanted()) {
                Json.print(terminal, sent);
            } else {
                terminal.line("%,d packets sent in %.1f s, %,d refused".formatted(sent.packets(), sent.seconds(), sent.refused()));
            }
        } catch (UnknownHostException e) {
            throw new CommandFailedException("no address: " + e.getMessage(), e);
        }
    }
}
