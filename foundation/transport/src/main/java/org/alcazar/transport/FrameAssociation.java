// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.alcazar.wire.Octets;

/** An association of {@link FrameCarrier}. */
final class FrameAssociation extends ChannelAssociation implements FrameDecoder.Sink {

    static final int STREAMS = 16;

    /** What either side sends first: who we are, and the version of the frames. */
    static final Octets PREAMBLE = Octets.wrap("ALCZFR\0\1".getBytes(StandardCharsets.US_ASCII));

    /** Frames are written together up to about so many octets. */
    private static final int BATCH = 64 * 1024;

    private static final int READS_PER_WAKE = 4;

    private final FrameCarrier carrier;
    private final SocketChannel channel;
    private final InetSocketAddress remote;
    private volatile InetSocketAddress local = new InetSocketAddress(0);

    // Touched by the receiving loop only.
    private final FrameDecoder decoder = new FrameDecoder(this);
    private final ByteBuffer preamble = ByteBuffer.allocate(PREAMBLE.length());
    private boolean peerSaidLast;

    // Touched by the one that writes only.
    private ByteBuffer pending = ByteBuffer.allocate(0);
    private boolean lastIsPending;
    private volatile boolean weSaidLast;

    FrameAssociation(FrameCarrier carrier, SocketChannel channel, InetSocketAddress remote, AssociationHandler handler) {
        super(carrier, channel, handler);
        this.carrier = carrier;
        this.channel = channel;
        this.remote = remote;
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public int outboundStreams() {
        return STREAMS;
    }

    @Override
    boolean finishConnect() throws IOException {
        return channel.finishConnect();
    }

    @Override
    void established() throws IOException {
        local = (InetSocketAddress) channel.getLocalAddress();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        carrier.strange(this);
        // A socket just set up takes these few octets at once.
        channel.write(PREAMBLE.asBuffer());
    }

    @Override
    void abortOnClose() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }

    @Override
    boolean write() throws IOException {
        while (pending.hasRemaining() || peek() != null) {
            if (!pending.hasRemaining()) {
                pending = batch();
            }
            channel.write(pending);
            if (pending.hasRemaining()) {
                return false;
            }
            if (lastIsPending) {
                weSaidLast = true;
                carrier.receiving().execute(this::endIfBothSaidLast);
            }
        }
        pending = ByteBuffer.allocate(0);
        return true;
    }

    /** The frames of what is queued, as many as are worth one call of the system. */
    private ByteBuffer batch() {
        var messages = new ArrayList<Outgoing>();
        int size = 0;
        for (var next = peek(); next != null && size < BATCH; next = peek()) {
            poll();
            messages.add(next);
            size += FrameDecoder.HEADER + next.payload().length();
        }
        var frames = ByteBuffer.allocate(size);
        for (var message : messages) {
            frames.putInt(message.payload().length()).putShort((short) message.stream()).putInt(message.payloadProtocolId());
            frames.put(message.payload().asBuffer());
            lastIsPending |= message.payload().isEmpty();
        }
        return frames.flip();
    }

    @Override
    void read() throws IOException {
        var in = carrier.scratch;
        for (int i = 0; i < READS_PER_WAKE && !hasEnded(); i++) {
            int length = channel.read(in.clear());
            if (length < 0) {
                end(peerSaidLast ? DownReason.SHUTDOWN : DownReason.LOST);
                return;
            }
            take(in.flip());
            if (length < in.capacity()) {
                return;
            }
        }
    }

    private void take(ByteBuffer in) throws ProtocolException {
        try {
            while (preamble.hasRemaining() && in.hasRemaining()) {
                preamble.put(in.get());
                if (!preamble.hasRemaining()) {
                    meet();
                }
            }
            decoder.feed(in);
        } catch (ProtocolException e) {
            carrier.counters().brokenPeers.increment();
            throw e;
        }
    }

    private void meet() throws ProtocolException {
        if (!preamble.flip().equals(PREAMBLE.asBuffer())) {
            throw new ProtocolException("the program at the other end is none of ours");
        }
        preamble.position(preamble.limit());
        carrier.known(this);
        up();
    }

    @Override
    public void message(int stream, int payloadProtocolId, Octets payload) {
        if (!peerSaidLast) {
            deliver(stream, payloadProtocolId, payload);
        }
    }

    @Override
    public void oversized() {
        carrier.counters().oversizedMessages.increment();
    }

    @Override
    public void last() {
        peerSaidLast = true;
        shutdown();
        endIfBothSaidLast();
    }

    private void endIfBothSaidLast() {
        if (peerSaidLast && weSaidLast) {
            end(DownReason.SHUTDOWN);
        }
    }
}
