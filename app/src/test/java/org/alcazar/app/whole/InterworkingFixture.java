// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.api.ue.UeJournal;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.core.Core;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.core.Storage;
import org.alcazar.app.demo.MoveNetwork;
import org.alcazar.app.keys.HomeNetworkKeyFile;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.enb.Enb;
import org.alcazar.enb.EnbConfiguration;
import org.alcazar.enb.EnbObserver;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.persistence.Database;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.json.ThroughJson;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.ue.S1ModeConfiguration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.radio.Cell;
import org.alcazar.ue.traffic.PingPlan;
import org.alcazar.ue.traffic.TrafficEnd;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A core that serves both systems, an eNB and a gNB, in a simulated world; functions of the core speak JSON to one another. */
final class InterworkingFixture implements AutoCloseable {

    static final int PINGS = 3;

    private static final InetSocketAddress N2 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 38_412);
    private static final InetSocketAddress S1 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 36_412);
    private static final Octets HOST = Octets.of(203, 0, 113, 1);
    private static final Tai TAI = new Tai(WholeCore.PLMN, 1);

    final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    final List<AmfEvent> events = new ArrayList<>();
    final List<MmeEvent> mmeEvents = new ArrayList<>();
    final MemoryDatagramCarrier datagrams = new MemoryDatagramCarrier(world);
    final Configuration configuration;
    final UeJournal journal = new UeJournal(world);
    final Storage storage;
    final Core core;
    final Enb enb;
    final Gnb gnb;
    private final SuciCalculation suci;
    private int ues;

    /** @param more lines under {@code interworking:}, each indented by two spaces; may be empty */
    InterworkingFixture(Path folder, MoveNetwork.Kind kind, String more) {
        try {
            configuration = MoveNetwork.configuration(kind, folder, world, more);
            var file = configuration.identity().homeNetworkKeys().getFirst();
            try (var key = HomeNetworkKeyFile.read(file.file(), ProtectionScheme.PROFILE_A)) {
                suci = SuciCalculation.of(ProtectionScheme.PROFILE_A, file.id(), key.publicKey());
            }
            storage = Storage.open(configuration, Database.Commits.INLINE, world.random());
            core = Core.start(configuration, world, storage, AmfEvents.all(List.of(events::add, journal)), journal, event -> { }, mmeEvents::add, new ServiceTap() {
                @Override
                public <S> S between(Function caller, Function callee, Class<S> contract, S service) {
                    return ThroughJson.wrap(contract, service);
                }
            });
            core.carry(datagrams, network -> new UserspaceNetwork());
            core.interwork(datagrams);
            var n2 = new MemoryCarrier(world);
            var s1 = new MemoryCarrier(world);
            core.listen(n2, N2);
            core.listenForEnbs(s1);
            enb = new Enb(world, s1, S1, EnbConfiguration.of("enb-1", 1, TAI), EnbObserver.NONE, userPlane("127.0.0.8"));
            gnb = new Gnb(world, n2, N2, GnbConfiguration.of("gnb-1", 1, TAI, List.of(Snssai.of(1))), GnbObserver.NONE, userPlane("127.0.0.3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
        if (!run(() -> enb.start().isAccepted() && gnb.start().isAccepted())) {
            throw new IllegalStateException("the base stations are not taken");
        }
    }

    private UserPlane userPlane(String address) {
        return new UserPlane(datagrams, new InetSocketAddress(InetAddress.ofLiteral(address), 2152));
    }

    /** A UE with a subscription of its own. */
    Ue ue(S1ModeConfiguration s1Mode, Cell<?> cell) {
        var subscriber = WholeCore.SUBSCRIBERS.at(ues++);
        storage.subscribers().add(Subscriber.milenage(subscriber.supi()),
                SubscriberKeys.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc())));
        return new Ue(world, UeConfiguration.DEFAULT.withS1Mode(s1Mode), subscriber.usim(SequenceNumbers.fresh(), suci), cell,
                UeObserver.NONE);
    }

    /** Has that done in a turn of the world, and all that follows from it. */
    <T> T run(Callable<T> body) {
        var result = new AtomicReference<@Nullable T>();
        var fault = new AtomicReference<@Nullable Throwable>();
        var done = new AtomicBoolean();
        world.turn(() -> {
            try {
                result.set(body.call());
                done.set(true);
            } catch (Exception | Error e) {
                fault.set(e);
            }
        });
        world.run(Duration.ofMinutes(2));
        if (fault.get() != null) {
            throw new AssertionError(fault.get());
        }
        var value = result.get();
        if (!done.get() || value == null) {
            throw new AssertionError("it did not come to its end");
        }
        return value;
    }

    /** The address of the UE's one session; none if it has none. */
    static String address(Ue ue) {
        var address = ue.sessions().isEmpty() ? null : ue.sessions().getFirst().ipv4();
        return address == null ? "none" : new Ipv4Addr(address).toString();
    }

    /** How many pings came back. */
    int pings(Ue ue) {
        var report = new TrafficEnd(world, ue.sessions().getFirst()).ping(PingPlan.of(HOST, PINGS));
        return report.sent() - report.lost();
    }

    /** How the last UE came from 4G. */
    AmfEvent.MovedFromEps moved() {
        return last(AmfEvent.MovedFromEps.class);
    }

    <E extends AmfEvent> E last(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later).orElseThrow();
    }

    List<AmfEvent.Audit.Kind> audits() {
        return events.stream().filter(AmfEvent.Audit.class::isInstance).map(event -> ((AmfEvent.Audit) event).kind()).toList();
    }

    @Override
    public void close() {
        enb.close();
        gnb.close();
        world.close();
        core.close();
        datagrams.close();
        storage.close();
    }
}
