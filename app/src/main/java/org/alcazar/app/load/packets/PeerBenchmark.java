// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.app.load.packets.Generator.Template;
import org.alcazar.app.load.packets.Scenario.Direction;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.gtp.v1u.GtpuFlyweight;
import org.alcazar.strand.World;
import org.alcazar.transport.BatchUdpCarrier;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramSender;
import org.alcazar.transport.UdpCarrier;

/**
 * What packets cost a user plane function that is another program on this machine, with a TUN device behind it: sessions are established in it
 * by PFCP, and the packets are those of {@link UpfBenchmark}.
 */
public final class PeerBenchmark {

    private static final int[] LENGTHS = {64, 1_400};
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    /** The clock ticks in which Linux counts a process' time (USER_HZ). */
    private static final long NANOS_PER_TICK = 10_000_000;

    private final World world;
    private final Peer peer;
    private final Duration time;
    private final int processor;

    /**
     * Whom it measures.
     *
     * @param n4 its end of N4 and of N3
     * @param firstUe the sessions' addresses follow one another from there on; they lead to the device
     * @param to where uplink packets go: this machine's address in the device, or behind it
     * @param device the TUN device behind it
     * @param process its identifier, of the operating system
     */
    public record Peer(Inet4Address n4, int sessions, Inet4Address firstUe, Inet4Address to, String device, long process) {

        Inet4Address ue(int number) {
            return Place.after(firstUe, number);
        }
    }

    /** @param time how long each measurement takes, after warming up */
    public PeerBenchmark(World world, Peer peer, Duration time) {
        this.world = world;
        this.peer = peer;
        this.time = time;
        this.processor = Math.min(Runtime.getRuntime().availableProcessors(), Long.SIZE) - 1;
    }

    /** What came out of one direction and length. */
    public record Row(String direction, int length, double packetsPerSecond, double bitsPerSecond, double cpuNanosPerPacket, double packetsPerCpuSecond) {
    }

    /** What came out. */
    public record Result(List<Row> rows) {

        public Result {
            rows = List.copyOf(rows);
        }

        public void print(Terminal terminal) {
            var table = new Table("direction", "N6", "octets", "packets/s", "Mbit/s", "CPU ns", "packets per CPU second");
            for (var row : rows) {
                table.row(row.direction, "tun", row.length, "%,.0f".formatted(row.packetsPerSecond), "%,.0f".formatted(row.bitsPerSecond / 1e6),
                        row.cpuNanosPerPacket, "%,.0f".formatted(row.packetsPerCpuSecond));
            }
            table.print(terminal);
            terminal.line("CPU: of the whole process, the kernel's part included, per packet that went all the way");
        }
    }

    /** @throws IOException if a socket or what the machine says of device and process is not to be had; its message is for a person */
    public Result run() throws Exception {
        try (var n4 = new UdpCarrier(); var smf = new Sessions(world, n4, peer.n4(), peer::ue);
                var carrier = Pinned.carrier(BatchUdpCarrier.orPlain(), processor)) {
            var teids = smf.establish(peer.sessions());
            var rows = new ArrayList<Row>();
            for (var direction : Direction.values()) {
                for (int length : LENGTHS) {
                    rows.add(direction == Direction.UPLINK ? uplink(carrier, teids, length) : downlink(carrier, length));
                }
            }
            smf.release();
            return new Result(rows);
        }
    }

    private Row uplink(DatagramCarrier carrier, List<Integer> teids, int length) throws Exception {
        var templates = new ArrayList<Template>();
        for (int number = 0; number < teids.size(); number++) {
            templates.add(new Template(new InetSocketAddress(peer.n4(), Place.N3.getPort()),
                    UserPackets.uplink(teids.get(number), UserPackets.udp(peer.ue(number), peer.to(), length)), GtpuFlyweight.SESSION_HEADER));
        }
        // Somebody takes them: where nobody does, the kernel answers each at the peer's cost.
        try (var source = carrier.bind(Place.GNB_N3, (_, _) -> { }); var _ = carrier.bind(network(), (_, _) -> { })) {
            return measured(Direction.UPLINK, length, templates, source.sender(), () -> handedToTheKernel(length));
        }
    }

    private Row downlink(DatagramCarrier carrier, int length) throws Exception {
        var templates = new ArrayList<Template>();
        for (int number = 0; number < peer.sessions(); number++) {
            templates.add(new Template(new InetSocketAddress(peer.ue(number), Place.PORT), ByteBuffer.allocateDirect(length - UserPackets.HEADERS), -1));
        }
        var target = new Target(world);
        try (var _ = carrier.bind(Place.GNB_N3, target); var source = carrier.bind(network(), (_, _) -> { })) {
            return measured(Direction.DOWNLINK, length, templates, source.sender(), target::received);
        }
    }

    /** The far end of the UEs' packets. */
    private InetSocketAddress network() {
        return new InetSocketAddress(peer.to(), Place.PORT);
    }

    private Row measured(Direction direction, int length, List<Template> templates, DatagramSender sender, Count packets) throws Exception {
        try (var _ = Generator.blasting(world, sender, templates, processor)) {
            pause(WARM_UP);
            long began = world.nanos();
            long cpu = cpuNanos();
            long first = packets.now();
            pause(time);
            double passed = Math.max(1, packets.now() - first);
            double used = Math.max(1, cpuNanos() - cpu);
            double seconds = (world.nanos() - began) / 1e9;
            return new Row(direction.toString(), length, Math.round(passed / seconds), Math.round(passed * length * 8 / seconds),
                    Math.round(used / passed * 10) / 10.0, Math.round(passed * 1e9 / used));
        }
    }

    private interface Count {

        long now() throws IOException;
    }

    /**
     * Packets that the program wrote to its TUN device: received, as the kernel sees it (proc_pid_net(5): octets, then frames). Several may have been
     * joined to a frame, which then has the headers of one.
     */
    private long handedToTheKernel(int length) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/self/net/dev"))) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equals(peer.device())) {
                var fields = line.substring(colon + 1).strip().split(" +");
                return (Long.parseLong(fields[0]) - Long.parseLong(fields[1]) * UserPackets.HEADERS) / (length - UserPackets.HEADERS);
            }
        }
        throw new IOException("no network device " + peer.device());
    }

    /** Of all its threads, in both modes (proc_pid_stat(5), fields 14 and 15; the second one may hold spaces, and ends in a parenthesis). */
    private long cpuNanos() throws IOException {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(peer.process()), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_PER_TICK;
        } catch (NoSuchFileException e) {
            throw new IOException("no process " + peer.process(), e);
        }
    }

    private void pause(Duration howLong) {
        world.gate().await(howLong);
    }
}
