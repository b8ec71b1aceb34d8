// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.GtpDecodeException.Reply;
import org.alcazar.gtp.v2c.codec.ElementFault;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.Gtpv2MessageType;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A header and the elements that it bounds (TS 29.274 §5). Spare bits are not looked at. */
record Frame(int messageType, @Nullable Long teid, int sequenceNumber, @Nullable Integer priority, Octets elements, @Nullable Frame next) {

    private static final int VERSION = 2;
    private static final int PIGGYBACKING = 0x10;
    private static final int TEID = 0x08;
    private static final int MESSAGE_PRIORITY = 0x04;
    /** Octets that the length does not count: flags, message type, and itself. */
    private static final int UNCOUNTED = 4;

    /**
     * Reads a datagram, one message or two.
     *
     * @throws GtpDecodeException if it is no such thing
     */
    static Frame read(Octets datagram) {
        return read(datagram.reader(), true);
    }

    private static Frame read(OctetReader in, boolean first) {
        int messageType = GtpDecodeException.NO_MESSAGE_TYPE;
        try {
            int flags = in.u8();
            messageType = in.u8();
            if (flags >> 5 != VERSION) {
                // Never in answer to the same indication: two peers would go on for ever.
                boolean told = messageType != Gtpv2MessageType.VERSION_NOT_SUPPORTED.value();
                throw refused("version " + (flags >> 5), told ? Reply.VERSION_NOT_SUPPORTED : Reply.NONE, messageType);
            }
            var body = in.sub(in.u16());
            var teid = (flags & TEID) != 0 ? body.u32() : null;
            int sequenceNumber = body.u24();
            int last = body.u8();
            var priority = (flags & MESSAGE_PRIORITY) != 0 ? last >> 4 : null;
            boolean more = (flags & PIGGYBACKING) != 0;
            if (more != in.hasRemaining() || more && !first) {
                var refusal = new Frame(messageType, teid, sequenceNumber, priority, Octets.EMPTY, null);
                throw refusal.refused(Cause.INVALID_LENGTH, more ? "no message, or a third, is piggybacked" : "octets behind the message");
            }
            return new Frame(messageType, teid, sequenceNumber, priority, body.rest(), more ? read(in, false) : null);
        } catch (GtpDecodeException e) {
            throw e;
        } catch (DecodeException e) {
            throw refused("too short: " + e.getMessage(), Reply.NONE, messageType);
        }
    }

    static int begin(OctetWriter out, int messageType, @Nullable Long teid, int sequenceNumber, @Nullable Integer priority, boolean more) {
        int start = out.length();
        out.u8(VERSION << 5 | (more ? PIGGYBACKING : 0) | (teid == null ? 0 : TEID) | (priority == null ? 0 : MESSAGE_PRIORITY));
        out.u8(messageType).u16(0);
        if (teid != null) {
            out.u32(teid);
        }
        out.u24(sequenceNumber).u8(priority == null ? 0 : priority << 4);
        return start;
    }

    static void end(OctetWriter out, int start) {
        int length = out.length() - start - UNCOUNTED;
        if (length > 0xffff) {
            throw new IllegalArgumentException("a message of " + length + " octets");
        }
        out.patchU16(start + 2, length);
    }

    GtpDecodeException refused(ElementFault fault) {
        return new GtpDecodeException(String.valueOf(fault.getMessage()), fault.offset(), reply(), messageType, teid, sequenceNumber,
                fault.cause(), fault.offending());
    }

    GtpDecodeException refused(int cause, String message) {
        return new GtpDecodeException(message, 0, reply(), messageType, teid, sequenceNumber, cause, null);
    }

    /** Nothing is to be done about it but to drop it. */
    GtpDecodeException discarded(String message) {
        return new GtpDecodeException(message, 0, Reply.NONE, messageType, teid, sequenceNumber);
    }

    /** A request is answered with a response that refuses it, anything else is dropped (TS 29.274 §7.7). */
    private Reply reply() {
        var type = Gtpv2MessageType.of(messageType);
        return type != null && type.isAnswered() ? Reply.REJECT : Reply.NONE;
    }

    private static GtpDecodeException refused(String message, Reply reply, int messageType) {
        return new GtpDecodeException(message, 0, reply, messageType, null, null);
    }
}
