// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alcazar.amf.admission.AdmissionSettings;
import org.alcazar.app.config.AdmissionConfiguration;
import org.alcazar.app.config.AmfConfiguration;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.config.N2Configuration;
import org.alcazar.app.core.Storage;
import org.alcazar.app.keys.FirstStart;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.load.Flood;
import org.alcazar.gnb.load.RadioSimulation;
import org.alcazar.gnb.load.ServiceLoad;
import org.alcazar.gnb.load.SimulationPlan;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.persistence.Database;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.FrameCarrier;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.TestSubscribers;

/**
 * What registered UEs notice of a storm of bogus ones: a core in a process of its own; registered UEs ask it for service at a pace, first by
 * themselves, then while SUCIs that nobody can open come by other gNBs.
 */
public final class StormBenchmark {

    private static final int GNBS = 4;
    private static final int FASTEST_REGISTRATION = 500;
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration RUN_UP = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final LiveWorld world;
    private final Plan plan;

    /**
     * What is to be done.
     *
     * @param newcomers the admission rate that the core is configured with; a gNB's is half of it
     * @param flood bogus Registration Requests each second
     * @param ues registered UEs
     * @param services service requests each second
     * @param duration of the storm
     */
    public record Plan(int newcomers, int flood, int ues, int services, Duration duration) {
    }

    public StormBenchmark(Terminal terminal, LiveWorld world, Plan plan) {
        this.terminal = terminal;
        this.world = world;
        this.plan = plan;
    }

    /**
     * How service requests went. Times in milliseconds, from when a request was due.
     *
     * @param failures by cause in words
     */
    public record Services(int asked, int served, double percent, double p50, double p99, double max, Map<String, Integer> failures) {

        static Services of(ServiceLoad.Report report) {
            var latency = report.latency();
            return new Services(report.asked(), report.served(), Math.round(1e4 * report.served() / Math.max(report.asked(), 1)) / 100.0,
                    millis(latency.percentile(50)), millis(latency.percentile(99)), millis(latency.max()), report.failures());
        }

        private static double millis(Duration duration) {
            return Math.round(duration.toNanos() / 1e4) / 100.0;
        }
    }

    /**
     * What came out.
     *
     * @param bogus how many bogus Registration Requests were sent
     * @param blocked how many more could not be sent, because the core did not read them
     * @param opened how many the core took and answered
     * @param cpuMicrosPerBogus CPU time of the core process in the storm, less that of as much service before it, for each bogus request
     * @param cores how many processors the core process kept busy in the storm
     */
    public record Result(int newcomersPerSecond, int floodPerSecond, double seconds, Services before, Services during, long bogus, long blocked,
            long opened, double cpuMicrosPerBogus, double cores, String machine) {

        /** Whether 99.9 % of the service requests in the storm succeeded, and 99 % within 200 ms. */
        public boolean isGood() {
            return during.percent >= 99.9 && during.p99 < 200;
        }

        public void print(Terminal terminal) {
            var table = new Table("service requests", "asked", "served", "per cent", "p50 ms", "p99 ms", "max ms");
            row(table, "before", before);
            row(table, "in the storm", during);
            table.print(terminal);
            during.failures.forEach((cause, ues) -> terminal.line("%,d UEs: %s".formatted(ues, cause)));
            terminal.line("%,d bogus SUCIs in %.1f s (%,.0f a second), %,d more not read; %,d taken (%,.0f a second, configured: %,d)".formatted(bogus, seconds,
                    bogus / seconds, blocked, opened, opened / seconds, newcomersPerSecond));
            terminal.line("core process: %.1f µs of CPU for each, %.2f processors busy; on %s".formatted(cpuMicrosPerBogus, cores, machine));
        }

        private static void row(Table table, String when, Services services) {
            table.row(when, "%,d".formatted(services.asked), "%,d".formatted(services.served), services.percent, services.p50, services.p99, services.max);
        }
    }

    /** @param folder empty, for the core's files */
    public Result run(Path folder) throws Exception {
        var file = folder.resolve("alcazar.yaml");
        FirstStart.prepare(file, world.random());
        var lab = RegistrationBenchmark.freePort();
        var standard = ConfigurationFile.read(file);
        Files.writeString(file, configured(standard, lab).toYaml());
        var configuration = ConfigurationFile.read(file);
        var plmn = Plmn.of(configuration.amf().plmn().mcc(), configuration.amf().plmn().mnc());
        var subscribers = TestSubscribers.from(new Imsi(plmn, "0".repeat(11 - plmn.mncText().length()) + "1"));
        try (var storage = Storage.open(configuration, Database.Commits.GROUPED, world.random())) {
            subscribers.stream(plan.ues).forEach(subscriber -> storage.subscribers().add(Subscriber.milenage(subscriber.supi()),
                    SubscriberKeys.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc()))));
        }
        int keyId = configuration.identity().homeNetworkKeys().stream().filter(key -> key.scheme() == ProtectionScheme.PROFILE_A).findFirst()
                .orElseThrow().id();
        var tai = new Tai(plmn, configuration.amf().trackingAreas().getFirst().tac());
        try (var core = CoreProcess.start(world, file); var carrier = new FrameCarrier()) {
            return Turns.await(world, () -> measured(core, carrier, lab, tai, subscribers, keyId));
        }
    }

    private Configuration configured(Configuration standard, InetSocketAddress lab) {
        var amf = standard.amf();
        var rates = amf.admission().rates();
        var admission = new AdmissionConfiguration(new AdmissionSettings(plan.newcomers, Math.max(plan.newcomers / 2, 1), rates.returns(),
                rates.unfinishedOfGnb()), amf.admission().unfinished());
        return new Configuration(new AmfConfiguration(amf.name(), amf.plmn(), amf.region(), amf.set(), amf.pointer(), amf.trackingAreas(), amf.slices(),
                admission), new N2Configuration(standard.n2().listen(), standard.n2().port(), Optional.of(lab)), standard.security(), standard.identity(),
                standard.sessions(), standard.userPlane(), standard.securityPolicy(), standard.interworking(), standard.api(), standard.database(), standard.keyStore(),
                standard.timers(), standard.logging());
    }

    private Result measured(CoreProcess core, FrameCarrier carrier, InetSocketAddress lab, Tai tai, TestSubscribers subscribers, int keyId)
            throws Exception {
        var gnbs = SimulationPlan.gnbs(2 * GNBS, tai, List.of(Snssai.of(1)));
        var simulation = SimulationPlan.of(gnbs.subList(0, GNBS), plan.ues, subscribers);
        var registering = new ProgressBar(terminal, "registering");
        try (var radio = new RadioSimulation(world, carrier, lab, simulation, GnbObserver.NONE, UeObserver.NONE, registering::show)) {
            radio.connect();
            radio.register(0, plan.ues, Math.min(FASTEST_REGISTRATION, plan.newcomers * 0.8));
            var ues = IntStream.range(0, plan.ues).mapToObj(radio::ue).toList();
            serve(ues, CALM, "warming up");
            var cpu = core.cpu();
            var before = serve(ues, plan.duration, "before");
            var calm = core.cpu().minus(cpu);
            var floods = new ArrayList<CompletableFuture<Flood.Counts>>();
            for (var gnb : gnbs.subList(GNBS, 2 * GNBS)) {
                floods.add(flood(carrier, lab, gnb, keyId));
            }
            world.gate().await(RUN_UP);
            cpu = core.cpu();
            long began = world.nanos();
            var during = serve(ues, plan.duration, "in the storm");
            double seconds = (world.nanos() - began) / 1e9;
            var busy = core.cpu().minus(cpu);
            var counts = new Flood.Counts(0, 0, 0, 0);
            for (var flood : floods) {
                counts = counts.plus(flood.get());
            }
            double poured = plan.duration.plus(RUN_UP).toNanos() / 1e9;
            double bogus = Math.max(counts.sent() * seconds / poured, 1);
            return new Result(plan.newcomers, plan.flood, poured, Services.of(before), Services.of(during), counts.sent(), counts.blocked(), counts.heard(),
                    Math.max(busy.minus(calm).toNanos(), 0) / 1e3 / bogus, busy.toNanos() / 1e9 / seconds, RegistrationBenchmark.machine());
        }
    }

    private ServiceLoad.Report serve(List<Ue> ues, Duration duration, String title) {
        return ServiceLoad.run(world, ues, plan.services, duration, new ProgressBar(terminal, title)::show);
    }

    private CompletableFuture<Flood.Counts> flood(FrameCarrier carrier, InetSocketAddress lab, GnbConfiguration gnb, int keyId) {
        var counts = new CompletableFuture<Flood.Counts>();
        world.turn(() -> {
            try {
                counts.complete(Flood.run(world, carrier, lab, gnb, keyId, (double) plan.flood / GNBS, plan.duration.plus(RUN_UP)));
            } catch (Exception | Error e) {
                counts.completeExceptionally(e);
            }
        });
        return counts;
    }
}
