// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.v2c.codec.ElementFault;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.EchoRequest;
import org.alcazar.gtp.v2c.message.EchoResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.Gtpv2MessageType;
import org.alcazar.gtp.v2c.message.Gtpv2Tables;
import org.alcazar.gtp.v2c.message.MessageNames;
import org.alcazar.gtp.v2c.message.OtherMessage;
import org.alcazar.gtp.v2c.message.VersionNotSupported;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Decodes and encodes datagrams of GTPv2-C (TS 29.274 §5, §7, §8). */
public final class Gtpv2c {

    /** UDP port. */
    public static final int PORT = 2123;

    private Gtpv2c() {
    }

    /**
     * Decodes a datagram. Of a message that has no record of its own, the elements are kept as they came ({@link OtherMessage}).
     *
     * @throws GtpDecodeException if it must not be acted on; says what to answer
     */
    public static Gtpv2Packet decode(Octets datagram) {
        var frame = Frame.read(datagram);
        var next = frame.next();
        return packet(frame, next == null ? null : packet(next, null));
    }

    /**
     * Encodes a datagram.
     *
     * @throws IllegalArgumentException if a value does not fit its element, or all of them a message
     */
    public static Octets encode(Gtpv2Packet packet) {
        var out = new OctetWriter(256);
        write(out, packet);
        if (packet.piggybacked() != null) {
            write(out, packet.piggybacked());
        }
        return out.toOctets();
    }

    private static Gtpv2Packet packet(Frame frame, @Nullable Gtpv2Packet piggybacked) {
        return new Gtpv2Packet(frame.teid(), frame.sequenceNumber(), frame.priority(), message(frame), piggybacked);
    }

    private static Gtpv2Message message(Frame frame) {
        var type = Gtpv2MessageType.of(frame.messageType());
        try {
            if (type == null) {
                return other(frame);
            }
            var message = Gtpv2Tables.read(type, frame.elements());
            if (frame.teid() == null && !isOfPath(message)) {
                throw frame.refused(Cause.INVALID_MESSAGE_FORMAT, "a header without TEID");
            }
            return message;
        } catch (ElementFault e) {
            throw frame.refused(e);
        }
    }

    private static OtherMessage other(Frame frame) {
        if (!MessageNames.isKnown(frame.messageType())) {
            throw frame.discarded("message type " + frame.messageType());
        }
        return OtherMessage.read(frame.messageType(), frame.elements());
    }

    private static boolean isOfPath(Gtpv2Message message) {
        return message instanceof EchoRequest || message instanceof EchoResponse || message instanceof VersionNotSupported;
    }

    private static void write(OctetWriter out, Gtpv2Packet packet) {
        int start = Frame.begin(out, packet.message().messageType(), packet.teid(), packet.sequenceNumber(), packet.priority(),
                packet.piggybacked() != null);
        Gtpv2Tables.write(out, packet.message());
        Frame.end(out, start);
    }
}
