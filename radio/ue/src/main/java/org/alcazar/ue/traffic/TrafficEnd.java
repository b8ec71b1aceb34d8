// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.alcazar.strand.World;
import org.alcazar.ue.session.PduSession;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A host's IP at the end of a PDU session: it asks for echoes and answers them, and sends and takes datagrams. It becomes the session's
 * receiver. Safe for use by several threads.
 */
public final class TrafficEnd {

    private static final int FIRST_PORT = 49_152;
    private static final int PORTS = 0x1_0000 - FIRST_PORT;

    private final World world;
    private final PduSession session;
    private final Map<Integer, Ping> pings = new ConcurrentHashMap<>();
    private final Map<Integer, Consumer<Datagram>> ports = new ConcurrentHashMap<>();
    private final AtomicInteger lastIdentifier = new AtomicInteger();
    private final AtomicInteger lastPort = new AtomicInteger();

    public TrafficEnd(World world, PduSession session) {
        this.world = world;
        this.session = session;
        session.receiver(this::received);
    }

    /** The session's address of that IP version; null if it has none. */
    public @Nullable Octets address(boolean ipv4) {
        return ipv4 ? session.ipv4() : session.ipv6();
    }

    /** Asks for echoes; {@code done} is told once what came of them. */
    public void ping(PingPlan plan, Consumer<PingReport> done) {
        int identifier = lastIdentifier.incrementAndGet() & 0xffff;
        var ping = new Ping(world, this, plan, identifier, report -> {
            pings.remove(identifier);
            done.accept(report);
        });
        pings.put(identifier, ping);
        ping.next();
    }

    /** Asks for echoes and waits for the end of it. Only to be called in a turn. */
    public PingReport ping(PingPlan plan) {
        return await(done -> ping(plan, done));
    }

    /** Sends datagrams that are to come back; {@code done} is told once what came of them. */
    public void transfer(TransferPlan plan, Consumer<TransferReport> done) {
        new Transfer(world, this, plan, done).begin();
    }

    /** Sends datagrams that are to come back and waits for the end of it. Only to be called in a turn. */
    public TransferReport transfer(TransferPlan plan) {
        return await(done -> transfer(plan, done));
    }

    /**
     * Sends a datagram and takes the first that answers it.
     *
     * @param done told once: what the answer holds, or null if there was none in time
     */
    public void request(Octets target, int port, Octets payload, Duration timeout, Consumer<@Nullable Octets> done) {
        var open = new AtomicReference<@Nullable Consumer<@Nullable Octets>>(done);
        var bound = new AtomicInteger();
        Consumer<@Nullable Octets> end = answer -> {
            var listener = open.getAndSet(null);
            if (listener != null) {
                unbind(bound.get());
                listener.accept(answer);
            }
        };
        bound.set(bind(datagram -> {
            if (datagram.source().equals(target) && datagram.sourcePort() == port) {
                end.accept(datagram.payload());
            }
        }));
        if (send(bound.get(), target, port, payload)) {
            world.after(timeout, () -> end.accept(null));
        } else {
            end.accept(null);
        }
    }

    /** Returns the datagrams that come to a port (RFC 862). */
    public void echo(int port) {
        ports.put(port, datagram -> session.send(datagram.reply(datagram.payload()).packet()));
    }

    /**
     * Takes the datagrams that come to a port of its own.
     *
     * @return the port
     */
    int bind(Consumer<Datagram> receiver) {
        while (true) {
            int port = FIRST_PORT + Math.floorMod(lastPort.incrementAndGet(), PORTS);
            if (ports.putIfAbsent(port, receiver) == null) {
                return port;
            }
        }
    }

    void unbind(int port) {
        ports.remove(port);
    }

    /** Sends a datagram; false if the session did not take it, or has no address for it. */
    boolean send(int port, Octets target, int targetPort, Octets payload) {
        var own = address(target.length() == 4);
        return own != null && session.send(new Datagram(own, port, target, targetPort, payload).packet()) != PduSession.Sent.DROPPED;
    }

    /** Sends an echo request; false if the session did not take it, or has no address for it. */
    boolean send(Octets target, Icmp.Echo echo) {
        var own = address(target.length() == 4);
        return own != null && session.send(echo.packet(own, target)) != PduSession.Sent.DROPPED;
    }

    private void received(Octets octets) {
        var packet = IpPacket.read(octets);
        var own = packet == null ? null : address(packet.isIpv4());
        if (packet == null || own == null || !packet.destination().equals(own)) {
            return;
        }
        var echo = Icmp.read(packet);
        if (echo != null) {
            if (echo.request()) {
                session.send(echo.reply().packet(packet.destination(), packet.source()));
                return;
            }
            var ping = pings.get(echo.identifier());
            if (ping != null) {
                ping.answered(packet.source(), echo.sequenceNumber());
            }
            return;
        }
        var datagram = Datagram.read(packet);
        var receiver = datagram == null ? null : ports.get(datagram.destinationPort());
        if (datagram != null && receiver != null) {
            receiver.accept(datagram);
        }
    }

    private <T> T await(Consumer<Consumer<T>> begin) {
        var gate = world.gate();
        var result = new AtomicReference<@Nullable T>();
        begin.accept(value -> {
            result.set(value);
            gate.open();
        });
        while (true) {
            gate.await();
            var value = result.get();
            if (value != null) {
                return value;
            }
        }
    }
}
