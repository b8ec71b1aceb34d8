// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.app.Version;
import org.alcazar.app.config.DataNetworkConfiguration;
import org.alcazar.app.core.Core;
import org.alcazar.app.core.Running;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.BatchUdpCarrier;
import org.alcazar.transport.UdpCarrier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "upf", description = "Runs the user plane function alone, for session management functions elsewhere (user-plane: smfs), until it is told to stop.")
final class UpfCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    UpfCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var world = new LiveWorld();
        var settings = Preparation.configuration(configuration.file(), terminal, world.random());
        var datagrams = new UdpCarrier();
        var packets = BatchUdpCarrier.orPlain();
        var upf = Core.userPlane(settings, world, network -> Behind.network(settings, network));
        try {
            upf.start(datagrams, packets);
        } catch (IOException e) {
            upf.close();
            datagrams.close();
            packets.close();
            world.close();
            throw new CommandFailedException(e.getMessage() + "; ./alcazar doctor tells what uses it", e);
        }
        var userPlane = settings.userPlane();
        terminal.line("Alcazar %s: user plane function of %s".formatted(Version.current(),
                settings.sessions().dataNetworks().stream().map(DataNetworkConfiguration::name).distinct().collect(Collectors.joining(", "))));
        terminal.line("Session management functions at %s reach it at %s:%d (PFCP)".formatted(
                Stream.concat(Stream.of(settings.sessions().n4()), userPlane.smfs().stream()).distinct().map(InetAddress::getHostAddress)
                        .collect(Collectors.joining(", ")), userPlane.n4().getHostAddress(), Pfcp.PORT));
        terminal.line("gNBs send packets to %s (GTP-U)".formatted(userPlane.n3().getHostAddress()));
        terminal.line("Ready%s. Ctrl-C or SIGTERM stops.".formatted(StartTime.since(world)));
        Running.untilTold(() -> {
            upf.close();
            datagrams.close();
            packets.close();
            world.close();
            terminal.line("Stopped.");
        });
        return ExitCode.OK;
    }
}
