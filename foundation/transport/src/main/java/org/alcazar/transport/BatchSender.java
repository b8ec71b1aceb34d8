// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers datagrams and sends them by one call: those of equal size that follow one another to one peer as one message that the kernel
 * cuts (UDP_SEGMENT; the last may be shorter), all messages by one sendmmsg. Copies each datagram once, and makes no object for it.
 */
final class BatchSender implements DatagramSender {

    /** How messages leave: the endpoint's socket, while it is open. */
    interface Output {

        /** As {@link CLibrary#send}. */
        int send(CLibrary library, long messages, int count);

        /** What became of datagrams. */
        void count(int sent, int refused);
    }

    private static final Logger LOG = LoggerFactory.getLogger(BatchSender.class);

    private static final int MESSAGES = 64;
    private static final int OCTETS = 1 << 18;
    /** What the kernel takes at most as one message: datagrams, and octets under the longest IP packet's with all headers. */
    private static final int MOST_SEGMENTS = 64;
    private static final int MOST_OCTETS = 65_000;
    private static final int PEERS = 64;

    private final Output output;
    private final boolean six;
    private final boolean cuts;
    private final CLibrary library = new CLibrary();
    private final MessageRing ring = new MessageRing(MESSAGES, OCTETS);
    private final int[] begins = new int[MESSAGES];
    private final int[] lengths = new int[MESSAGES];
    private final int[] segments = new int[MESSAGES];
    private final int[] counts = new int[MESSAGES];
    private final int[] places = new int[MESSAGES];
    private final @Nullable InetSocketAddress[] peers = new InetSocketAddress[PEERS];
    /** The longest datagrams that are sent cut: a network's MTU may be less than theirs. */
    private final int[] longestCut = new int[PEERS];
    private final MemorySegment addresses = Arena.ofAuto().allocate((long) PEERS * SocketAddresses.LARGEST, 64);
    private final int addressLength;
    private @Nullable InetSocketAddress lastPeer;
    private int lastPlace;
    private int used;
    private int messages;
    /** Whether the last message may grow. */
    private boolean open;

    /**
     * @param six whether the socket is of IPv6
     * @param cuts whether the kernel can cut messages
     */
    BatchSender(Output output, boolean six, boolean cuts) {
        this.output = output;
        this.six = six;
        this.addressLength = six ? SocketAddresses.INET6_LENGTH : SocketAddresses.INET_LENGTH;
        Arrays.fill(longestCut, cuts ? MOST_OCTETS : 0);
        this.cuts = cuts;
    }

    @Override
    public boolean send(InetSocketAddress to, ByteBuffer datagram) {
        int length = datagram.remaining();
        if (!isLast(to) && !turnTo(to) || length > DatagramHandler.MAX_DATAGRAM) {
            output.count(0, 1);
            return false;
        }
        int last = messages - 1;
        if (open && places[last] == lastPlace && length <= segments[last] && length > 0 && counts[last] < MOST_SEGMENTS
                && lengths[last] + length <= MOST_OCTETS && length <= longestCut[lastPlace] && used + length <= OCTETS) {
            lengths[last] += length;
            counts[last]++;
            open = length == segments[last];
        } else {
            begin(length);
        }
        ring.buffer.put(used, datagram, datagram.position(), length);
        used += length;
        return true;
    }

    private void begin(int length) {
        if (messages == MESSAGES || used + length > OCTETS) {
            flush();
        }
        begins[messages] = used;
        lengths[messages] = length;
        segments[messages] = length;
        counts[messages] = 1;
        places[messages] = lastPlace;
        open = true;
        messages++;
    }

    @SuppressWarnings("ReferenceEquality") // mostly it is the same object; who is equal is found by the other way
    private boolean isLast(InetSocketAddress to) {
        return to == lastPeer;
    }

    /** @return whether there is a way to the peer from this socket */
    private boolean turnTo(InetSocketAddress to) {
        if (to.isUnresolved() || to.getPort() == 0 || to.getAddress() instanceof Inet6Address != six) {
            return false;
        }
        int hash = to.hashCode();
        int place = (hash ^ hash >>> 6 ^ hash >>> 16) & PEERS - 1;
        var there = peers[place];
        if (there == null || !there.equals(to)) {
            if (there != null) {
                // What waits for the one that was there must not go to this one.
                flush();
            }
            SocketAddresses.write(to, addresses.asSlice((long) place * SocketAddresses.LARGEST, SocketAddresses.LARGEST));
            peers[place] = to;
            longestCut[place] = cuts ? MOST_OCTETS : 0;
        }
        lastPeer = to;
        lastPlace = place;
        return true;
    }

    @Override
    public void flush() {
        sendAll();
    }

    /** @return how many datagrams were refused */
    int sendAll() {
        if (messages == 0) {
            return 0;
        }
        for (int i = 0; i < messages; i++) {
            ring.destination(i, addresses.address() + (long) places[i] * SocketAddresses.LARGEST, addressLength);
            ring.vector(i, begins[i], lengths[i]);
            ring.segment(i, counts[i] > 1 ? segments[i] : 0);
        }
        int sent = 0;
        int refused = 0;
        for (int at = 0; at < messages;) {
            int result = output.send(library, ring.address(at), messages - at);
            if (result > 0) {
                for (int end = at + result; at < end; at++) {
                    sent += counts[at];
                }
            } else if (result == -CLibrary.EINTR) {
                continue;
            } else if (counts[at] > 1 && isUncut(result)) {
                longestCut[places[at]] = Math.min(longestCut[places[at]], segments[at] - 1);
                int singly = sendSingly(at);
                sent += singly;
                refused += counts[at++] - singly;
            } else if (result == -CLibrary.EAGAIN || result == -CLibrary.ENOBUFS) {
                // No room: whoever sends packets must not wait for it.
                for (; at < messages; at++) {
                    refused += counts[at];
                }
            } else {
                LOG.debug("datagrams to {} were not sent: error {}", peers[places[at]], -result);
                refused += counts[at++];
            }
        }
        messages = 0;
        used = 0;
        open = false;
        output.count(sent, refused);
        return refused;
    }

    /** Whether the kernel says that it does not cut this: too long for the network's MTU, or a device that can't. */
    private static boolean isUncut(int result) {
        return result == -CLibrary.EINVAL || result == -CLibrary.EMSGSIZE || result == -CLibrary.EIO;
    }

    private int sendSingly(int message) {
        int sent = 0;
        ring.segment(message, 0);
        for (int offset = 0; offset < lengths[message]; offset += segments[message]) {
            ring.vector(message, begins[message] + offset, Math.min(segments[message], lengths[message] - offset));
            int result;
            do {
                result = output.send(library, ring.address(message), 1);
            } while (result == -CLibrary.EINTR);
            sent += result > 0 ? 1 : 0;
        }
        return sent;
    }
}
