// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.config.N2Configuration;
import org.alcazar.app.core.Storage;
import org.alcazar.app.keys.FirstStart;
import org.alcazar.app.keys.HomeNetworkKeyFile;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.load.RadioSimulation;
import org.alcazar.gnb.load.SessionPlan;
import org.alcazar.gnb.load.SimulationPlan;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.persistence.Database;
import org.alcazar.policy.store.Author;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.WantedService;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.FrameCarrier;
import org.alcazar.transport.UdpCarrier;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestSubscribers;
import org.jspecify.annotations.Nullable;

/**
 * What registrations cost: a core in a process of its own, simulated radio in this one, frames over loopback TCP between them.
 *
 * <p>First other UEs warm the core up. Then each of the measured ones registers and goes idle; the core's CPU time and live heap are read
 * before and after.
 */
public final class RegistrationBenchmark {

    private static final int LEAST_WARM_UP = 2_000;
    private static final int MOST_WARM_UP = 10_000;
    private static final InetAddress GNB = InetAddress.ofLiteral("127.0.1.1");
    private static final Duration SETTLE = Duration.ofMillis(500);

    private final Terminal terminal;
    private final LiveWorld world;
    private final int ues;
    private final double rate;
    private final ProtectionScheme scheme;
    private final Extras extras;

    /**
     * What belongs to each registration beside it.
     *
     * @param session whether a PDU session follows
     * @param exchange whether a DH exchange of that group is part of it, started by the network; null for none
     */
    public record Extras(boolean session, @Nullable KeyAgreementGroup exchange) {
    }

    public RegistrationBenchmark(Terminal terminal, LiveWorld world, int ues, double rate, ProtectionScheme scheme, Extras extras) {
        this.terminal = terminal;
        this.world = world;
        this.ues = ues;
        this.rate = rate;
        this.scheme = scheme;
        this.extras = extras;
    }

    /**
     * What came out.
     *
     * @param secondsToReady of the core process, from its start
     * @param cpuMicrosPerRegistration of the core process
     * @param heapOctetsPerUe live heap of the core process that a registered idle UE adds
     * @param sessions what became of the sessions; null without
     * @param residentBefore octets, before the measured registrations; and after
     */
    public record Result(RegistrationFigures registrations, @Nullable SessionFigures sessions, int warmUp, double secondsToReady, double cpuMicrosPerRegistration,
            double heapOctetsPerUe, long residentBefore, long residentAfter, String machine) {

        public void print(Terminal terminal) {
            registrations.print(terminal);
            if (sessions != null) {
                sessions.print(terminal);
            }
            terminal.line("core process: %.0f µs of CPU per registration, %.0f octets of live heap per registered idle UE".formatted(
                    cpuMicrosPerRegistration, heapOctetsPerUe));
            terminal.line("core process: ready after %.2f s, %,d MiB resident before and %,d MiB after".formatted(secondsToReady,
                    residentBefore >> 20, residentAfter >> 20));
            terminal.line("warmed up by %,d registrations; on %s".formatted(warmUp, machine));
        }
    }

    /** @param folder empty, for the core's files */
    public Result run(Path folder) throws Exception {
        var file = folder.resolve("alcazar.yaml");
        FirstStart.prepare(file, world.random());
        var lab = freePort();
        var standard = ConfigurationFile.read(file);
        var n2 = new N2Configuration(standard.n2().listen(), standard.n2().port(), Optional.of(lab));
        Files.writeString(file, new Configuration(standard.amf(), n2, standard.security(), standard.identity(), standard.sessions(), standard.userPlane(), standard.securityPolicy(), standard.interworking(), standard.api(),
                standard.database(),
                standard.keyStore(), standard.timers(), standard.logging()).toYaml());
        var configuration = ConfigurationFile.read(file);
        int warmUp = Math.clamp(ues, LEAST_WARM_UP, MOST_WARM_UP);
        var plmn = Plmn.of(configuration.amf().plmn().mcc(), configuration.amf().plmn().mnc());
        var subscribers = TestSubscribers.from(new Imsi(plmn, "0".repeat(11 - plmn.mncText().length()) + "1"));
        provision(configuration, subscribers, warmUp + ues);
        try (var core = CoreProcess.start(world, file); var carrier = new FrameCarrier(); var datagrams = new UdpCarrier()) {
            var tai = new Tai(plmn, configuration.amf().trackingAreas().getFirst().tac());
            var plan = SimulationPlan.of(SimulationPlan.gnbs(4, tai, List.of(Snssai.of(1))), warmUp + ues, subscribers)
                    .withSuci(suci(configuration)).withUe(ue()).withSessions(extras.session ? SessionPlan.of(1, SessionRequest.IPV4) : SessionPlan.NONE);
            var userPlane = extras.session ? new UserPlane(datagrams, new InetSocketAddress(GNB, Gtpu.PORT)) : null;
            return Turns.await(world, () -> measured(core, carrier, lab, plan, userPlane, warmUp));
        }
    }

    private Result measured(CoreProcess core, FrameCarrier carrier, InetSocketAddress lab, SimulationPlan plan, @Nullable UserPlane userPlane,
            int warmUp) throws Exception {
        var bar = new ProgressBar(terminal, "registering");
        try (var radio = new RadioSimulation(world, carrier, lab, plan, GnbObserver.NONE, UeObserver.NONE, bar::show, userPlane)) {
            radio.connect();
            radio.register(0, warmUp, 0);
            settle();
            long heapBefore = core.liveHeapOctets();
            long residentBefore = core.residentOctets();
            var cpuBefore = core.cpu();
            var report = radio.register(warmUp, ues, rate);
            settle();
            var cpu = core.cpu().minus(cpuBefore);
            long residentAfter = core.residentOctets();
            long heapAfter = core.liveHeapOctets();
            double registered = Math.max(report.registered(), 1);
            return new Result(RegistrationFigures.of(report), extras.session ? SessionFigures.of(report.sessions()) : null, warmUp, core.secondsToReady(), cpu.toNanos() / 1e3 / registered,
                    (heapAfter - heapBefore) / registered, residentBefore, residentAfter, machine());
        }
    }

    private UeConfiguration ue() {
        if (extras.exchange == null) {
            return UeConfiguration.DEFAULT;
        }
        var all = OnDemandConfiguration.ALL.capability();
        return UeConfiguration.DEFAULT.withOnDemand(OnDemandConfiguration.ALL.withCapability(
                new CapabilityBlock(all.mm(), all.sm(), Set.of(extras.exchange), all.smCiphering(), all.smIntegrity())));
    }

    /** What the core does behind a registration (writing what it may lose) belongs to its cost. */
    private void settle() {
        world.gate().await(SETTLE);
    }

    private void provision(Configuration configuration, TestSubscribers subscribers, int count) {
        try (var storage = Storage.open(configuration, Database.Commits.GROUPED, world.random())) {
            subscribers.stream(count).forEach(subscriber -> storage.subscribers().add(Subscriber.milenage(subscriber.supi()),
                    SubscriberKeys.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc()))));
            if (extras.exchange != null) {
                storage.securityPolicies().add(new SecurityPolicyRow("benchmark", PolicyScope.ALL, List.of(WantedService.of(
                        new SecurityServiceIdentifier(SecurityService.DH_EXCHANGE, Layer.MM, Initiator.NETWORK), null, true))), new Author("benchmark", world.now()));
            }
        }
    }

    private SuciCalculation suci(Configuration configuration) {
        if (scheme == ProtectionScheme.NULL) {
            return SuciCalculation.NULL;
        }
        var file = configuration.identity().homeNetworkKeys().stream().filter(key -> key.scheme() == scheme).findFirst().orElseThrow();
        try (var key = HomeNetworkKeyFile.read(file.file(), scheme)) {
            return SuciCalculation.of(scheme, file.id(), key.publicKey());
        }
    }

    static InetSocketAddress freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), probe.getLocalPort());
        }
    }

    static String machine() {
        return "%d processors, Java %s, %s %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version(), System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }
}
