// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n3;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.v1u.ExtensionHeader;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuFlyweight;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.DatagramHandler;
import org.alcazar.transport.DatagramSender;
import org.alcazar.upf.forwarding.PacketPath;
import org.alcazar.upf.forwarding.Tunnel;
import org.alcazar.upf.forwarding.TunnelOutput;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** This UPF's end of GTP-U: hands users' packets to the packet path, and answers all else. */
public final class N3Endpoint implements TunnelOutput, AutoCloseable {

    /** What this end takes (TS 29.281 §5.2.1). */
    private static final Octets EXTENSION_HEADERS = Octets.of(ExtensionHeader.PDU_SESSION_CONTAINER, ExtensionHeader.UDP_PORT);

    private final N3Events events;
    private final Function<TunnelOutput, PacketPath> packetPaths;
    private final EchoPaths echoes;
    private final PerSecond complaints;
    private final PerSecond indications;
    private volatile @Nullable DatagramEndpoint four;
    private volatile @Nullable DatagramEndpoint six;

    private final LongAdder echoRequests = new LongAdder();
    private final LongAdder errorIndicationsSent = new LongAdder();
    private final LongAdder errorIndicationsReceived = new LongAdder();
    private final LongAdder endMarkersReceived = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder withheld = new LongAdder();

    /**
     * @param packetPaths makes a packet path of each reader's own
     * @param complaintsPerSecond error indications and notifications that may be sent, and error indications that are looked at
     */
    public N3Endpoint(World world, EchoSettings echoes, int complaintsPerSecond, N3Events events,
            Function<TunnelOutput, PacketPath> packetPaths) {
        this.events = events;
        this.packetPaths = packetPaths;
        this.echoes = new EchoPaths(echoes, world, this, events);
        this.complaints = new PerSecond(world, complaintsPerSecond);
        this.indications = new PerSecond(world, complaintsPerSecond);
    }

    /**
     * Takes packets at an address; one of IPv4 and one of IPv6 at most.
     *
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public void bind(DatagramCarrier carrier, InetAddress address) throws IOException {
        var reader = new Reader(packetPaths.apply(gathering()), address);
        var endpoint = carrier.bind(new InetSocketAddress(address, Gtpu.PORT), reader);
        if (address instanceof Inet4Address) {
            four = endpoint;
        } else {
            six = endpoint;
        }
    }

    @Override
    public boolean send(InetSocketAddress peer, ByteBuffer datagram) {
        var endpoint = peer.getAddress() instanceof Inet6Address ? six : four;
        return endpoint != null && endpoint.send(peer, datagram);
    }

    /** What one thread at a time sends with that has many packets to send. */
    public TunnelOutput gathering() {
        return new Gathering();
    }

    /** Says that no more comes in a tunnel (TS 29.281 §7.3.2). */
    public void endMarker(Tunnel tunnel) {
        send(tunnel.peer(), GtpuPacket.of(Integer.toUnsignedLong(tunnel.teid()), new GtpuMessage.EndMarker(List.of())));
    }

    /** Packets are sent to the peer from now on: its path is watched. */
    public void use(InetAddress peer) {
        echoes.use(peer);
    }

    /** Ends {@link #use} once. */
    public void leave(InetAddress peer) {
        echoes.leave(peer);
    }

    /** How many paths are watched. */
    public int paths() {
        return echoes.size();
    }

    public N3Counts counts() {
        return new N3Counts(echoRequests.sum(), errorIndicationsSent.sum(), errorIndicationsReceived.sum(), endMarkersReceived.sum(),
                unreadable.sum(), withheld.sum());
    }

    @Override
    public void close() {
        echoes.close();
        for (var endpoint : new @Nullable DatagramEndpoint[] {four, six}) {
            if (endpoint != null) {
                endpoint.close();
            }
        }
    }

    private void send(InetSocketAddress peer, GtpuPacket packet) {
        send(peer, ByteBuffer.wrap(Gtpu.encode(packet).toArray()));
    }

    /** The senders of one thread, once there are endpoints to send by. */
    private final class Gathering implements TunnelOutput {

        private @Nullable DatagramSender fours;
        private @Nullable DatagramSender sixes;

        @Override
        public boolean send(InetSocketAddress peer, ByteBuffer datagram) {
            var sender = peer.getAddress() instanceof Inet6Address ? six() : four();
            return sender != null && sender.send(peer, datagram);
        }

        private @Nullable DatagramSender four() {
            var endpoint = four;
            if (fours == null && endpoint != null) {
                fours = endpoint.sender();
            }
            return fours;
        }

        private @Nullable DatagramSender six() {
            var endpoint = six;
            if (sixes == null && endpoint != null) {
                sixes = endpoint.sender();
            }
            return sixes;
        }

        @Override
        public void flush() {
            if (fours != null) {
                fours.flush();
            }
            if (sixes != null) {
                sixes.flush();
            }
        }
    }

    /** What takes the datagrams of one address, one at a time. */
    private final class Reader implements DatagramHandler {

        private final PacketPath packets;
        private final InetAddress local;
        private final GtpuFlyweight gtpu = new GtpuFlyweight();

        Reader(PacketPath packets, InetAddress local) {
            this.packets = packets;
            this.local = local;
        }

        @Override
        public void datagram(InetSocketAddress from, ByteBuffer datagram) {
            switch (gtpu.wrap(datagram, datagram.position(), datagram.remaining())) {
                case G_PDU -> {
                    if (!packets.fromTunnel(from, datagram, gtpu)) {
                        complain(from, gtpu.teid());
                    }
                }
                case SIGNALLING -> signalling(from, Octets.copyOf(datagram));
                case EXTENSION_NOT_SUPPORTED -> {
                    unreadable.increment();
                    notifyExtensions(from);
                }
                case OTHER_VERSION, WRONG_LENGTH, ENDLESS_EXTENSIONS, WRONG_SESSION_CONTAINER -> unreadable.increment();
            }
        }

        @Override
        public void endOfBatch() {
            packets.flush();
        }

        /** TS 29.281 §7.3.1: to the port of GTP-U, whatever port the packet came from, which is told along. */
        private void complain(InetSocketAddress from, int teid) {
            if (!complaints.allows()) {
                withheld.increment();
                return;
            }
            errorIndicationsSent.increment();
            var indication = new GtpuMessage.ErrorIndication(Integer.toUnsignedLong(teid), Octets.of(local.getAddress()), List.of());
            send(new InetSocketAddress(from.getAddress(), Gtpu.PORT),
                    new GtpuPacket(0, 0, null, List.of(ExtensionHeader.udpPort(from.getPort())), indication));
        }

        private void notifyExtensions(InetSocketAddress from) {
            if (complaints.allows()) {
                send(from, GtpuPacket.ofPath(0, new GtpuMessage.SupportedExtensionHeaders(EXTENSION_HEADERS, List.of())));
            } else {
                withheld.increment();
            }
        }

        private void signalling(InetSocketAddress from, Octets datagram) {
            GtpuPacket packet;
            try {
                packet = Gtpu.decode(datagram);
            } catch (GtpDecodeException e) {
                unreadable.increment();
                return;
            }
            switch (packet.message()) {
                case GtpuMessage.EchoRequest _ -> {
                    echoRequests.increment();
                    int number = packet.sequenceNumber() == null ? 0 : packet.sequenceNumber();
                    send(from, GtpuPacket.ofPath(number, new GtpuMessage.EchoResponse(0, List.of())));
                }
                case GtpuMessage.EchoResponse _ -> echoes.answered(from.getAddress(), packet.sequenceNumber());
                case GtpuMessage.ErrorIndication indication -> errorIndication(from, indication);
                case GtpuMessage.EndMarker _ -> endMarkersReceived.increment();
                case GtpuMessage.SupportedExtensionHeaders _, GtpuMessage.TunnelStatus _, GtpuMessage.GPdu _ -> { }
            }
        }

        /** Only of the peer that the packets were sent to: another must not end tunnels that are not its own. */
        private void errorIndication(InetSocketAddress from, GtpuMessage.ErrorIndication indication) {
            errorIndicationsReceived.increment();
            if (!indication.peerAddress().equals(Octets.of(from.getAddress().getAddress())) || !indications.allows()) {
                withheld.increment();
                return;
            }
            events.errorIndication(from.getAddress(), (int) indication.teid());
        }
    }
}
