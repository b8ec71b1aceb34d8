// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n3;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.alcazar.gnb.UserPlane;
import org.alcazar.gnb.UserPlaneCounts;
import org.alcazar.gnb.context.Tunnel;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.v1u.ExtensionHeader;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuFlyweight;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.DatagramHandler;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The gNB's tunnels: packets of UEs to the UPF and back, and the few messages of the path. */
public final class N3 implements DatagramHandler, AutoCloseable {

    /** The extension headers that are taken (TS 29.281 §8.5). */
    private static final Octets EXTENSIONS = Octets.of(ExtensionHeader.PDU_SESSION_CONTAINER);

    private final World world;
    private final UserPlane plane;
    private final Octets address;
    private final Consumer<Tunnel> lost;
    private final ConcurrentMap<Integer, Tunnel> tunnels = new ConcurrentHashMap<>();
    private final GtpuFlyweight flyweight = new GtpuFlyweight();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder unknownTunnel = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final LongAdder echoes = new LongAdder();
    private final LongAdder endMarkers = new LongAdder();
    private final LongAdder errorIndications = new LongAdder();
    private volatile @Nullable DatagramEndpoint endpoint;

    /** @param lost told of a tunnel whose other end is no more; it has been taken out */
    public N3(World world, UserPlane plane, Consumer<Tunnel> lost) {
        this.world = world;
        this.plane = plane;
        this.lost = lost;
        address = Octets.of(plane.local().getAddress().getAddress());
    }

    /**
     * Takes packets from now on.
     *
     * @throws IOException if the address can't be bound
     */
    public synchronized void open() throws IOException {
        if (endpoint == null) {
            endpoint = plane.carrier().bind(plane.local(), this);
        }
    }

    /** The address that UPFs are told, 4 or 16 octets. */
    public Octets address() {
        return address;
    }

    /**
     * A new tunnel.
     *
     * @param upf 4 or 16 octets
     */
    public Tunnel add(UeConnection ue, int pduSessionId, Octets upf, long upfTeid, List<Integer> flows) {
        while (true) {
            int teid = world.random().nextInt();
            var tunnel = new Tunnel(ue, pduSessionId, teid, endpoint(upf), (int) upfTeid, flows);
            if (teid != 0 && tunnels.putIfAbsent(teid, tunnel) == null) {
                return tunnel;
            }
        }
    }

    public void remove(Tunnel tunnel) {
        tunnels.remove(tunnel.teid(), tunnel);
    }

    /** Where the UPF of that address takes packets. */
    public static InetSocketAddress endpoint(Octets address) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address.toArray()), Gtpu.PORT);
        } catch (IOException e) {
            throw new IllegalArgumentException("an address has 4 or 16 octets", e);
        }
    }

    /** Sends a packet of a UE's; false if it was not sent. */
    public boolean send(Tunnel tunnel, int qfi, Octets packet) {
        var open = endpoint;
        if (open == null || !tunnel.carries(qfi) || packet.length() > MAX_DATAGRAM - GtpuFlyweight.SESSION_HEADER) {
            return false;
        }
        var datagram = ByteBuffer.allocate(GtpuFlyweight.SESSION_HEADER + packet.length());
        GtpuFlyweight.writeUplinkHeader(datagram, 0, tunnel.upfTeid(), qfi, packet.length());
        datagram.position(GtpuFlyweight.SESSION_HEADER).put(packet.asBuffer()).flip();
        boolean gone = open.send(tunnel.upf(), datagram);
        if (gone) {
            sent.increment();
        }
        return gone;
    }

    public UserPlaneCounts counts() {
        return new UserPlaneCounts(tunnels.size(), sent.sum(), received.sum(), unknownTunnel.sum(), malformed.sum(), echoes.sum(),
                endMarkers.sum(), errorIndications.sum());
    }

    @Override
    public void datagram(InetSocketAddress from, ByteBuffer datagram) {
        switch (flyweight.wrap(datagram, datagram.position(), datagram.remaining())) {
            case G_PDU -> packet(from, datagram);
            case SIGNALLING -> signalling(from, datagram);
            case EXTENSION_NOT_SUPPORTED -> {
                malformed.increment();
                send(new InetSocketAddress(from.getAddress(), Gtpu.PORT),
                        GtpuPacket.ofPath(0, new GtpuMessage.SupportedExtensionHeaders(EXTENSIONS, List.of())));
            }
            case OTHER_VERSION, WRONG_LENGTH, ENDLESS_EXTENSIONS, WRONG_SESSION_CONTAINER -> malformed.increment();
        }
    }

    private void packet(InetSocketAddress from, ByteBuffer datagram) {
        var tunnel = tunnels.get(flyweight.teid());
        if (tunnel == null) {
            unknownTunnel.increment();
            var indication = new GtpuMessage.ErrorIndication(Integer.toUnsignedLong(flyweight.teid()), address, List.of());
            send(new InetSocketAddress(from.getAddress(), Gtpu.PORT),
                    new GtpuPacket(0, 0, null, List.of(ExtensionHeader.udpPort(from.getPort())), indication));
            return;
        }
        received.increment();
        var packet = Octets.copyOf(datagram.slice(flyweight.payloadOffset(), flyweight.payloadLength()));
        tunnel.ue().downlinkPacket(tunnel.pduSessionId(), Math.max(0, flyweight.qfi()), packet);
    }

    private void signalling(InetSocketAddress from, ByteBuffer datagram) {
        GtpuPacket packet;
        try {
            packet = Gtpu.decode(Octets.copyOf(datagram));
        } catch (GtpDecodeException e) {
            malformed.increment();
            return;
        }
        switch (packet.message()) {
            case GtpuMessage.EchoRequest request -> {
                echoes.increment();
                var number = packet.sequenceNumber();
                send(from, GtpuPacket.ofPath(number == null ? 0 : number, new GtpuMessage.EchoResponse(0, List.of())));
            }
            case GtpuMessage.ErrorIndication indication -> {
                errorIndications.increment();
                errorIndicated(from, indication);
            }
            case GtpuMessage.EndMarker marker -> endMarkers.increment();
            // Of no consequence to a gNB that asks nothing of the path.
            case GtpuMessage.EchoResponse response -> { }
            case GtpuMessage.SupportedExtensionHeaders headers -> { }
            case GtpuMessage.TunnelStatus status -> { }
            case GtpuMessage.GPdu late -> { }
        }
    }

    /** Only the UPF of a tunnel can say that its end is no more (TS 23.527 §5.3.3). */
    private void errorIndicated(InetSocketAddress from, GtpuMessage.ErrorIndication indication) {
        for (var tunnel : tunnels.values()) {
            boolean named = Integer.toUnsignedLong(tunnel.upfTeid()) == indication.teid()
                    && tunnel.upf().getAddress().equals(from.getAddress());
            if (named && tunnels.remove(tunnel.teid(), tunnel)) {
                lost.accept(tunnel);
            }
        }
    }

    private void send(InetSocketAddress to, GtpuPacket packet) {
        var open = endpoint;
        if (open != null) {
            open.send(to, Gtpu.encode(packet).asBuffer());
        }
    }

    /** Takes packets no longer. */
    @Override
    public synchronized void close() {
        if (endpoint != null) {
            endpoint.close();
            endpoint = null;
        }
        tunnels.clear();
    }
}
