// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.Version;
import org.alcazar.app.api.AdministrationApi;
import org.alcazar.app.api.ue.UeJournal;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.DataNetworkConfiguration;
import org.alcazar.app.config.DnAaaConfiguration;
import org.alcazar.app.core.AaaLog;
import org.alcazar.app.core.Core;
import org.alcazar.app.core.EventLog;
import org.alcazar.app.core.MmeLog;
import org.alcazar.app.core.Running;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.core.SessionLog;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.persistence.Database;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.BatchUdpCarrier;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.FrameCarrier;
import org.alcazar.transport.SctpCarrier;
import org.alcazar.transport.ShortcutCarrier;
import org.alcazar.transport.UdpCarrier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "up", description = "Runs the core until it is told to stop (Ctrl-C, SIGTERM). The first start writes a commented configuration.")
final class UpCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var world = new LiveWorld();
        var settings = Preparation.configuration(configuration.file(), terminal, world.random());
        var storage = Storage.open(settings, Database.Commits.GROUPED, world.random());
        // SMF and UPF are neighbours here.
        var datagrams = new ShortcutCarrier(world, new UdpCarrier());
        var packets = BatchUdpCarrier.orPlain();
        var journal = new UeJournal(world);
        var core = Core.start(settings, world, storage, AmfEvents.all(List.of(new EventLog(), journal)), SmfEvents.all(List.of(new SessionLog(), journal)),
                new AaaLog(), new MmeLog(), ServiceTap.NONE);
        introduce(settings, storage);
        try {
            listenForGnbs(core, settings);
            listenForSimulators(core, settings);
            carryPackets(core, settings, datagrams, packets);
            serveFourthGeneration(core, settings, datagrams);
        } catch (IOException e) {
            stop(core, List.of(datagrams, packets), storage, world);
            throw new CommandFailedException(e.getMessage() + "; ./alcazar doctor tells what uses it", e);
        }
        var api = administer(core, settings, world, storage, journal);
        terminal.line("Ready%s. Ctrl-C or SIGTERM stops.".formatted(StartTime.since(world)));
        Running.untilTold(() -> {
            if (api != null) {
                api.close();
            }
            stop(core, List.of(datagrams, packets), storage, world);
            terminal.line("Stopped.");
        });
        return ExitCode.OK;
    }

    /** A core that cannot be asked what it does serves UEs all the same. */
    private @Nullable AdministrationApi administer(Core core, Configuration settings, LiveWorld world, Storage storage, UeJournal journal) {
        try {
            return AdministrationApi.start(settings, world, core, storage, journal);
        } catch (IOException e) {
            terminal.err().println("alcazar: this core cannot be asked what it does (./alcazar ue): " + e.getMessage());
            return null;
        }
    }

    private static void stop(Core core, List<DatagramCarrier> carriers, Storage storage, LiveWorld world) {
        core.close();
        carriers.forEach(DatagramCarrier::close);
        storage.close();
        world.close();
    }

    private void introduce(Configuration settings, Storage storage) {
        var amf = settings.amf();
        terminal.line("Alcazar %s: network %s, tracking area%s %s, slice%s %s".formatted(Version.current(),
                amf.plmns().stream().map(Object::toString).collect(Collectors.joining(", ")),
                amf.trackingAreas().size() == 1 ? "" : "s",
                amf.trackingAreas().stream().map(area -> Integer.toString(area.tac())).collect(Collectors.joining(", ")),
                amf.slices().size() == 1 ? "" : "s",
                amf.slices().stream().map(Object::toString).collect(Collectors.joining(", "))));
        long subscribers = storage.subscribers().count();
        terminal.line("%s in %s%s".formatted(subscribers == 1 ? "1 subscriber" : "%,d subscribers".formatted(subscribers), storage.place(),
                subscribers == 0 ? "; add some with ./alcazar subscriber add" : ""));
    }

    private void listenForGnbs(Core core, Configuration settings) throws IOException {
        var support = SctpCarrier.support();
        if (support.available()) {
            var bound = core.listen(new SctpCarrier(), new InetSocketAddress(settings.n2().listen(), settings.n2().port()));
            terminal.line("gNBs connect to %s (SCTP)".formatted(text(bound)));
        } else {
            terminal.line("No gNB can connect by SCTP: " + support.reason());
        }
    }

    private void listenForSimulators(Core core, Configuration settings) throws IOException {
        if (settings.n2().labListen().isPresent()) {
            var bound = core.listen(new FrameCarrier(), settings.n2().labListen().get());
            terminal.line("Simulated gNBs connect to %s (frames over TCP)".formatted(text(bound)));
        }
    }

    private void carryPackets(Core core, Configuration settings, DatagramCarrier datagrams, DatagramCarrier packets) throws IOException {
        var userPlane = settings.userPlane();
        core.carry(datagrams, packets, network -> Behind.network(settings, network));
        var requests = core.authenticate(datagrams);
        var networks = settings.sessions().dataNetworks().stream().map(DataNetworkConfiguration::name).collect(Collectors.joining(", "));
        if (userPlane.enabled()) {
            terminal.line("Sessions to %s; gNBs send packets to %s (GTP-U)".formatted(networks, userPlane.n3().getHostAddress()));
        } else {
            terminal.line("Sessions to %s, carried by other user plane functions".formatted(networks));
        }
        if (!settings.sessions().dnAaas().isEmpty()) {
            terminal.line("DN-AAA %s by RADIUS%s".formatted(
                    settings.sessions().dnAaas().stream().map(DnAaaConfiguration::name).collect(Collectors.joining(", ")),
                    requests == null ? "" : "; its own requests come to " + text(requests)));
        }
    }

    private void serveFourthGeneration(Core core, Configuration settings, DatagramCarrier datagrams) throws IOException {
        if (!settings.interworking().mme()) {
            return;
        }
        core.interwork(datagrams);
        var support = SctpCarrier.support();
        if (support.available()) {
            terminal.line("eNBs connect to %s (SCTP); the MME is %s".formatted(text(core.listenForEnbs(new SctpCarrier())),
                    settings.interworking().kind().name().toLowerCase(Locale.ROOT)));
        } else {
            terminal.line("No eNB can connect by SCTP: " + support.reason());
        }
    }

    private static String text(InetSocketAddress address) {
        var host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
