// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import org.alcazar.wire.Octets;

/**
 * Cuts a stream of octets into frames, whatever pieces it comes in. A frame is
 *
 * <pre>
 * 0..3   length of the payload, 1 to 16 MiB; 0 is the sender's last frame and ends the association in order
 * 4..5   stream
 * 6..9   payload protocol identifier
 * 10..   payload
 * </pre>
 *
 * <p>all big-endian. At most {@link AssociationHandler#MAX_MESSAGE} octets are held; a longer payload is passed over.
 */
final class FrameDecoder {

    static final int HEADER = 10;
    private static final int MOST = 1 << 24;

    /** What takes the frames. */
    interface Sink {

        void message(int stream, int payloadProtocolId, Octets payload);

        /** A payload too long to be a message was passed over. */
        void oversized();

        void last();
    }

    private final Sink sink;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER);
    private byte[] payload = {};
    private int filled;
    private int passOver;

    FrameDecoder(Sink sink) {
        this.sink = sink;
    }

    /**
     * Takes what {@code in} holds.
     *
     * @throws ProtocolException if it can't be a frame of this kind; nothing after that makes sense any more
     */
    void feed(ByteBuffer in) throws ProtocolException {
        while (in.hasRemaining()) {
            if (header.hasRemaining()) {
                take(in, header);
                if (!header.hasRemaining()) {
                    begin();
                }
            } else if (passOver > 0) {
                int step = Math.min(passOver, in.remaining());
                in.position(in.position() + step);
                passOver -= step;
                if (passOver == 0) {
                    header.clear();
                }
            } else {
                int step = Math.min(payload.length - filled, in.remaining());
                in.get(payload, filled, step);
                filled += step;
                if (filled == payload.length) {
                    complete();
                }
            }
        }
    }

    private void begin() throws ProtocolException {
        int length = header.getInt(0);
        if (length == 0) {
            header.clear();
            sink.last();
        } else if (length < 0 || length > MOST) {
            throw new ProtocolException("no frame has a length of " + Integer.toUnsignedString(length));
        } else if (length > AssociationHandler.MAX_MESSAGE) {
            passOver = length;
            sink.oversized();
        } else {
            payload = new byte[length];
            filled = 0;
        }
    }

    private void complete() {
        var whole = Octets.wrap(payload);
        payload = new byte[0];
        int stream = header.getShort(4) & 0xffff;
        int payloadProtocolId = header.getInt(6);
        header.clear();
        sink.message(stream, payloadProtocolId, whole);
    }

    private static void take(ByteBuffer from, ByteBuffer to) {
        int step = Math.min(from.remaining(), to.remaining());
        to.put(from.slice(from.position(), step));
        from.position(from.position() + step);
    }
}
