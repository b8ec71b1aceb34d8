// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.core.Core;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.core.Storage;
import org.alcazar.app.keys.HomeNetworkKeyFile;
import org.alcazar.app.ladder.Ladder;
import org.alcazar.app.ladder.SignallingLadder;
import org.alcazar.app.load.Turns;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.app.terminal.Terminal.Colour;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.persistence.Database;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.Carrier;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.transport.PcapWriter;
import org.alcazar.transport.TappedCarrier;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Registration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestSubscribers;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration: starts a core in memory, registers one UE after the other while their ladders are printed, sums up in a table, and
 * deregisters them.
 */
public final class Demo {

    private static final InetSocketAddress N2 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 38412);
    private static final InetSocketAddress N3 = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.3"), 2152);
    private static final String GNB = "gnb-1";

    /** Times that {@link #settle} is waited for the last UE's release, at most: 5 s. */
    private static final int MOST_SETTLING = 100;

    private final Terminal terminal;
    private final Configuration configuration;
    private final LiveWorld world;
    private final ServiceTap tap;
    private final Ladder ladder;
    private final SignallingLadder signalling;
    private final TestSubscribers subscribers;
    private final List<Performance> performances = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();

    /** One UE's part as it was played. */
    private record Performance(String name, Cast cast, Ue ue, Registration registration) {
    }

    /**
     * @param configuration whose files lie in a folder of the demonstration's own
     * @param tap stands between the functions of the core, beneath what the ladders show
     */
    public Demo(Terminal terminal, Configuration configuration, LiveWorld world, ServiceTap tap) {
        this.terminal = terminal;
        this.tap = tap;
        this.configuration = configuration;
        this.world = world;
        this.ladder = new Ladder(terminal);
        this.signalling = new SignallingLadder(ladder);
        this.subscribers = TestSubscribers.from(new Imsi(plmn(), "0".repeat(10 - (plmn().mncText().length() - 2) - 1) + "1"));
    }

    /**
     * Runs it.
     *
     * @param pcap where to keep the messages between gNB and AMF, or null
     * @return whether all went as it should
     * @throws IOException if {@code pcap} can't be written
     */
    public boolean run(@Nullable Path pcap) throws IOException {
        try (var datagrams = new MemoryDatagramCarrier(world);
                var storage = Storage.open(configuration, Database.Commits.GROUPED, world.random());
                var core = Core.start(configuration, world, storage, signalling, signalling, signalling, taps())) {
            provision(storage);
            core.carry(datagrams, network -> new UserspaceNetwork());
            if (pcap == null) {
                play(core, new MemoryCarrier(world), datagrams);
            } else {
                try (var capture = PcapWriter.create(pcap)) {
                    play(core, new TappedCarrier(new MemoryCarrier(world), world, capture), datagrams);
                }
                terminal.line("");
                terminal.line("The messages between gNB and AMF are in " + pcap);
            }
        }
        surprises.forEach(surprise -> terminal.line(terminal.coloured(Colour.RED, "Not as it should be: " + surprise)));
        terminal.line("");
        terminal.line(surprises.isEmpty() ? terminal.coloured(Colour.GREEN, "All went as it should.")
                : terminal.coloured(Colour.RED, "Something did not go as it should."));
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
        for (int i = 0; i < Cast.ALL.size(); i++) {
            var subscriber = subscribers.at(i);
            storage.subscribers().add(Subscriber.milenage(subscriber.supi()),
                    SubscriberKeys.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc())));
        }
    }

    private void play(Core core, Carrier carrier, DatagramCarrier datagrams) throws IOException {
        core.listen(carrier, N2);
        try {
            Turns.await(world, () -> {
                acts(core, carrier, datagrams);
                return true;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void acts(Core core, Carrier carrier, DatagramCarrier datagrams) {
        ladder.begin("gNB " + GNB + " sets up", "", GNB);
        var tai = new Tai(plmn(), configuration.amf().trackingAreas().getFirst().tac());
        try (var gnb = new Gnb(world, carrier, N2, GnbConfiguration.of(GNB, 1, tai, List.of(Snssai.of(1))), GnbObserver.NONE,
                new UserPlane(datagrams, N3))) {
            var outcome = gnb.start();
            if (!outcome.isAccepted()) {
                surprises.add("NG Setup: " + outcome);
                return;
            }
            for (int i = 0; i < Cast.ALL.size(); i++) {
                register(gnb, i);
            }
            sumUp();
            sessions(core);
            performances.forEach(this::deregister);
            settle(core);
            expect(core.amf().counts().ues() == 0, "the AMF still holds " + core.amf().counts());
            expect(core.smf().sessions().isEmpty(), "the SMF still holds " + core.smf().sessions());
        }
    }

    private void register(Gnb gnb, int index) {
        var cast = Cast.ALL.get(index);
        var subscriber = cast.wrongKey() ? subscribers.at(index).withWrongK() : subscribers.at(index);
        var name = "UE " + (index + 1);
        ladder.begin(name + " " + cast.title(), name, GNB);
        var ue = new Ue(world, UeConfiguration.DEFAULT, subscriber.usim(cast.sequenceNumbers(), suci(cast.scheme())), gnb, UeObserver.NONE);
        var registration = ue.register();
        settle();
        performances.add(new Performance(name, cast, ue, registration));
        expect(cast.isFulfilledBy(registration), name + ": " + registration.authentication() + ", " + registration.failure());
        expect(!registration.succeeded() || registration.asSecurity() == AsSecurity.AGREED, name + ": K_gNB " + registration.asSecurity());
    }

    private void sessions(Core core) {
        var part = new SessionPart(terminal, ladder, world, surprises::add);
        for (var p : performances) {
            if (p.ue().state() == MobilityState.REGISTERED) {
                part.play(p.name(), GNB, p.ue());
                settle();
            }
        }
        part.sumUp();
        var upf = core.upf();
        expect(upf != null && upf.figures().uplinkPackets() > 0, "no packet went through the UPF");
    }

    private void sumUp() {
        terminal.line("");
        var table = new Table("UE", "SUPI", "SUCI", "authentication", "algorithms", "5G-GUTI", "time", "result");
        for (var p : performances) {
            var registration = p.registration();
            var guti = registration.guti();
            table.row(p.name(), registration.supi(), scheme(p.cast().scheme()), Words.of(registration.authentication()),
                    algorithms(registration), guti == null ? "-" : guti, "%.1f ms".formatted(registration.duration().toNanos() / 1e6),
                    registration.failure() == null ? "registered" : registration.failure());
        }
        table.print(terminal);
    }

    private void deregister(Performance performance) {
        if (performance.ue().state() == MobilityState.REGISTERED) {
            ladder.beginWhole(performance.name() + " deregisters", performance.name(), GNB);
            var deregistration = performance.ue().deregister(false);
            settle();
            expect(deregistration.failure() == null, performance.name() + " deregisters: " + deregistration.failure());
        }
        performance.ue().close();
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

    private SuciCalculation suci(ProtectionScheme scheme) {
        if (scheme == ProtectionScheme.NULL) {
            return SuciCalculation.NULL;
        }
        var file = configuration.identity().homeNetworkKeys().stream().filter(key -> key.scheme() == scheme).findFirst().orElseThrow();
        try (var key = HomeNetworkKeyFile.read(file.file(), scheme)) {
            return SuciCalculation.of(scheme, file.id(), key.publicKey());
        }
    }

    private Plmn plmn() {
        return Plmn.of(configuration.amf().plmn().mcc(), configuration.amf().plmn().mnc());
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            surprises.add(otherwise);
        }
    }

    private static String scheme(ProtectionScheme scheme) {
        return switch (scheme) {
            case NULL -> "null";
            case PROFILE_A -> "A";
            case PROFILE_B -> "B";
        };
    }

    private static String algorithms(Registration registration) {
        var chosen = registration.algorithms();
        return chosen == null ? "-" : CipheringAlgorithm.of(chosen.ciphering()) + " " + IntegrityAlgorithm.of(chosen.integrity());
    }
}
