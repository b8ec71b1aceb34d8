// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.alcazar.app.load.ProgressBar;
import org.alcazar.app.load.RegistrationFigures;
import org.alcazar.app.load.SessionFigures;
import org.alcazar.app.load.Turns;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.load.RadioSimulation;
import org.alcazar.gnb.load.SessionPlan;
import org.alcazar.gnb.load.SimulationException;
import org.alcazar.gnb.load.SimulationPlan;
import org.alcazar.gnb.load.SimulationPlan.Then;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.Carrier;
import org.alcazar.transport.FrameCarrier;
import org.alcazar.transport.SctpCarrier;
import org.alcazar.transport.UdpCarrier;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestSubscribers;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "sim", description = {"Simulates gNBs and UEs against an AMF: this one or any other.",
        "The AMF must know the subscribers: --write-subscribers writes them as a file for ./alcazar subscriber import."})
final class SimCommand implements Callable<Integer> {

    private static final int SCTP_PORT = 38412;

    private final Terminal terminal;

    @Option(names = "--amf", paramLabel = "HOST[:PORT]", defaultValue = "127.0.0.1",
            description = "Where the AMF listens (default: 127.0.0.1; port 38412).")
    private String amf = "";

    @Option(names = "--frames", description = "Speaks frames over TCP (the AMF's n2.lab-listen) instead of SCTP.")
    private boolean frames;

    @Option(names = "--gnbs", defaultValue = "1", description = "How many gNBs (default: 1).")
    private int gnbs;

    @Option(names = "--ues", defaultValue = "1", description = "How many UEs (default: 1).")
    private int ues;

    @Option(names = "--rate", defaultValue = "0", description = "Registrations begun each second; 0 (the default) for as fast as they come.")
    private double rate;

    @Option(names = "--concurrency", defaultValue = "100", description = "UEs in a procedure at once (default: 100).")
    private int concurrency;

    @Option(names = "--then", paramLabel = "WHAT", defaultValue = "DEREGISTER",
            description = "What a registered UE does: stay_connected, go_idle, or deregister (the default).")
    private Then then = Then.DEREGISTER;

    @Option(names = "--sessions", defaultValue = "0",
            description = "PDU sessions that each registered UE establishes, up to 15 (default: 0).")
    private int sessions;

    @Option(names = "--dnn", paramLabel = "NAME", description = "The data network of the sessions; by default the network chooses.")
    private @Nullable String dnn;

    @Option(names = "--session-type", paramLabel = "TYPE", defaultValue = "IPV4",
            description = "ipv4 (the default), ipv6, ipv4v6, unstructured or ethernet.")
    private PduSessionType sessionType = PduSessionType.IPV4;

    @Option(names = "--ping", paramLabel = "COUNT", defaultValue = "0", description = "Echoes asked for over each session (default: 0).")
    private int pings;

    @Option(names = "--transfer", paramLabel = "OCTETS", defaultValue = "0",
            description = "Data sent over each session to the target's UDP echo port, which is to return it (default: 0).")
    private long transfer;

    @Option(names = "--target", paramLabel = "ADDRESS", description = "Whom --ping and --transfer address; by default the DNS server that a session is told.")
    private @Nullable String target;

    @Option(names = "--cycles", defaultValue = "0", description = "How often a UE then goes idle and comes back to send a packet (default: 0).")
    private int cycles;

    @Option(names = "--n3-listen", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Where the first gNB takes packets of UPFs, at port 2152 (default: 127.0.0.1); each further gNB has the next address.")
    private String n3 = "";

    @Option(names = "--plmn", paramLabel = "MCC-MNC", defaultValue = "999-70", description = "The network (default: 999-70).")
    private String plmn = "";

    @Option(names = "--tac", defaultValue = "1", description = "The tracking area code (default: 1).")
    private int tac;

    @Option(names = "--slice", paramLabel = "SST[-SD]", defaultValue = "1", description = "The slice that gNBs offer (default: 1).")
    private String slice = "";

    @Option(names = "--first", paramLabel = "MSIN", description = "The first UE's MSIN; the others follow (default: all zeros and a one).")
    private @Nullable String first;

    @Option(names = "--k", paramLabel = "HEX", description = "The K of all UEs' cards, with --opc; by default each has keys of its own.")
    private @Nullable String k;

    @Option(names = "--opc", paramLabel = "HEX", description = "The OPc of all UEs' cards.")
    private @Nullable String opc;

    @Mixin
    private final SuciOption suci = new SuciOption();

    @Option(names = "--public-key", paramLabel = "HEX", description = "The home network's public key; ./alcazar key list shows it.")
    private @Nullable String publicKey;

    @Option(names = "--key-id", defaultValue = "1", description = "The identifier of that key (default: 1).")
    private int keyId;

    @Option(names = "--write-subscribers", paramLabel = "FILE", description = "Writes the UEs' subscriptions to a CSV file, and does nothing else.")
    private @Nullable Path writeSubscribers;

    @Mixin
    private final JsonOption json = new JsonOption();

    SimCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        SimulationPlan plan;
        try {
            plan = plan();
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
        if (writeSubscribers != null) {
            return write(plan.subscribers(), writeSubscribers);
        }
        try (var world = new LiveWorld(); Carrier carrier = frames ? new FrameCarrier() : new SctpCarrier(); var datagrams = new UdpCarrier()) {
            var userPlane = sessions == 0 ? null : new UserPlane(datagrams, new InetSocketAddress(numeric(n3, "--n3-listen"), Gtpu.PORT));
            var report = Turns.await(world, () -> {
                var bar = new ProgressBar(terminal, "registering");
                try (var radio = new RadioSimulation(world, carrier, address(), plan, GnbObserver.NONE, UeObserver.NONE, bar::show,
                        userPlane)) {
                    radio.connect();
                    return radio.register();
                }
            });
            var figures = RegistrationFigures.of(report);
            print(figures, sessions == 0 ? null : SessionFigures.of(report.sessions()));
            return report.failed() == 0 ? ExitCode.OK : ExitCode.FAILED;
        } catch (SimulationException e) {
            throw new CommandFailedException(e.getMessage() + (frames ? "" : "; without SCTP in the kernel, --frames reaches an Alcazar with n2.lab-listen"), e);
        }
    }

    /** Registrations, and sessions where there are any: without them all is as it ever was. */
    private void print(RegistrationFigures registrations, @Nullable SessionFigures sessionFigures) {
        if (json.wanted()) {
            Json.print(terminal, sessionFigures == null ? registrations : new Figures(registrations, sessionFigures));
            return;
        }
        registrations.print(terminal);
        if (sessionFigures != null) {
            sessionFigures.print(terminal);
        }
    }

    private record Figures(RegistrationFigures registrations, SessionFigures sessions) {
    }

    private SessionPlan sessionPlan() {
        var request = SessionRequest.of(sessionType).withDnn(dnn == null ? null : new Dnn(dnn));
        return new SessionPlan(sessions, request, target == null ? null : Octets.of(numeric(target, "--target").getAddress()), pings, transfer, cycles,
                SessionPlan.NONE.idle());
    }

    private static InetAddress numeric(String address, String option) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(option + " is an IPv4 or IPv6 address, not " + address, e);
        }
    }

    private SimulationPlan plan() {
        var network = network();
        var area = new Tai(network, tac);
        var sd = org.alcazar.sbi.Snssai.parse(slice);
        var offered = sd.sd() == null ? Snssai.of(sd.sst()) : Snssai.of(sd.sst(), Integer.parseInt(sd.sd().toHex(), 16));
        return new SimulationPlan(SimulationPlan.gnbs(gnbs, area, List.of(offered)), ues, rate, concurrency, subscribers(network), concealment(),
                UeConfiguration.DEFAULT, sessionPlan(), then, Duration.ofSeconds(60));
    }

    private Plmn network() {
        var parts = plmn.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("--plmn is written MCC-MNC, such as 999-70, not " + plmn);
        }
        return Plmn.of(parts[0], parts[1]);
    }

    private TestSubscribers subscribers(Plmn network) {
        int digits = 15 - 3 - network.mncText().length();
        var imsi = new Imsi(network, first == null ? "0".repeat(digits - 1) + "1" : first);
        if ((k == null) != (opc == null)) {
            throw new IllegalArgumentException("--k and --opc come together");
        }
        return k == null || opc == null ? TestSubscribers.from(imsi) : TestSubscribers.sharingKeys(imsi, Octets.fromHex(k), Octets.fromHex(opc));
    }

    private SuciCalculation concealment() {
        if (suci.scheme() == ProtectionScheme.NULL || writeSubscribers != null) {
            return SuciCalculation.NULL;
        }
        if (publicKey == null) {
            throw new IllegalArgumentException("--suci a and b need the home network's --public-key (and --key-id): ./alcazar key list shows them");
        }
        return SuciCalculation.of(suci.scheme(), keyId, Octets.fromHex(publicKey));
    }

    private InetSocketAddress address() throws IOException {
        int colon = amf.lastIndexOf(':');
        boolean withPort = colon > 0 && amf.indexOf(':') == colon;
        try {
            return new InetSocketAddress(InetAddress.getByName(withPort ? amf.substring(0, colon) : amf),
                    withPort ? Integer.parseInt(amf.substring(colon + 1)) : frames ? SCTP_PORT + 1 : SCTP_PORT);
        } catch (NumberFormatException e) {
            throw new CommandFailedException("--amf is written HOST or HOST:PORT, not " + amf, e);
        }
    }

    private int write(TestSubscribers subscribers, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("supi,k,opc\n");
            for (int i = 0; i < ues; i++) {
                var subscriber = subscribers.at(i);
                out.write(subscriber.supi() + "," + subscriber.k() + "," + subscriber.opc() + "\n");
            }
        }
        terminal.line("wrote %,d subscribers to %s; add them with ./alcazar subscriber import %s".formatted(ues, file, file));
        return ExitCode.OK;
    }
}
