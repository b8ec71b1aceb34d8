// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The floor under whatever takes packets and passes them on by batches: the same calls of the system with as many octets, and nothing else.
 * Looks into no packet and copies none, so what goes on makes sense to nobody but who counts it. For measurements.
 */
public final class BareForwarder implements AutoCloseable {

    private static final int BATCH = 32;
    private static final int ROOM = 1 << 16;
    private static final int MOST_SEGMENTS = 64;
    private static final int MOST_OCTETS = 65_000;
    private static final int WAIT_MILLIS = 100;

    private final CLibrary library = new CLibrary();
    private final MessageRing in = new MessageRing(BATCH, BATCH * ROOM);
    private final MessageRing out = new MessageRing(BATCH, 8);
    private final int socket;
    private final @Nullable TunDevice device;
    private final MemorySegment frame = Arena.ofAuto().allocate(ROOM, 8);
    private final MemorySegment poll;
    private final LoadThread thread;
    private int frameLength;
    private int framePackets = 1;
    private int owed;
    private boolean pinned;
    private volatile long packets;

    private enum Way {
        DISCARD, TO_PEER, TO_TUN, FROM_TUN
    }

    @SuppressWarnings("restricted") // what a sender wrote is read where it says that it is
    private BareForwarder(Way way, InetSocketAddress local, @Nullable InetSocketAddress to, @Nullable TunDevice device, List<ByteBuffer> run,
            int header, int processor) throws IOException {
        this.device = device;
        this.poll = TunDevice.waiting(device);
        this.socket = BatchUdpCarrier.open(library, local);
        for (int i = 0; i < BATCH; i++) {
            in.makeRoom(i, i * ROOM, ROOM);
        }
        for (int i = 0; i < BATCH && to != null; i++) {
            out.destination(i, to);
        }
        if (device != null && !run.isEmpty()) {
            var joiner = device.sender((address, length) -> {
                frame.copyFrom(MemorySegment.ofAddress(address).reinterpret(length));
                frameLength = length;
                return true;
            });
            run.forEach(joiner::send);
            joiner.flush();
            framePackets = device.joinsDatagrams() ? run.size() : 1;
        }
        this.thread = LoadThread.start("bare", () -> {
            if (!pinned) {
                pinned = true;
                LoadThread.runOn(processor);
            }
            step(way, header);
        });
    }

    /** Whether this machine has what is needed. */
    public static boolean isSupported() {
        return CLibrary.isUsable();
    }

    /**
     * Takes datagrams at {@code local}, and sends them on to {@code peer}.
     *
     * @param peer null to discard them
     * @param processor which one the thread runs on
     */
    public static BareForwarder ofDatagrams(InetSocketAddress local, @Nullable InetSocketAddress peer, int processor) throws IOException {
        return new BareForwarder(peer == null ? Way.DISCARD : Way.TO_PEER, local, peer, null, List.of(), 0, processor);
    }

    /**
     * Takes datagrams at {@code local}, and for as many as {@code run} has packets writes those to the device, joined if it can do it.
     *
     * @param run packets of one flow, of equal length
     */
    public static BareForwarder toTun(InetSocketAddress local, TunDevice device, List<ByteBuffer> run, int processor) throws IOException {
        return new BareForwarder(Way.TO_TUN, local, null, device, run, 0, processor);
    }

    /**
     * Takes what a device gives, and for each packet in it sends a datagram that is {@code header} octets longer to {@code peer}.
     *
     * @param device one that nobody else reads: see {@link TunDevice#openUnread}
     */
    public static BareForwarder fromTun(TunDevice device, InetSocketAddress local, InetSocketAddress peer, int header, int processor)
            throws IOException {
        return new BareForwarder(Way.FROM_TUN, local, peer, device, List.of(), header, processor);
    }

    /** How many passed. */
    public long packets() {
        return packets;
    }

    public Thread thread() {
        return thread.thread();
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread writes
    private void step(Way way, int header) {
        packets += switch (way) {
            case DISCARD -> receive(false);
            case TO_PEER -> receive(true);
            case TO_TUN -> write(receive(false));
            case FROM_TUN -> read(header);
        };
    }

    /** @return how many datagrams there were */
    private int receive(boolean forward) {
        int received = library.receive(socket, in.address(0), BATCH, BatchUdpCarrier.MSG_WAITFORONE);
        int count = 0;
        for (int i = 0; i < received; i++) {
            int length = in.length(i);
            int segment = in.segment(i);
            int datagrams = segment <= 0 ? 1 : (length + segment - 1) / segment;
            count += datagrams;
            if (forward) {
                out.vector(i, in.octets.address() + (long) i * ROOM, length);
                out.segment(i, datagrams == 1 ? 0 : segment);
            }
            in.makeRoom(i, i * ROOM, ROOM);
        }
        if (forward) {
            send(received);
        }
        return count;
    }

    private void send(int messages) {
        for (int at = 0; at < messages;) {
            at += Math.max(library.send(socket, out.address(at), messages - at, CLibrary.MSG_DONTWAIT), 1);
        }
    }

    private int write(int datagrams) {
        var to = device;
        for (owed += datagrams; owed >= framePackets && to != null; owed -= framePackets) {
            to.write(library, frame.address(), frameLength);
        }
        return datagrams;
    }

    /** Reads as many frames as fill one call, and sends as many octets as their packets are with the headers they are to have. */
    private int read(int header) {
        var from = device;
        if (from == null || library.poll(poll.address(), 1, WAIT_MILLIS) <= 0) {
            return 0;
        }
        int count = 0;
        int messages = 0;
        while (messages < BATCH - 2) {
            int at = messages * ROOM;
            int length = from.read(library, in.octets.address() + at, ROOM);
            if (length <= 0) {
                break;
            }
            int segment = from.joinsSegments() ? VirtioHeader.segment(in.buffer, at) : 0;
            int headers = segment == 0 ? 0 : VirtioHeader.checksumStart(in.buffer, at) + 8;
            int octets = length - (from.joinsSegments() ? VirtioHeader.LENGTH : 0);
            int left = segment == 0 ? 1 : (octets - headers + segment - 1) / segment;
            int each = header + (segment == 0 ? octets : headers + segment);
            count += left;
            while (left > 0 && messages < BATCH) {
                int now = Math.min(left, Math.min(MOST_SEGMENTS, MOST_OCTETS / each));
                out.vector(messages, in.octets.address() + at, now * each);
                out.segment(messages, now == 1 ? 0 : each);
                messages++;
                left -= now;
            }
        }
        send(messages);
        return count;
    }

    @Override
    public void close() {
        thread.close();
        library.close(socket);
    }
}
