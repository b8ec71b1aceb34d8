// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alcazar.strand.Strand;
import org.alcazar.strand.Strand.Told;
import org.alcazar.strand.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Another carrier whose own endpoints reach one another without the kernel: functions of one process that speak over the network's interface
 * all the same. Each endpoint is bound at the other carrier too, for those elsewhere.
 *
 * <p>A way through the loopback interface costs two calls into the kernel and the waking of a thread for each datagram.
 */
public final class ShortcutCarrier implements DatagramCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(ShortcutCarrier.class);

    /** So many datagrams may wait at an endpoint, as in a socket's buffer. */
    private static final int WAITING = 4_096;

    /** @param octets the datagram, after {@link DatagramHandler#HEADROOM} octets */
    private record Arrival(InetSocketAddress from, byte[] octets) {
    }

    private final World world;
    private final DatagramCarrier carrier;
    private final Map<InetSocketAddress, Endpoint> endpoints = new ConcurrentHashMap<>();
    private final DatagramCounters counters = new DatagramCounters();

    /** @param carrier belongs to this from now on */
    public ShortcutCarrier(World world, DatagramCarrier carrier) {
        this.world = world;
        this.carrier = carrier;
    }

    @Override
    public DatagramEndpoint bind(InetSocketAddress local, DatagramHandler handler) throws IOException {
        var oneAtATime = new OneAtATime(handler);
        var outside = carrier.bind(local, oneAtATime);
        var endpoint = new Endpoint(outside, oneAtATime);
        if (!outside.local().getAddress().isAnyLocalAddress()) {
            endpoints.put(outside.local(), endpoint);
        }
        return endpoint;
    }

    @Override
    public DatagramCounts counts() {
        return carrier.counts().plus(counters.counts());
    }

    @Override
    public void close() {
        endpoints.values().forEach(Endpoint::close);
        carrier.close();
    }

    /** A handler whose datagrams come both ways. */
    private record OneAtATime(DatagramHandler handler) implements DatagramHandler {

        @Override
        public synchronized void datagram(InetSocketAddress from, ByteBuffer datagram) {
            handler.datagram(from, datagram);
        }

        @Override
        public synchronized void endOfBatch() {
            handler.endOfBatch();
        }
    }

    private final class Endpoint implements DatagramEndpoint {

        private final DatagramEndpoint outside;
        private final DatagramHandler handler;
        private final Strand<Arrival> strand = new Strand<>(world, WAITING, this::arrived);

        Endpoint(DatagramEndpoint outside, DatagramHandler handler) {
            this.outside = outside;
            this.handler = handler;
        }

        @Override
        public InetSocketAddress local() {
            return outside.local();
        }

        @Override
        public boolean send(InetSocketAddress to, ByteBuffer datagram) {
            var target = endpoints.get(to);
            if (target == null) {
                return outside.send(to, datagram);
            }
            if (strand.isClosed() || datagram.remaining() > DatagramHandler.MAX_DATAGRAM) {
                counters.refusedSends.increment();
                return false;
            }
            var octets = new byte[DatagramHandler.HEADROOM + datagram.remaining()];
            datagram.get(octets, DatagramHandler.HEADROOM, datagram.remaining());
            counters.sent.increment();
            if (target.strand.tell(new Arrival(local(), octets)) != Told.ACCEPTED) {
                counters.discarded.increment();
            }
            return true;
        }

        private void arrived(Arrival arrival) {
            counters.received.increment();
            try {
                handler.datagram(arrival.from, ByteBuffer.wrap(arrival.octets).position(DatagramHandler.HEADROOM));
                handler.endOfBatch();
            } catch (RuntimeException e) {
                counters.handlerFaults.increment();
                LOG.error("a fault of ours while taking a datagram", e);
            }
        }

        @Override
        public void close() {
            endpoints.remove(local(), this);
            strand.close();
            outside.close();
        }
    }
}
