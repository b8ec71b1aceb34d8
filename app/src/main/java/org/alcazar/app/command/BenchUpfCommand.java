// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.net.Inet4Address;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.alcazar.app.load.packets.PeerBenchmark;
import org.alcazar.app.load.packets.UpfBenchmark;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
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

    @Option(names = "--peer", paramLabel = "ADDRESS", description = "Measures another UPF instead, a program on this machine, with N4 and N3 at "
            + "this address. Needs --device and --process.")
    private @Nullable String peer;

    @Option(names = "--device", paramLabel = "NAME", description = "The TUN device behind --peer.")
    private String device = "";

    @Option(names = "--process", paramLabel = "PID", description = "The process that --peer is.")
    private long process;

    @Option(names = "--ue", paramLabel = "ADDRESS", defaultValue = "10.45.0.2", description = "The first UE's address with --peer, in its device's "
            + "network (default: 10.45.0.2).")
    private String ue = "";

    @Option(names = "--to", paramLabel = "ADDRESS", defaultValue = "10.45.0.1", description = "This machine's address in that device (default: "
            + "10.45.0.1).")
    private String gateway = "";

    @Option(names = "--sessions", paramLabel = "COUNT", defaultValue = "100", description = "How many sessions with --peer (default: 100).")
    private int sessions;

    @Mixin
    private final JsonOption json = new JsonOption();

    BenchUpfCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (seconds < 1 || sessions < 1 || sessions > 1_000) {
            throw new CommandFailedException("--seconds is 1 or more, --sessions 1 to 1000");
        }
        try (var world = new LiveWorld()) {
            if (peer != null) {
                return measure(world, peer);
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

    private int measure(LiveWorld world, String address) throws Exception {
        if (device.isEmpty() || process == 0) {
            throw new CommandFailedException("--peer needs --device and --process: whose packets and whose CPU time to count");
        }
        try {
            var result = new PeerBenchmark(world, new PeerBenchmark.Peer(four(address), sessions, four(ue), four(gateway), device, process),
                    Duration.ofSeconds(seconds)).run();
            if (json.wanted()) {
                Json.print(terminal, result);
            } else {
                result.print(terminal);
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Inet4Address four(String address) {
        try {
            return Inet4Address.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException("no IPv4 address: " + address, e);
        }
    }
}
