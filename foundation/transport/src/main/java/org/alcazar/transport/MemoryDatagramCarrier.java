// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.alcazar.strand.Strand;
import org.alcazar.strand.Strand.Told;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Datagrams within the process. Addresses name nothing outside the carrier; an endpoint is reached by those of the same carrier, or of one
 * that is {@linkplain #beside beside} it.
 *
 * <p>Every datagram is delivered in a turn of the {@link World}, so that a simulated one orders all that happens.
 */
public final class MemoryDatagramCarrier implements DatagramCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryDatagramCarrier.class);

    /** So many datagrams may wait at an endpoint, as in a socket's buffer. */
    private static final int WAITING = 4_096;

    /** What carriers beside one another share. */
    private static final class Network {

        final Map<InetSocketAddress, Endpoint> endpoints = new ConcurrentHashMap<>();
        final AtomicInteger ports = new AtomicInteger(49_152);
    }

    /** @param octets the datagram, after {@link DatagramHandler#HEADROOM} octets */
    private record Arrival(InetSocketAddress from, byte[] octets) {
    }

    private final World world;
    private final DatagramImpairment impairment;
    private final Network network;
    private final DatagramCounters counters = new DatagramCounters();
    private volatile boolean closed;

    public MemoryDatagramCarrier(World world) {
        this(world, DatagramImpairment.NONE);
    }

    /** @param impairment what befalls the datagrams that are sent through this carrier */
    public MemoryDatagramCarrier(World world, DatagramImpairment impairment) {
        this(world, impairment, new Network());
    }

    private MemoryDatagramCarrier(World world, DatagramImpairment impairment, Network network) {
        this.world = world;
        this.impairment = impairment;
        this.network = network;
    }

    /**
     * Another carrier with the same addresses, for a part of the world that can crash by itself: its handlers are called in turns of
     * {@code other}, and closing it ends only its own endpoints.
     */
    public MemoryDatagramCarrier beside(World other) {
        return new MemoryDatagramCarrier(other, impairment, network);
    }

    @Override
    public DatagramEndpoint bind(InetSocketAddress local, DatagramHandler handler) throws IOException {
        if (closed) {
            throw new IOException("this carrier (memory) is closed");
        }
        var address = local.getPort() != 0 ? local
                : new InetSocketAddress(local.getAddress(), network.ports.getAndUpdate(port -> port == 65_535 ? 49_152 : port + 1));
        var endpoint = new Endpoint(address, handler);
        if (network.endpoints.putIfAbsent(address, endpoint) != null) {
            throw new IOException("cannot bind " + address.getHostString() + ":" + address.getPort() + " (memory): another is there");
        }
        return endpoint;
    }

    @Override
    public DatagramCounts counts() {
        return counters.counts();
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(network.endpoints.values()).stream().filter(endpoint -> endpoint.carrier() == this).forEach(Endpoint::close);
    }

    private @Nullable Endpoint endpointAt(InetSocketAddress address) {
        var exact = network.endpoints.get(address);
        return exact != null ? exact : network.endpoints.get(new InetSocketAddress(address.getPort()));
    }

    private final class Endpoint implements DatagramEndpoint {

        private final InetSocketAddress local;
        private final DatagramHandler handler;
        private final Strand<Arrival> strand = new Strand<>(world, WAITING, this::arrived);

        Endpoint(InetSocketAddress local, DatagramHandler handler) {
            this.local = local;
            this.handler = handler;
        }

        MemoryDatagramCarrier carrier() {
            return MemoryDatagramCarrier.this;
        }

        @Override
        public InetSocketAddress local() {
            return local;
        }

        @Override
        public boolean send(InetSocketAddress to, ByteBuffer datagram) {
            if (strand.isClosed() || datagram.remaining() > DatagramHandler.MAX_DATAGRAM) {
                counters.refusedSends.increment();
                return false;
            }
            counters.sent.increment();
            var fate = impairment.decide(local, to, datagram.remaining());
            for (var delay : fate.delays()) {
                var octets = new byte[DatagramHandler.HEADROOM + datagram.remaining()];
                datagram.get(datagram.position(), octets, DatagramHandler.HEADROOM, datagram.remaining());
                var arrival = new Arrival(local, octets);
                if (delay.isZero()) {
                    deliver(to, arrival);
                } else {
                    world.after(delay, () -> deliver(to, arrival));
                }
            }
            datagram.position(datagram.limit());
            return true;
        }

        /** To nobody, if nobody is there: as in a network. */
        private void deliver(InetSocketAddress to, Arrival arrival) {
            var target = endpointAt(to);
            if (target != null && target.strand.tell(arrival) != Told.ACCEPTED) {
                target.carrier().counters.discarded.increment();
            }
        }

        private void arrived(Arrival arrival) {
            counters.received.increment();
            var buffer = ByteBuffer.wrap(arrival.octets).position(DatagramHandler.HEADROOM);
            try {
                handler.datagram(arrival.from, buffer);
                handler.endOfBatch();
            } catch (RuntimeException e) {
                counters.handlerFaults.increment();
                LOG.error("a fault of ours while taking a datagram", e);
            }
        }

        @Override
        public void close() {
            strand.close();
            network.endpoints.remove(local, this);
        }
    }
}
