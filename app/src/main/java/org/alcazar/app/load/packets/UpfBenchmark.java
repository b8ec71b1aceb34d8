// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.alcazar.app.load.packets.Generator.Template;
import org.alcazar.app.load.packets.Scenario.Direction;
import org.alcazar.app.load.packets.Scenario.Network;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.gtp.v1u.GtpuFlyweight;
import org.alcazar.strand.World;
import org.alcazar.transport.BareForwarder;
import org.alcazar.transport.BatchUdpCarrier;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.TunDevice;
import org.alcazar.transport.UdpCarrier;
import org.alcazar.upf.Upf;
import org.alcazar.upf.UpfConfiguration;
import org.alcazar.upf.n6.N6;
import org.alcazar.upf.n6.TunNetwork;
import org.jspecify.annotations.Nullable;

/**
 * What packets cost the user plane function: over the machine's own UDP and TUN device, with sessions established by PFCP.
 *
 * <p>All of it is in this process. The UPF's readers run on the machine's first processor, what loads them on the last. Each scenario is
 * measured three times over: a bare loop of the same system calls ({@link BareForwarder}, the floor), the UPF as loaded as it can be, and
 * the UPF at a moderate rate for how long packets take.
 */
public final class UpfBenchmark {

    private static final int SESSIONS = 100;
    private static final int[] LENGTHS = {64, 1_400};
    private static final Duration WARM_UP = Duration.ofMillis(1_500);
    private static final int MOST_WARM_UPS = 10;
    private static final Duration QUIET = Duration.ofMillis(300);

    private final Terminal terminal;
    private final World world;
    private final Duration time;
    private final Predicate<Scenario> wanted;
    private final int upfProcessor;
    private final int loadProcessor;
    private int done;

    /**
     * @param time how long each measurement takes, after warming up
     * @param directions which ones are measured: uplink, downlink; all if there are none
     * @param networks what is behind N6: sink, socket, tun; all if there are none
     */
    public UpfBenchmark(Terminal terminal, World world, Duration time, List<String> directions, List<String> networks) {
        this.terminal = terminal;
        this.world = world;
        this.time = time;
        this.wanted = scenario -> (directions.isEmpty() || directions.contains(scenario.direction().toString()))
                && (networks.isEmpty() || networks.contains(scenario.network().toString()));
        this.upfProcessor = 0;
        this.loadProcessor = Math.min(Runtime.getRuntime().availableProcessors(), Long.SIZE) - 1;
    }

    /**
     * What came out of one scenario.
     *
     * @param floor of a bare loop by batches; null where the machine has none
     * @param percentOfFloor how many packets a second of CPU time is good for, of the floor's; null without a floor
     * @param latency null where nothing arrives
     */
    public record Row(String direction, String network, int length, String carrier, @Nullable PacketCost floor, PacketCost upf,
            @Nullable Double percentOfFloor, @Nullable PacketLatency latency) {
    }

    /**
     * What came out.
     *
     * @param withoutTun why nothing was measured with a TUN device; null if it was
     * @param loadBefore the machine's load average before, negative if unknown; and after
     */
    public record Result(List<Row> rows, @Nullable String withoutTun, double loadBefore, double loadAfter, String machine) {

        public Result {
            rows = List.copyOf(rows);
        }

        public void print(Terminal terminal) {
            var table = new Table("direction", "N6", "octets", "N3", "packets/s", "Mbit/s", "CPU ns", "floor ns", "% of floor", "heap octets",
                    "p50 µs", "p95 µs", "p99 µs", "max µs");
            for (var row : rows) {
                var upf = row.upf;
                var latency = row.latency;
                table.row(row.direction, row.network, row.length, row.carrier, "%,.0f".formatted(upf.packetsPerSecond()),
                        "%,.0f".formatted(upf.bitsPerSecond() / 1e6), upf.cpuNanosPerPacket(),
                        row.floor == null ? "-" : row.floor.cpuNanosPerPacket(),
                        row.percentOfFloor == null ? "-" : row.percentOfFloor, upf.octetsAllocatedPerPacket(),
                        latency == null ? "-" : latency.p50(), latency == null ? "-" : latency.p95(), latency == null ? "-" : latency.p99(),
                        latency == null ? "-" : latency.max());
            }
            table.print(terminal);
            terminal.line("CPU, heap: of the threads that read, per packet; floor: of a bare loop with the same system calls by batches");
            terminal.line("latency: at 10,000 packets/s, from who sends to who receives");
            if (withoutTun != null) {
                terminal.line("without a TUN device: " + withoutTun);
            }
            terminal.line("load %.1f before, %.1f after; on %s".formatted(loadBefore, loadAfter, machine));
        }
    }

    public Result run() throws Exception {
        double before = load();
        var withoutTun = withoutTun();
        var scenarios = new ArrayList<Scenario>();
        for (var direction : Direction.values()) {
            for (var network : Network.values()) {
                boolean possible = (direction == Direction.UPLINK || network != Network.SINK) && (network != Network.TUN || withoutTun == null);
                for (int length : LENGTHS) {
                    for (boolean batches : new boolean[] {false, true}) {
                        var scenario = new Scenario(direction, network, length, batches);
                        if (possible && (!batches || BatchUdpCarrier.isSupported()) && wanted.test(scenario)) {
                            scenarios.add(scenario);
                        }
                    }
                }
            }
        }
        var rows = new ArrayList<Row>();
        PacketCost floor = null;
        for (var scenario : scenarios) {
            progress(scenario, scenarios.size());
            // Of both carriers, beside the first.
            if (!scenario.batches()) {
                floor = BareForwarder.isSupported() ? floor(scenario) : null;
            }
            rows.add(measure(scenario, floor));
            done++;
        }
        progress(null, scenarios.size());
        return new Result(rows, withoutTun, before, load(), machine());
    }

    private static @Nullable String withoutTun() {
        if (!TunDevice.isSupported()) {
            return "there is no /dev/net/tun";
        }
        try (var _ = TunDevice.openUnread(Place.DEVICE, List.of(Place.GATEWAY_PREFIX), Place.MTU)) {
            return null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private PacketCost floor(Scenario scenario) throws Exception {
        try (var carrier = Pinned.carrier(BatchUdpCarrier.orPlain(), loadProcessor);
                var device = scenario.network() == Network.TUN
                        ? TunDevice.openUnread(Place.DEVICE, List.of(Place.GATEWAY_PREFIX), Place.MTU) : null;
                var bare = bare(scenario, device);
                var _ = Endpoints.of(scenario, carrier, new Target(world));
                var source = Endpoints.source(scenario, carrier, new Target(world));
                var _ = Generator.blasting(world, source.sender(), templates(scenario, teids()), loadProcessor)) {
            return cost(scenario, bare::packets, List.of(bare.thread()));
        }
    }

    private BareForwarder bare(Scenario scenario, @Nullable TunDevice device) throws IOException {
        boolean uplink = scenario.direction() == Direction.UPLINK;
        return switch (scenario.network()) {
            case SINK -> BareForwarder.ofDatagrams(Place.N3, null, upfProcessor);
            case SOCKET -> BareForwarder.ofDatagrams(uplink ? Place.N3 : Place.NETWORK, uplink ? Place.SERVER : Place.GNB_N3, upfProcessor);
            case TUN -> {
                if (device == null) {
                    throw new IllegalStateException("a TUN device was opened for this");
                }
                if (!uplink) {
                    yield BareForwarder.fromTun(device, Place.N3, Place.GNB_N3, GtpuFlyweight.SESSION_HEADER, upfProcessor);
                }
                var run = new ArrayList<ByteBuffer>();
                for (int i = 0; i < Generator.RUN; i++) {
                    run.add(UserPackets.udp(Place.ue(0), Place.GATEWAY, scenario.length()));
                }
                yield BareForwarder.toTun(Place.N3, device, run, upfProcessor);
            }
        };
    }

    private Row measure(Scenario scenario, @Nullable PacketCost floor) throws Exception {
        var before = ThreadUse.alive();
        try (var n4 = new UdpCarrier(); var n3 = Pinned.carrier(scenario.batches() ? BatchUdpCarrier.orPlain() : new UdpCarrier(), upfProcessor);
                var upf = new Upf(UpfConfiguration.of(Place.UPF, List.of(Sessions.NETWORK)), world,
                        Map.of(Sessions.NETWORK, Pinned.network(network(scenario, n3), upfProcessor)))) {
            upf.start(n4, n3);
            try (var smf = new Sessions(world, n4); var carrier = Pinned.carrier(BatchUdpCarrier.orPlain(), loadProcessor)) {
                var templates = templates(scenario, smf.establish(SESSIONS));
                var readers = ThreadUse.readers(before);
                var target = new Target(world);
                try (var _ = Endpoints.of(scenario, carrier, target); var source = Endpoints.source(scenario, carrier, target)) {
                    LongSupplier packets = scenario.direction() == Direction.UPLINK ? () -> upf.figures().uplinkPackets()
                            : () -> upf.figures().downlinkPackets();
                    PacketCost cost;
                    try (var _ = Generator.blasting(world, source.sender(), templates, loadProcessor)) {
                        cost = cost(scenario, packets, readers);
                    }
                    var latency = scenario.network() == Network.SINK ? null : latency(source, templates, target);
                    return new Row(scenario.direction().toString(), scenario.network().toString(), scenario.length(), scenario.carrier(), floor,
                            cost, floor == null ? null
                                    : Math.round(1_000 * cost.packetsPerCpuSecond() / floor.packetsPerCpuSecond()) / 10.0, latency);
                }
            }
        }
    }

    private static N6 network(Scenario scenario, DatagramCarrier carrier) {
        return switch (scenario.network()) {
            case SINK -> new SinkNetwork();
            case SOCKET -> new DatagramNetwork(carrier, Place.NETWORK, Place.SERVER);
            case TUN -> new TunNetwork(Place.DEVICE, List.of(Place.GATEWAY_PREFIX), Place.MTU);
        };
    }

    private PacketCost cost(Scenario scenario, LongSupplier packets, Collection<Thread> readers) {
        warmUp(scenario, packets, readers);
        return over(time, scenario, packets, readers);
    }

    private PacketCost over(Duration howLong, Scenario scenario, LongSupplier packets, Collection<Thread> readers) {
        long began = world.nanos();
        long first = packets.getAsLong();
        var use = ThreadUse.of(readers);
        pause(howLong);
        long passed = packets.getAsLong() - first;
        return PacketCost.of(passed, scenario.length(), (world.nanos() - began) / 1e9, ThreadUse.of(readers).minus(use));
    }

    /** Until it gets no cheaper: what was not compiled yet is, and a machine that does other work takes its time for that. */
    private void warmUp(Scenario scenario, LongSupplier packets, Collection<Thread> readers) {
        double last = Double.MAX_VALUE;
        for (int round = 0; round < MOST_WARM_UPS; round++) {
            var cost = over(WARM_UP, scenario, packets, readers).cpuNanosPerPacket();
            if (cost > last * 0.95) {
                return;
            }
            last = cost;
        }
    }

    private PacketLatency latency(DatagramEndpoint source, List<Template> templates, Target target) {
        // What the flood before left behind has no time in it.
        for (long before = -1; before != target.received();) {
            before = target.received();
            pause(QUIET);
        }
        target.sample();
        try (var _ = Generator.paced(world, source.sender(), templates, loadProcessor)) {
            pause(time);
            return target.latency();
        }
    }

    private static List<Integer> teids() {
        var teids = new ArrayList<Integer>();
        for (int i = 0; i < SESSIONS; i++) {
            teids.add(i);
        }
        return teids;
    }

    private static List<Template> templates(Scenario scenario, List<Integer> teids) {
        var templates = new ArrayList<Template>();
        for (int number = 0; number < teids.size(); number++) {
            var ue = Place.ue(number);
            if (scenario.direction() == Direction.UPLINK) {
                var packet = UserPackets.udp(ue, Place.GATEWAY, scenario.length());
                templates.add(new Template(Place.N3, UserPackets.uplink(teids.get(number), packet), GtpuFlyweight.SESSION_HEADER));
            } else if (scenario.network() == Network.TUN) {
                templates.add(new Template(new InetSocketAddress(ue, Place.PORT),
                        ByteBuffer.allocateDirect(scenario.length() - UserPackets.HEADERS), -1));
            } else {
                templates.add(new Template(Place.NETWORK, UserPackets.udp(Place.GATEWAY, ue, scenario.length()), 0));
            }
        }
        return templates;
    }

    private void pause(Duration howLong) {
        world.gate().await(howLong);
    }

    private void progress(@Nullable Scenario scenario, int all) {
        if (terminal.interactive()) {
            terminal.err().print(scenario == null ? "\r\u001b[K" : "\r\u001b[K%d of %d: %s, N6 %s, %,d octets, %s".formatted(done + 1, all,
                    scenario.direction(), scenario.network(), scenario.length(), scenario.carrier()));
            terminal.err().flush();
        }
    }

    private static double load() {
        return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 10) / 10.0;
    }

    private static String machine() {
        return "%d processors, Java %s, %s %s %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version(),
                System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"));
    }
}
