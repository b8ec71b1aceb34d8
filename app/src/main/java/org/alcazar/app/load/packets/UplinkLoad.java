// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.alcazar.app.command.CommandFailedException;
import org.alcazar.app.load.packets.Generator.Template;
import org.alcazar.gtp.v1u.GtpuFlyweight;
import org.alcazar.strand.World;
import org.alcazar.transport.BatchUdpCarrier;

/** Uplink packets for a UPF that is another program: as many as go, the same as those of {@link UpfBenchmark}. */
public final class UplinkLoad {

    private UplinkLoad() {
    }

    /** What was sent; how much of it arrived is for the other end to say. */
    public record Sent(long packets, long refused, double seconds) {
    }

    /** @throws IOException if it can't be sent; its message is for a person */
    public static Sent send(World world, InetSocketAddress upf, int teid, InetAddress ue, InetAddress to, int length, Duration time)
            throws IOException {
        if (!(ue instanceof Inet4Address fromFour) || !(to instanceof Inet4Address toFour)) {
            throw new CommandFailedException("the packets are of IPv4");
        }
        var local = new InetSocketAddress(upf.getAddress() instanceof Inet4Address ? "0.0.0.0" : "::", 0);
        try (var carrier = BatchUdpCarrier.orPlain(); var endpoint = carrier.bind(local, (_, _) -> { })) {
            var datagram = UserPackets.uplink(teid, UserPackets.udp(fromFour, toFour, length));
            long began = world.nanos();
            int processor = Math.min(Runtime.getRuntime().availableProcessors(), Long.SIZE) - 1;
            try (var _ = Generator.blasting(world, endpoint.sender(), List.of(new Template(upf, datagram, GtpuFlyweight.SESSION_HEADER)),
                    processor)) {
                world.gate().await(time);
            }
            var counts = carrier.counts();
            return new Sent(counts.sent(), counts.refusedSends(), (world.nanos() - began) / 1e9);
        }
    }
}
