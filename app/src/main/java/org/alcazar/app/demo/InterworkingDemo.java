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
import java.util.function.BooleanSupplier;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.core.Core;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.core.Storage;
import org.alcazar.app.keys.HomeNetworkKeyFile;
import org.alcazar.app.ladder.InterworkingLadder;
import org.alcazar.app.ladder.Ladder;
import org.alcazar.app.ladder.Party;
import org.alcazar.app.ladder.Stage;
import org.alcazar.app.load.Turns;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.app.terminal.Terminal.Colour;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.enb.Enb;
import org.alcazar.enb.EnbConfiguration;
import org.alcazar.enb.EnbObserver;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.persistence.Database;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.Carrier;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.transport.PcapWriter;
import org.alcazar.transport.TappedCarrier;
import org.alcazar.transport.TappedDatagramCarrier;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Move;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.traffic.PingPlan;
import org.alcazar.ue.traffic.TrafficEnd;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestSubscribers;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration of moves between 4G and 5G: UEs attach in 4G, go idle, come to 5G in each way there is, and some go back; or one of the ways
 * to interfere with that. Ladders as they happen, and a table of what protected each move and what came of it.
 */
public final class InterworkingDemo {

    private static final InetSocketAddress N2 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 38412);
    private static final InetSocketAddress S1 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 36412);
    private static final InetSocketAddress N3 = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.3"), 2152);
    private static final InetSocketAddress S1U = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.8"), 2152);
    private static final Octets HOST = Octets.of(203, 0, 113, 1);
    private static final Plmn PLMN = Plmn.of("999", "70");
    private static final int PINGS = 3;
    /** Times that {@link #settle} is waited for something that is on its way, at most: 5 s. */
    private static final int MOST_SETTLING = 100;

    private final Terminal terminal;
    private final Terminal stage;
    private final boolean json;
    private final Path folder;
    private final LiveWorld world;
    private final ServiceTap tap;
    private final Ladder ladder;
    private final MoveRecords records = new MoveRecords();
    private final TestSubscribers subscribers = TestSubscribers.from(new Imsi(PLMN, "0000000001"));
    private final List<Part> parts = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private int ues;

    /** One UE's move as it went; for programs too. */
    private record Part(String ue, String move, String mme, String method, String foundGenuine, String keys, String address, String pings,
            String outcome) {
    }

    private record Report(List<Part> moves, @Nullable String attack, @Nullable String expected, List<String> surprises) {
    }

    /**
     * @param json whether the outcome is printed as JSON, in place of ladders and table
     * @param folder the demonstration's own
     * @param tap stands between the functions of the core
     */
    public InterworkingDemo(Terminal terminal, boolean json, Path folder, LiveWorld world, ServiceTap tap) {
        this.terminal = terminal;
        this.stage = json ? new Terminal(new PrintWriter(Writer.nullWriter()), terminal.err(), false, terminal.unicode()) : terminal;
        this.json = json;
        this.folder = folder;
        this.world = world;
        this.tap = tap;
        this.ladder = new Ladder(stage, Stage.INTERWORKING);
    }

    /**
     * Runs all moves, or one attack.
     *
     * @param attack null for the moves
     * @param pcap where to keep all messages and packets, or null
     * @param ciphering of NAS, in both systems; null for what is usual
     * @return whether all went as it should
     * @throws IOException if {@code pcap} can't be written
     */
    public boolean run(@Nullable MoveAttack attack, @Nullable Path pcap, @Nullable CipheringAlgorithm ciphering) throws IOException, ConfigurationException {
        var casts = attack == null ? MoveCast.MOVES : List.of(MoveCast.of(attack));
        try (var capture = pcap == null ? null : PcapWriter.create(pcap)) {
            for (var kind : MoveNetwork.Kind.values()) {
                var there = casts.stream().filter(cast -> cast.network() == kind).toList();
                if (!there.isEmpty()) {
                    var configuration = MoveNetwork.configuration(kind, folder, world, "");
                    play(ciphering == null ? configuration : configuration.withCiphering(ciphering), there, capture);
                }
            }
        }
        report(attack, pcap);
        return surprises.isEmpty();
    }

    private void play(Configuration configuration, List<MoveCast> casts, @Nullable PcapWriter capture) throws IOException {
        var drawn = new InterworkingLadder(ladder, configuration.interworking().addresses().amf());
        AmfEvents amfEvents = event -> {
            records.on(event);
            drawn.on(event);
        };
        SmfEvents unheard = event -> { };
        AaaEvents nobody = event -> { };
        try (var datagrams = tapped(new MemoryDatagramCarrier(world), capture);
                var storage = Storage.open(configuration, Database.Commits.GROUPED, world.random());
                var core = Core.start(configuration, world, storage, amfEvents, unheard, nobody, drawn, tap)) {
            core.carry(datagrams, network -> new UserspaceNetwork());
            core.interwork(datagrams);
            var carriers = new Carriers(new MemoryCarrier(world), new MemoryCarrier(world), datagrams);
            core.listen(tapped(carriers.n2(), capture), N2);
            core.listenForEnbs(tapped(carriers.s1(), capture));
            Turns.await(world, () -> {
                acts(core, storage, configuration, casts, carriers);
                return true;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** At the core's end, so that each message is kept once. */
    private Carrier tapped(Carrier carrier, @Nullable PcapWriter capture) {
        return capture == null ? carrier : new TappedCarrier(carrier, world, capture);
    }

    private DatagramCarrier tapped(DatagramCarrier carrier, @Nullable PcapWriter capture) {
        return capture == null ? carrier : new TappedDatagramCarrier(carrier, world, capture);
    }

    private void acts(Core core, Storage storage, Configuration configuration, List<MoveCast> casts, Carriers carriers) {
        ladder.begin("A network whose MME is " + casts.getFirst().network(), "", "eNB/gNB", "MME", "AMF", "SMF");
        try (var enb = new Enb(world, carriers.s1(), S1, EnbConfiguration.of("enb-1", 1, new Tai(PLMN, 1)), EnbObserver.NONE,
                        new UserPlane(carriers.datagrams(), S1U));
                var gnb = new Gnb(world, carriers.n2(), N2, GnbConfiguration.of("gnb-1", 1, new Tai(PLMN, 1), List.of(Snssai.of(1))), GnbObserver.NONE,
                        new UserPlane(carriers.datagrams(), N3))) {
            if (!enb.start().isAccepted() || !gnb.start().isAccepted()) {
                surprises.add("the base stations are not taken");
                return;
            }
            var suci = suci(configuration);
            for (var cast : casts) {
                play(core, storage, cast, enb, gnb, suci);
            }
            until(() -> core.amf().counts().ues() == 0 && core.smf().sessions().isEmpty());
        }
    }

    /** What base stations speak over. */
    private record Carriers(Carrier s1, Carrier n2, DatagramCarrier datagrams) {
    }

    // A UE

    private void play(Core core, Storage storage, MoveCast cast, Enb enb, Gnb gnb, SuciCalculation suci) {
        int number = ++ues;
        var name = "UE " + number;
        var subscriber = subscribers.at(number - 1);
        storage.subscribers().add(Subscriber.milenage(subscriber.supi()),
                SubscriberKeys.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc())));
        var configuration = UeConfiguration.DEFAULT.withS1Mode(cast.s1Mode());
        var tricks = new Tricks(cast.attack(), core);
        var attachAt = tricks.between(enb);
        ladder.begin(name + " attaches in 4G" + (cast.attack() == MoveAttack.CAPABILITIES_AT_ATTACH ? "; " + cast.title() : ""), name, "eNB", "MME", "AMF",
                "SMF");
        try (var ue = new Ue(world, configuration, subscriber.usim(SequenceNumbers.fresh(), suci), attachAt, UeObserver.NONE)) {
            records.begin();
            var attachment = ue.attach();
            settle();
            if (cast.attack() == MoveAttack.CAPABILITIES_AT_ATTACH) {
                judge(cast.attack(), attachment.failure() != null, "attached: " + attachment);
                parts.add(new Part(name, "attach", cast.network().toString(), "-", "-", "-", "-", "-",
                        attachment.failure() == null ? "attached" : String.valueOf(attachment.failure())));
                return;
            }
            var before = session(ue);
            if (attachment.failure() != null || before == null) {
                surprises.add(name + " has no session in 4G: " + attachment.failure());
                return;
            }
            var pings = ping(ue);
            tricks.prepare(ue);
            ladder.begin(name + " goes to 5G: " + cast.title(), name, "gNB", "MME", "AMF", "SMF");
            records.begin();
            var move = ue.moveTo(tricks.between(gnb));
            settle();
            if (cast.attack() == MoveAttack.REPLAY) {
                replay(name, tricks, gnb);
            }
            arrived(name, cast, ue, move, before, pings);
            if (cast.attack() == null && move.succeeded()) {
                goBack(name, cast, ue, enb, before);
            }
            leave(ue);
        }
    }

    private void arrived(String name, MoveCast cast, Ue ue, Move move, String before, String pings) {
        var after = session(ue);
        var moved = records.moved();
        var failure = move.failure();
        var attack = cast.attack();
        var keys = moved == null || failure != null ? "-" : moved.mapped() ? "K_AMF' mapped from K_ASME" : "native, of 5G AKA";
        var gone = after == null ? "-" : ping(ue);
        parts.add(new Part(name, "4G to 5G", cast.network().toString(), cast.method(), failure == null ? records.foundGenuine() : "-", keys,
                after == null ? "lost" : after.equals(before) ? before + " kept" : before + " to " + after, pings + ", " + gone,
                failure == null ? "registered" : failure.toString()));
        if (attack != null) {
            judge(attack, switch (attack.outcome()) {
                case AUTHENTICATED -> failure == null && records.isAuthenticated();
                case REJECTED -> records.isRejected() && records.isAuthenticated();
                case LEFT -> failure != null && !records.isAuthenticated();
                case NOTHING_GAINED -> failure == null && !records.isAuthenticated();
                case NOT_ATTACHED -> false;
            }, "registration: " + failure);
            return;
        }
        expect(failure == null, name + " moves: " + failure);
        expect(moved != null && moved.protection() == cast.protection() && moved.mapped(), name + " came by " + moved);
        expect(before.equals(after), name + " had " + before + " and has " + after);
        expect(!records.isAuthenticated(), name + " was authenticated anew");
        expect(pings.equals(all()) && gone.equals(all()), name + " pings: " + pings + ", " + gone);
    }

    private void goBack(String name, MoveCast cast, Ue ue, Enb enb, String before) {
        ladder.begin(name + " goes back to 4G: its TAU Request is protected with the key of 5G", name, "eNB", "MME", "AMF", "SMF");
        records.begin();
        var move = ue.moveTo(enb);
        settle();
        var after = session(ue);
        var pings = after == null ? "-" : ping(ue);
        parts.add(new Part(name, "5G to 4G", cast.network().toString(), "standard", "the TAU Request's MAC at the AMF", "K_ASME' mapped from K_AMF",
                after == null ? "lost" : after.equals(before) ? before + " kept" : before + " to " + after, pings,
                move.failure() == null ? "updated" : move.failure().toString()));
        expect(move.failure() == null && move.update() != null, name + " goes back: " + move.failure());
        expect(before.equals(after), name + " had " + before + " and has " + after + " in 4G");
        expect(pings.equals(all()), name + " pings in 4G: " + pings);
    }

    private void replay(String name, Tricks tricks, Gnb gnb) {
        settle();
        records.begin();
        ladder.begin("Somebody sends again what " + name + " sent", "other", "gNB", "MME", "AMF", "SMF");
        var other = new Eavesdropper();
        var connection = gnb.connect(new InitialAccess<>(Objects.requireNonNull(tricks.heard()), EstablishmentCause.MO_SIGNALLING, null), other);
        until(other::isAnswered);
        expect(!other.isServed(), "the replay was served");
        if (connection != null) {
            connection.drop();
        }
    }

    private void leave(Ue ue) {
        if (ue.state() == MobilityState.REGISTERED) {
            if (ue.cell() instanceof NrCell) {
                ue.deregister(false);
            } else {
                ue.detach(false);
            }
            settle();
        }
    }

    /** The address of the one session there is; null if there is none. */
    private static @Nullable String session(Ue ue) {
        var sessions = ue.sessions();
        var address = sessions.isEmpty() ? null : sessions.getFirst().ipv4();
        return address == null ? null : new Ipv4Addr(address).toString();
    }

    private String ping(Ue ue) {
        var report = new TrafficEnd(world, ue.sessions().getFirst()).ping(PingPlan.of(HOST, PINGS));
        return report.sent() - report.lost() + " of " + PINGS;
    }

    private static String all() {
        return PINGS + " of " + PINGS;
    }

    // What came of it

    private void judge(MoveAttack attack, boolean holds, String seen) {
        expect(holds, "expected: " + attack.outcome() + "; seen: " + seen);
        var audit = attack.audit();
        expect(audit == null || records.isAudited(audit), "nothing was written down of " + audit);
    }

    private void report(@Nullable MoveAttack attack, @Nullable Path pcap) {
        if (json) {
            Json.print(terminal, new Report(parts, attack == null ? null : attack.toString(), attack == null ? null : attack.outcome().toString(),
                    surprises));
            return;
        }
        terminal.line("");
        var table = new Table("UE", "move", "MME", "UE's protection", "found genuine by", "keys afterwards", "address", "pings", "outcome");
        parts.forEach(part -> table.row(part.ue(), part.move(), part.mme(), part.method(), part.foundGenuine(), part.keys(), part.address(),
                part.pings(), part.outcome()));
        table.print(terminal);
        terminal.line("");
        terminal.line("MAC-1: the code of the TAU Request, which the MME verifies. MAC-2: the code of the Registration Request. Both are made with the");
        terminal.line("key that UE and MME share since the attach; pings are those before the move and after it.");
        terminal.line("");
        if (pcap != null) {
            terminal.line("The messages between base stations and core are in " + pcap);
        }
        if (attack != null) {
            terminal.line("Attack " + attack + ": " + attack.title() + ".");
            terminal.line("Expected of the network: " + attack.outcome() + (surprises.isEmpty() ? ". It did." : "."));
        }
        surprises.forEach(surprise -> terminal.line(terminal.coloured(Colour.RED, "Not as it should be: " + surprise)));
        terminal.line(surprises.isEmpty() ? terminal.coloured(Colour.GREEN, "All went as it should.")
                : terminal.coloured(Colour.RED, "Something did not go as it should."));
    }

    /** Lets the core finish what follows the UE's last word, so that one ladder does not run into the next. */
    private void settle() {
        world.gate().await(Duration.ofMillis(50));
    }

    private void until(BooleanSupplier holds) {
        for (int i = 0; i < MOST_SETTLING && !holds.getAsBoolean(); i++) {
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
