// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alcazar.aaa.radius.RadiusSettings;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.core.Core;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.core.Storage;
import org.alcazar.app.keys.HomeNetworkKeyFile;
import org.alcazar.app.ladder.Ladder;
import org.alcazar.app.ladder.Party;
import org.alcazar.app.ladder.SignallingLadder;
import org.alcazar.app.load.Turns;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.app.terminal.Terminal.Colour;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.identity.user.UserVerdict;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.ondemand.Layer;
import org.alcazar.persistence.Database;
import org.alcazar.policy.PolicyWords;
import org.alcazar.policy.store.Author;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.Carrier;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.transport.PcapWriter;
import org.alcazar.transport.TappedCarrier;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.OnDemandConfiguration.Saying;
import org.alcazar.ue.Registration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.device.SigningKey;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.user.SoftwareAuthenticator;
import org.alcazar.ue.user.UserMisbehaviour;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestSubscribers;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration of on-demand security services: eight UEs in three slices, and two networks that ask for the rows of policy in different
 * ways; ladders as they happen, and a table of what was wanted, negotiated and run.
 */
public final class OnDemandDemo implements AutoCloseable {

    private static final InetSocketAddress N2 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 38412);
    private static final InetSocketAddress N3 = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.3"), 2152);
    private static final InetSocketAddress AAA = new InetSocketAddress(InetAddress.ofLiteral(OnDemandNetwork.AAA_ADDRESS),
            RadiusSettings.AUTHENTICATION_PORT);
    private static final String GNB = "gnb-1";
    private static final Plmn PLMN = Plmn.of("999", "70");
    /** Times that {@link #settle()} is waited for the last UE's release, at most: 5 s. */
    private static final int MOST_SETTLING = 100;
    /** Of the fleet, whose devices must be known wherever they register. */
    private static final int BARRED = 6;
    private static final String STRICT = "DH exchange (network)";
    /** A type allocation code for tests; the UE's number is the serial number. */
    private static final String PEI = "35349006%06d01";

    private final Terminal terminal;
    private final Terminal stage;
    private final boolean json;
    private final LiveWorld world;
    private final ServiceTap tap;
    private final OnDemandNetwork network;
    private final Ladder ladder;
    private final SignallingLadder signalling;
    private final ServiceRecords records = new ServiceRecords();
    private final TestSubscribers subscribers = TestSubscribers.from(new Imsi(PLMN, "0000000001"));
    private final List<Part> parts = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();

    /**
     * One UE's part as it was played.
     *
     * @param allowed the slices it was allowed
     * @param session what came of its session; null if it did not get so far
     */
    private record Part(String name, OnDemandCast cast, Registration registration, List<Snssai> allowed, @Nullable SessionOutcome session) {

        boolean isRefused() {
            return registration.failure() != null || session != null && session.failure() != null;
        }
    }

    /** For programs. */
    private record Report(List<ServiceRecords.Line> services, List<Summary> ues, List<String> surprises) {
    }

    private record Summary(String ue, String title, String requested, String allowed, String registration, String session) {
    }

    /**
     * @param folder the demonstration's own
     * @param json whether the outcome is printed as JSON, in place of ladders and tables
     * @param tap stands between the functions of the core, beneath what the ladders show
     * @throws IOException if the folder can't be written to
     */
    public OnDemandDemo(Terminal terminal, boolean json, Path folder, LiveWorld world, ServiceTap tap) throws IOException {
        this.terminal = terminal;
        this.stage = json ? new Terminal(new PrintWriter(Writer.nullWriter()), terminal.err(), false, terminal.unicode()) : terminal;
        this.json = json;
        this.world = world;
        this.tap = tap;
        this.network = new OnDemandNetwork(folder, world);
        this.ladder = new Ladder(stage);
        this.signalling = new SignallingLadder(ladder);
    }

    /**
     * Runs it.
     *
     * @param pcap where to keep the messages between gNB and AMF, or null
     * @return whether all went as it should
     * @throws IOException if {@code pcap} can't be written
     */
    public boolean run(@Nullable Path pcap) throws IOException, ConfigurationException {
        var fleet = subscribers.at(BARRED).supi();
        var apart = network.configuration(false, fleet);
        var together = network.configuration(true, fleet);
        stage.line(stage.coloured(Colour.BOLD, "Rows of security policy"));
        apart.securityPolicy().rows().forEach(row -> stage.line("%-12s %s".formatted(row.rowId(), PolicyWords.row(row))));
        try (var storage = Storage.open(apart, Database.Commits.GROUPED, world.random());
                var capture = pcap == null ? null : PcapWriter.create(pcap)) {
            provision(storage);
            play(storage, apart, capture);
            play(storage, together, capture);
        }
        report(pcap);
        return surprises.isEmpty();
    }

    private ServiceTap taps() {
        return new ServiceTap() {
            @Override
            public <S> S between(Function caller, Function callee, Class<S> contract, S service) {
                return signalling.between(caller, callee, contract, tap.between(caller, callee, contract, service));
            }
        };
    }

    private void provision(Storage storage) {
        OnDemandNetwork.provisionSessions(storage);
        for (int i = 0; i < OnDemandCast.ALL_OF_THEM.size(); i++) {
            var able = OnDemandCast.ALL_OF_THEM.get(i).able();
            var subscriber = subscribers.at(i);
            OnDemandNetwork.provision(storage, subscriber);
            if (able != null && able.saying() == Saying.SILENT) {
                storage.capabilities().put(subscriber.supi(), able.capability());
            }
        }
        OnDemandNetwork.bar(storage, PEI.formatted(BARRED + 1));
    }

    @Override
    public void close() {
        network.close();
    }

    // A network

    private void play(Storage storage, Configuration configuration, @Nullable PcapWriter capture) throws IOException {
        AmfEvents events = event -> {
            records.on(event);
            signalling.on(event);
        };
        SmfEvents sessionEvents = event -> {
            records.on(event);
            signalling.on(event);
        };
        var carrier = capture == null ? new MemoryCarrier(world) : new TappedCarrier(new MemoryCarrier(world), world, capture);
        try (var datagrams = new MemoryDatagramCarrier(world);
                var server = network.server();
                var core = Core.start(configuration, world, storage, events, sessionEvents, signalling, taps())) {
            server.start(datagrams, AAA);
            core.carry(datagrams, behind -> new UserspaceNetwork());
            core.authenticate(datagrams);
            play(core, storage, configuration, carrier, datagrams);
        }
    }

    private void play(Core core, Storage storage, Configuration configuration, Carrier carrier, DatagramCarrier datagrams) throws IOException {
        core.listen(carrier, N2);
        try {
            Turns.await(world, () -> {
                acts(core, storage, configuration, carrier, datagrams);
                return true;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void acts(Core core, Storage storage, Configuration configuration, Carrier carrier, DatagramCarrier datagrams) {
        boolean together = configuration.securityPolicy().sources().together();
        ladder.begin(together ? "A network whose AMF asks the PCF once, for registrations and sessions; services are announced as a set"
                : "A network whose AMF and SMF ask the UDM, each for itself; services are announced one by one", "", GNB);
        var tai = new Tai(PLMN, configuration.amf().trackingAreas().getFirst().tac());
        var slices = List.of(OnDemandCast.BROADBAND, OnDemandCast.LOW_LATENCY, OnDemandCast.MASSIVE_IOT);
        try (var gnb = new Gnb(world, carrier, N2, GnbConfiguration.of(GNB, 1, tai, slices), GnbObserver.NONE, new UserPlane(datagrams, N3))) {
            var outcome = gnb.start();
            if (!outcome.isAccepted()) {
                surprises.add("NG Setup: " + outcome);
                return;
            }
            var suci = suci(configuration);
            for (int i = 0; i < OnDemandCast.ALL_OF_THEM.size(); i++) {
                if (OnDemandCast.ALL_OF_THEM.get(i).together() == together) {
                    play(core, storage, gnb, suci, i);
                }
            }
            settle(core);
            expect(core.smf().sessions().isEmpty(), "the SMF still holds " + core.smf().sessions());
            expect(core.amf().counts().ues() == 0, "the AMF still holds " + core.amf().counts());
        }
    }

    // A UE

    private void play(Core core, Storage storage, Gnb gnb, SuciCalculation suci, int index) {
        var cast = OnDemandCast.ALL_OF_THEM.get(index);
        var name = "UE " + (index + 1);
        var watch = new ExtensionWatch();
        ladder.beginWhole(name + " " + cast.title(), name, GNB);
        records.begin(name, words(cast.requested()), cast.dnn());
        var usim = subscribers.at(index).usim(SequenceNumbers.fresh(), suci);
        try (var ue = new Ue(world, configuration(storage, cast, index), usim, gnb, watch)) {
            var registration = ue.register();
            settle();
            var session = ue.state() == MobilityState.REGISTERED ? establish(ue, cast) : null;
            settle();
            var part = new Part(name, cast, registration, watch.allowed(), session);
            parts.add(part);
            judge(part);
            expect(watch.announced().isEmpty() != cast.isTold(), name + " was told to start in its sessions: " + watch.announced());
            if (cast.able() == null) {
                expect(watch.seen().isEmpty(), name + " was sent what it does not know: " + watch.seen());
                changePolicy(core, ue, name, watch);
            }
            if (ue.state() == MobilityState.REGISTERED) {
                ue.deregister(false);
                settle();
            }
        }
    }

    private UeConfiguration configuration(Storage storage, OnDemandCast cast, int index) {
        var imeisv = new Imeisv(PEI.formatted(index + 1));
        var able = cast.able();
        var configuration = UeConfiguration.DEFAULT.withImeisv(imeisv)
                .withRequestedNssai(Nssai.of(cast.requested().toArray(Snssai[]::new)));
        return able == null ? configuration : configuration.withOnDemand(able
                .withDevice(network.makers().device(imeisv.toPei(), SigningKey.Kind.P256))
                .withUser(cast.user() == OnDemandCast.Person.NOBODY ? null : enrolled(storage, cast, subscribers.at(index).supi())));
    }

    /** The authenticator of a person who has enrolled it; in a stranger's hand another key signs. */
    private SoftwareAuthenticator enrolled(Storage storage, OnDemandCast cast, String supi) {
        var authenticator = new SoftwareAuthenticator(world.random(), true);
        var enrolment = storage.enrolment(world);
        var begun = enrolment.begin(supi, OnDemandNetwork.RELYING_PARTY);
        var response = authenticator.register(OnDemandNetwork.RELYING_PARTY, begun.challenge(), begun.userHandle(), SigningKey.Kind.P256,
                SoftwareAuthenticator.Attestation.NONE);
        var verdict = enrolment.complete(supi, OnDemandNetwork.RELYING_PARTY, response, "demonstration");
        expect(verdict instanceof UserVerdict.Accepted, supi + " is not enrolled: " + verdict);
        if (cast.user() == OnDemandCast.Person.STRANGER) {
            authenticator.misbehave(UserMisbehaviour.OTHER_KEY);
        }
        return authenticator;
    }

    private SessionOutcome establish(Ue ue, OnDemandCast cast) {
        return ue.establish(SessionRequest.IPV4.withDnn(new Dnn(cast.dnn()))
                .withEap(cast.user() == OnDemandCast.Person.NOBODY ? null : network.credentials()));
    }

    /** What an operator changes counts for the next procedure: the phone is refused what the subscriber must have from now on. */
    private void changePolicy(Core core, Ue ue, String name, ExtensionWatch watch) {
        ue.deregister(false);
        settle();
        var row = new SecurityPolicyRow("strict", new PolicyScope(ue.supi(), null, null), PolicyWords.services(Layer.MM, STRICT));
        core.securityPolicies().store().add(row, new Author("demonstration", world.now()));
        core.securityPolicies().look();
        ladder.beginWhole(name + " comes back; meanwhile: policy add strict --supi " + ue.supi() + " --mm \"" + STRICT + "\"", name, GNB);
        var again = ue.register();
        settle();
        expect(new Failure(Failure.Reason.REJECTED, FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED).equals(again.failure()),
                name + " comes back: " + again.failure());
        expect(watch.seen().isEmpty(), name + " was sent what it does not know: " + watch.seen());
        parts.add(new Part(name, parts.getLast().cast(), again, List.of(), null));
    }

    private void judge(Part part) {
        var cast = part.cast();
        var rejected = cast.rejected() == null ? null : new Failure(Failure.Reason.REJECTED, cast.rejected());
        expect(Objects.equals(part.registration().failure(), rejected), part.name() + " registers: " + part.registration().failure());
        expect(part.allowed().equals(cast.allowed()), part.name() + " is allowed " + words(part.allowed()));
        var refused = cast.refused() == null ? null : Failure.ofSession(Failure.Reason.REJECTED, cast.refused());
        var session = part.session();
        expect(session == null ? rejected != null : Objects.equals(session.failure(), refused),
                part.name() + "'s session: " + (session == null ? "none" : session.failure()));
        for (var layer : Layer.values()) {
            var ran = records.succeeded(part.name(), layer);
            expect(ran.equals(layer == Layer.MM ? cast.mm() : cast.sm()), part.name() + " ran " + ran + " of " + layer);
        }
    }

    // What came of it

    private void report(@Nullable Path pcap) {
        var summaries = parts.stream().map(OnDemandDemo::summary).toList();
        if (json) {
            Json.print(terminal, new Report(records.lines(), summaries, surprises));
            return;
        }
        terminal.line("");
        records.print(terminal);
        terminal.line("");
        var table = new Table("UE", "asked for", "was allowed", "registration", "session");
        summaries.forEach(summary -> table.row(summary.ue(), summary.requested(), summary.allowed(), summary.registration(), summary.session()));
        table.print(terminal);
        terminal.line("");
        if (pcap != null) {
            terminal.line("The messages between gNB and AMF are in " + pcap);
        }
        surprises.forEach(surprise -> terminal.line(terminal.coloured(Colour.RED, "Not as it should be: " + surprise)));
        long refused = parts.stream().filter(Part::isRefused).count();
        terminal.line("%d UEs, %d security services run, %d registrations and sessions refused. %s".formatted(OnDemandCast.ALL_OF_THEM.size(),
                records.ran(), refused, surprises.isEmpty() ? terminal.coloured(Colour.GREEN, "All went as it should.")
                        : terminal.coloured(Colour.RED, "Something did not go as it should.")));
    }

    private static Summary summary(Part part) {
        var failure = part.registration().failure();
        return new Summary(part.name(), part.cast().title(), words(part.cast().requested()), words(part.allowed()),
                failure == null ? "registered" : failure.toString(), session(part));
    }

    private static String session(Part part) {
        var session = part.session();
        return session == null ? "-" : part.cast().dnn() + ": " + (session.failure() == null ? "established" : session.failure().toString());
    }

    private static String words(List<Snssai> slices) {
        return slices.isEmpty() ? "-" : slices.stream().map(OnDemandDemo::word).collect(Collectors.joining(", "));
    }

    private static String word(Snssai slice) {
        return switch (slice.sst()) {
            case 1 -> "broadband";
            case 2 -> "low latency";
            case 3 -> "massive IoT";
            default -> slice.toString();
        };
    }

    /** Lets the core finish what follows the UE's last word, so that one ladder does not run into the next. */
    private void settle() {
        world.gate().await(Duration.ofMillis(50));
    }

    /** Lets it release the last UE, which may take a busy machine longer. */
    private void settle(Core core) {
        for (int i = 0; i < MOST_SETTLING && (core.amf().counts().ues() > 0 || !core.smf().sessions().isEmpty()); i++) {
            settle();
        }
    }

    private static SuciCalculation suci(Configuration configuration) {
        var file = configuration.identity().homeNetworkKeys().getFirst();
        try (var key = HomeNetworkKeyFile.read(file.file(), ProtectionScheme.PROFILE_A)) {
            return SuciCalculation.of(ProtectionScheme.PROFILE_A, file.id(), key.publicKey());
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            surprises.add(otherwise);
            ladder.remark(Party.UE, "not as it should be: " + otherwise);
        }
    }
}
