// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernel's UDP on Linux, for many datagrams a second: received and sent many by one call (recvmmsg, sendmmsg), those that belong
 * together as one (UDP_GRO, UDP_SEGMENT). Makes no object per datagram, which is why it calls the C library itself.
 *
 * <p>Each endpoint has a thread of its own that reads. Whoever sends much does so through a {@linkplain DatagramEndpoint#sender sender} of
 * their own thread's.
 */
public final class BatchUdpCarrier implements DatagramCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(BatchUdpCarrier.class);

    /** The socket's buffers, each way; the kernel may give less. */
    private static final int SOCKET_BUFFER = 4 << 20;

    /** Messages received by one call; each may be many datagrams. */
    private static final int BATCH = 32;
    private static final int ROOM = DatagramHandler.HEADROOM + (1 << 16);
    private static final int REST_MILLIS = 10;

    // <sys/socket.h>, <netinet/in.h>.
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int SOL_SOCKET = 1;
    private static final int SO_SNDBUF = 7;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVTIMEO = 20;
    private static final int SO_SNDBUFFORCE = 32;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int IPPROTO_IP = 0;
    private static final int IP_MTU_DISCOVER = 10;
    private static final int IPPROTO_IPV6 = 41;
    private static final int IPV6_MTU_DISCOVER = 23;
    private static final int IPV6_V6ONLY = 26;
    private static final int PMTUDISC_DONT = 0;
    private static final int SHUT_RD = 0;
    private static final int MSG_NOSIGNAL = 0x4000;
    static final int MSG_WAITFORONE = 0x10000;

    private final Set<Endpoint> endpoints = ConcurrentHashMap.newKeySet();
    private final DatagramCounters counters = new DatagramCounters();
    private final AtomicInteger uncut = new AtomicInteger();
    private volatile boolean closed;

    private BatchUdpCarrier() {
    }

    /** Whether this machine has what is needed. */
    public static boolean isSupported() {
        return CLibrary.isUsable();
    }

    /** This carrier, or {@link UdpCarrier} where the machine does not have what this needs, which the log says then. */
    public static DatagramCarrier orPlain() {
        if (isSupported()) {
            return new BatchUdpCarrier();
        }
        LOG.info("no recvmmsg and sendmmsg on {} {}: packets go one by one", System.getProperty("os.name"), System.getProperty("os.arch"));
        return new UdpCarrier();
    }

    @Override
    public DatagramEndpoint bind(InetSocketAddress local, DatagramHandler handler) throws IOException {
        if (closed) {
            throw new IOException("this carrier (UDP) is closed");
        }
        var library = new CLibrary();
        return begin(library, open(library, local), local.getAddress() instanceof Inet6Address, handler);
    }

    /** A socket, bound and with what this carrier wants of it. */
    static int open(CLibrary library, InetSocketAddress local) throws IOException {
        boolean six = local.getAddress() instanceof Inet6Address;
        int socket = library.socket(six ? SocketAddresses.INET6 : SocketAddresses.INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        int result = socket;
        if (socket >= 0) {
            result = prepare(library, socket, local, six);
            if (result >= 0) {
                return socket;
            }
            library.close(socket);
        }
        throw new IOException("cannot bind " + local.getHostString() + ":" + local.getPort() + " (UDP): " + reason(-result));
    }

    private static int prepare(CLibrary library, int socket, InetSocketAddress local, boolean six) {
        // Past the system's limit where that is allowed.
        if (library.option(socket, SOL_SOCKET, SO_RCVBUFFORCE, SOCKET_BUFFER) < 0) {
            library.option(socket, SOL_SOCKET, SO_RCVBUF, SOCKET_BUFFER);
        }
        if (library.option(socket, SOL_SOCKET, SO_SNDBUFFORCE, SOCKET_BUFFER) < 0) {
            library.option(socket, SOL_SOCKET, SO_SNDBUF, SOCKET_BUFFER);
        }
        // What is longer than the path's MTU goes in fragments (TS 29.281 §4.2.2).
        if (six) {
            library.option(socket, IPPROTO_IPV6, IPV6_V6ONLY, 1);
            library.option(socket, IPPROTO_IPV6, IPV6_MTU_DISCOVER, PMTUDISC_DONT);
        } else {
            library.option(socket, IPPROTO_IP, IP_MTU_DISCOVER, PMTUDISC_DONT);
        }
        library.option(socket, MessageRing.SOL_UDP, MessageRing.UDP_GRO, 1);
        try (var arena = Arena.ofConfined()) {
            // That a closed endpoint's reader ends even if nothing wakes it: struct timeval.
            var second = arena.allocate(16, 8);
            second.set(JAVA_INT, 0, 1);
            library.option(socket, SOL_SOCKET, SO_RCVTIMEO, second);
            var address = arena.allocate(SocketAddresses.LARGEST, 8);
            return library.bind(socket, address.asSlice(0, SocketAddresses.write(local, address)));
        }
    }

    private DatagramEndpoint begin(CLibrary library, int socket, boolean six, DatagramHandler handler) {
        boolean cuts = library.option(socket, MessageRing.SOL_UDP, MessageRing.UDP_SEGMENT, 0) >= 0;
        if (!cuts && uncut.getAndIncrement() == 0) {
            LOG.info("this kernel cuts no datagrams (UDP_SEGMENT): they are sent one by one");
        }
        InetSocketAddress bound;
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocate(SocketAddresses.LARGEST, 8);
            library.socketName(socket, name, arena.allocateFrom(JAVA_INT, SocketAddresses.LARGEST));
            bound = Objects.requireNonNull(new SocketAddresses().read(name, 0));
        }
        var endpoint = new Endpoint(socket, bound, six, cuts, handler);
        endpoints.add(endpoint);
        endpoint.reader.start();
        return endpoint;
    }

    private static String reason(int error) {
        return switch (error) {
            case 13 -> "permission denied";
            case 97 -> "this machine has no such addresses";
            case 98 -> "another program has it";
            case 99 -> "it is no address of this machine";
            default -> "error " + error;
        };
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

    private final class Endpoint implements DatagramEndpoint, BatchSender.Output {

        private final int socket;
        private final InetSocketAddress local;
        private final boolean six;
        private final boolean cuts;
        private final DatagramHandler handler;
        private final Thread reader;
        /** For who has no sender. */
        private final BatchSender common;
        /** Who is in a call just now: the socket is closed only after them, since its number may be another file's then. */
        private final AtomicInteger sending = new AtomicInteger();
        private final AtomicBoolean closeBegun = new AtomicBoolean();
        private volatile boolean closing;

        Endpoint(int socket, InetSocketAddress local, boolean six, boolean cuts, DatagramHandler handler) {
            this.socket = socket;
            this.local = local;
            this.six = six;
            this.cuts = cuts;
            this.handler = handler;
            this.common = new BatchSender(this, six, false);
            this.reader = Thread.ofPlatform().name("udp " + local.getPort()).daemon(true).unstarted(this::read);
        }

        @Override
        public InetSocketAddress local() {
            return local;
        }

        @Override
        public boolean send(InetSocketAddress to, ByteBuffer datagram) {
            synchronized (common) {
                return common.send(to, datagram) && common.sendAll() == 0;
            }
        }

        @Override
        public DatagramSender sender() {
            return new BatchSender(this, six, cuts);
        }

        @Override
        public int send(CLibrary library, long messages, int count) {
            sending.incrementAndGet();
            try {
                return closing ? -CLibrary.ENOBUFS : library.send(socket, messages, count, CLibrary.MSG_DONTWAIT | MSG_NOSIGNAL);
            } finally {
                sending.decrementAndGet();
            }
        }

        @Override
        public void count(int sent, int refused) {
            counters.sent.add(sent);
            if (refused > 0) {
                counters.refusedSends.add(refused);
            }
        }

        private void read() {
            var library = new CLibrary();
            var senders = new SocketAddresses();
            var ring = new MessageRing(BATCH, BATCH * ROOM);
            for (int i = 0; i < BATCH; i++) {
                ring.makeRoom(i, i * ROOM + DatagramHandler.HEADROOM, ROOM - DatagramHandler.HEADROOM);
            }
            while (!closing) {
                int received = library.receive(socket, ring.address(0), BATCH, MSG_WAITFORONE);
                if (closing) {
                    break;
                }
                if (received > 0) {
                    take(ring, received, senders);
                } else if (received != -CLibrary.EAGAIN && received != -CLibrary.EINTR) {
                    LOG.debug("reading datagrams failed: error {}", -received);
                    library.poll(0, 0, REST_MILLIS);
                }
            }
            while (sending.get() > 0) {
                Thread.onSpinWait();
            }
            library.close(socket);
        }

        private void take(MessageRing ring, int received, SocketAddresses senders) {
            for (int i = 0; i < received; i++) {
                var from = senders.read(ring.names(), ring.name(i));
                if (from == null || ring.isTruncated(i)) {
                    counters.discarded.increment();
                } else {
                    take(ring, i, from);
                }
                ring.makeRoom(i, i * ROOM + DatagramHandler.HEADROOM, ROOM - DatagramHandler.HEADROOM);
            }
            try {
                handler.endOfBatch();
            } catch (RuntimeException e) {
                fault(e);
            }
        }

        /** One datagram after the other: the room before each may be written to, since the one before it is done with. */
        private void take(MessageRing ring, int message, InetSocketAddress from) {
            int length = ring.length(message);
            int segment = ring.segment(message);
            int each = segment <= 0 ? Math.max(length, 1) : segment;
            int begin = message * ROOM + DatagramHandler.HEADROOM;
            int count = 0;
            int at = 0;
            do {
                ring.buffer.limit(begin + Math.min(at + each, length)).position(begin + at);
                try {
                    handler.datagram(from, ring.buffer);
                } catch (RuntimeException e) {
                    fault(e);
                }
                count++;
                at += each;
            } while (at < length && !closing);
            counters.received.add(count);
        }

        private void fault(RuntimeException e) {
            counters.handlerFaults.increment();
            LOG.error("a fault of ours while taking a datagram", e);
        }

        @Override
        public void close() {
            endpoints.remove(this);
            if (closeBegun.compareAndSet(false, true)) {
                // The reader closes the socket, and not before it was woken.
                sending.incrementAndGet();
                closing = true;
                new CLibrary().shutdown(socket, SHUT_RD);
                sending.decrementAndGet();
            }
            boolean interrupted = false;
            while (reader.isAlive() && !reader.equals(Thread.currentThread())) {
                try {
                    reader.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
