// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import java.util.List;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.v2c.codec.ElementFault;
import org.alcazar.gtp.v2c.codec.RawIe;
import org.alcazar.gtp.v2c.message.MessageNames;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Any GTPv2-C datagram, its elements as they came and not held against what its message must have: for tools.
 *
 * @param messageType 0..255
 * @param teid 32 bits unsigned; null if the header has none
 * @param sequenceNumber 24 bits
 * @param priority 0 to 15; null if not told
 * @param piggybacked the message behind this one
 */
public record Gtpv2Pdu(int messageType, @Nullable Long teid, int sequenceNumber, @Nullable Integer priority, List<RawIe> elements,
        @Nullable Gtpv2Pdu piggybacked) {

    public Gtpv2Pdu {
        elements = List.copyOf(elements);
    }

    /**
     * Reads a datagram.
     *
     * @throws GtpDecodeException if its headers or its elements' lengths are wrong
     */
    public static Gtpv2Pdu decode(Octets datagram) {
        var frame = Frame.read(datagram);
        var next = frame.next();
        return decode(frame, next == null ? null : decode(next, null));
    }

    private static Gtpv2Pdu decode(Frame frame, @Nullable Gtpv2Pdu piggybacked) {
        try {
            return new Gtpv2Pdu(frame.messageType(), frame.teid(), frame.sequenceNumber(), frame.priority(),
                    RawIe.readAll(frame.elements()), piggybacked);
        } catch (ElementFault e) {
            throw frame.refused(e);
        }
    }

    /** The datagram. */
    public Octets encode() {
        var out = new OctetWriter(256);
        write(out);
        return out.toOctets();
    }

    private void write(OctetWriter out) {
        int start = Frame.begin(out, messageType, teid, sequenceNumber, priority, piggybacked != null);
        RawIe.writeAll(out, elements);
        Frame.end(out, start);
        if (piggybacked != null) {
            piggybacked.write(out);
        }
    }

    /** The message's name in the standard, or "unknown". */
    public String name() {
        return MessageNames.of(messageType);
    }
}
