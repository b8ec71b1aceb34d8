// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kernel's UDP. Each endpoint has a thread of its own that reads; whoever sends does so on their own thread. */
public final class UdpCarrier implements DatagramCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(UdpCarrier.class);

    /** The socket's buffers, each way; the kernel may give less. */
    private static final int SOCKET_BUFFER = 4 << 20;

    /** So many datagrams are read before other work of the thread is seen to. */
    private static final int BATCH = 256;

    private final Set<Endpoint> endpoints = ConcurrentHashMap.newKeySet();
    private final DatagramCounters counters = new DatagramCounters();
    private volatile boolean closed;

    @Override
    public DatagramEndpoint bind(InetSocketAddress local, DatagramHandler handler) throws IOException {
        if (closed) {
            throw new IOException("this carrier (UDP) is closed");
        }
        var family = local.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
        var channel = DatagramChannel.open(family);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
            channel.bind(local);
            var endpoint = new Endpoint(channel, (InetSocketAddress) channel.getLocalAddress(), handler);
            endpoints.add(endpoint);
            endpoint.begin();
            return endpoint;
        } catch (IOException | AlreadyBoundException e) {
            channel.close();
            throw new IOException("cannot bind " + local.getHostString() + ":" + local.getPort() + " (UDP): " + e.getMessage(), e);
        }
    }

    @Override
    public DatagramCounts counts() {
        return counters.counts();
    }

    @Override
    public void close() {
        closed = true;
        endpoints.forEach(Endpoint::close);
    }

    private final class Endpoint implements DatagramEndpoint, SelectorLoop.Ready {

        private final DatagramChannel channel;
        private final InetSocketAddress local;
        private final DatagramHandler handler;
        private final SelectorLoop loop;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(DatagramHandler.HEADROOM + DatagramHandler.MAX_DATAGRAM);

        Endpoint(DatagramChannel channel, InetSocketAddress local, DatagramHandler handler) throws IOException {
            this.channel = channel;
            this.local = local;
            this.handler = handler;
            this.loop = new SelectorLoop("udp " + local.getPort());
        }

        void begin() {
            loop.execute(() -> {
                try {
                    loop.register(channel, SelectionKey.OP_READ, this);
                } catch (ClosedChannelException e) {
                    LOG.debug("closed before it was read", e);
                }
            });
        }

        @Override
        public InetSocketAddress local() {
            return local;
        }

        @Override
        public boolean send(InetSocketAddress to, ByteBuffer datagram) {
            try {
                // A full socket buffer sends nothing; an empty datagram is 0 octets sent as well, and nobody of ours sends one.
                if (channel.send(datagram, to) > 0) {
                    counters.sent.increment();
                    return true;
                }
            } catch (IOException | RuntimeException e) {
                LOG.debug("a datagram to {} was not sent", to, e);
            }
            counters.refusedSends.increment();
            return false;
        }

        @Override
        public void ready(SelectionKey key) {
            try {
                takeBatch();
            } finally {
                handler.endOfBatch();
            }
        }

        private void takeBatch() {
            for (int left = BATCH; left > 0; left--) {
                buffer.clear().position(DatagramHandler.HEADROOM);
                InetSocketAddress from;
                try {
                    from = (InetSocketAddress) channel.receive(buffer);
                } catch (IOException e) {
                    LOG.debug("reading a datagram failed", e);
                    return;
                }
                if (from == null) {
                    return;
                }
                buffer.flip().position(DatagramHandler.HEADROOM);
                take(from);
            }
        }

        private void take(InetSocketAddress from) {
            counters.received.increment();
            try {
                handler.datagram(from, buffer);
            } catch (RuntimeException e) {
                counters.handlerFaults.increment();
                LOG.error("a fault of ours while taking a datagram", e);
            }
        }

        @Override
        public void close() {
            endpoints.remove(this);
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("closing failed", e);
            }
            loop.close();
        }
    }
}
