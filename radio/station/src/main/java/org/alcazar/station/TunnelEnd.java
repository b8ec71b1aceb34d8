// SPDX-License-Identifier: Apache-2.0
package org.alcazar.station;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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

/**
 * A base station's end of its tunnels: packets of UEs to the core and back, and the few messages of the path (TS 29.281).
 *
 * @param <T> what its tunnels are
 */
public final class TunnelEnd<T extends Tunnel> implements DatagramHandler, AutoCloseable {

    private final World world;
    private final UserPlane plane;
    private final Octets address;
    private final Octets extensions;
    private final Consumer<T> lost;
    private final ConcurrentMap<Integer, T> tunnels = new ConcurrentHashMap<>();
    private final GtpuFlyweight flyweight = new GtpuFlyweight();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder unknownTunnel = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final LongAdder echoes = new LongAdder();
    private final LongAdder endMarkers = new LongAdder();
    private final LongAdder errorIndications = new LongAdder();
    private volatile @Nullable DatagramEndpoint endpoint;

    /**
     * @param extensions types of the extension headers that are taken, an octet each (TS 29.281 §8.5)
     * @param lost told of a tunnel whose other end is no more; it has been taken out
     */
    public TunnelEnd(World world, UserPlane plane, Octets extensions, Consumer<T> lost) {
        this.world = world;
        this.plane = plane;
        this.extensions = extensions;
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

    /** The address that the core is told, 4 or 16 octets. */
    public Octets address() {
        return address;
    }

    /** A new tunnel, made with the TEID that this end gets. */
    public T add(IntFunction<T> made) {
        while (true) {
            int teid = world.random().nextInt();
            var tunnel = made.apply(teid);
            if (teid != 0 && tunnels.putIfAbsent(teid, tunnel) == null) {
                return tunnel;
            }
        }
    }

    public void remove(T tunnel) {
        tunnels.remove(tunnel.teid(), tunnel);
    }

    /** Where the core's node of that address takes packets. @param address 4 or 16 octets */
    public static InetSocketAddress endpoint(Octets address) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address.toArray()), Gtpu.PORT);
        } catch (IOException e) {
            throw new IllegalArgumentException("an address has 4 or 16 octets", e);
        }
    }

    /** Sends a packet of a UE's; false if it was not sent. */
    public boolean send(T tunnel, Octets packet) {
        return send(tunnel, packet, GtpuFlyweight.PLAIN_HEADER,
                datagram -> GtpuFlyweight.writeHeader(datagram, 0, tunnel.coreTeid(), packet.length()));
    }

    /** The same in a QoS flow, which the core is told (TS 38.415). @param qfi 0 to 63 */
    public boolean send(T tunnel, int qfi, Octets packet) {
        return send(tunnel, packet, GtpuFlyweight.SESSION_HEADER,
                datagram -> GtpuFlyweight.writeUplinkHeader(datagram, 0, tunnel.coreTeid(), qfi, packet.length()));
    }

    private boolean send(T tunnel, Octets packet, int header, Consumer<ByteBuffer> write) {
        var open = endpoint;
        if (open == null || packet.length() > MAX_DATAGRAM - header) {
            return false;
        }
        var datagram = ByteBuffer.allocate(header + packet.length());
        write.accept(datagram);
        datagram.position(header).put(packet.asBuffer()).flip();
        boolean gone = open.send(tunnel.core(), datagram);
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
                        GtpuPacket.ofPath(0, new GtpuMessage.SupportedExtensionHeaders(extensions, List.of())));
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
        tunnel.deliver(Math.max(0, flyweight.qfi()), packet);
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
            // Of no consequence to one that asks nothing of the path.
            case GtpuMessage.EchoResponse response -> { }
            case GtpuMessage.SupportedExtensionHeaders headers -> { }
            case GtpuMessage.TunnelStatus status -> { }
            case GtpuMessage.GPdu late -> { }
        }
    }

    /** Only the core's end of a tunnel can say that its end is no more (TS 23.527 §5.3.3). */
    private void errorIndicated(InetSocketAddress from, GtpuMessage.ErrorIndication indication) {
        for (var tunnel : tunnels.values()) {
            boolean named = Integer.toUnsignedLong(tunnel.coreTeid()) == indication.teid()
                    && tunnel.core().getAddress().equals(from.getAddress());
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
