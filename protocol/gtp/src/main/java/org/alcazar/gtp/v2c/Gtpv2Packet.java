// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.jspecify.annotations.Nullable;

/**
 * What one datagram holds: a message with its header, and perhaps a second one behind it (TS 29.274 §5.1, §5.5.1).
 *
 * @param teid the receiver's tunnel endpoint, 32 bits unsigned; 0 where the sender has none to name yet; null only in Echo messages and
 *        Version Not Supported Indication
 * @param sequenceNumber 24 bits
 * @param priority 0 (highest) to 15; null if not told
 * @param piggybacked an initial message that came along with a response; has itself none
 */
public record Gtpv2Packet(@Nullable Long teid, int sequenceNumber, @Nullable Integer priority, Gtpv2Message message,
        @Nullable Gtpv2Packet piggybacked) {

    public Gtpv2Packet {
        if (piggybacked != null && piggybacked.piggybacked != null) {
            throw new IllegalArgumentException("a piggybacked message that carries another");
        }
    }

    /** A message to a tunnel endpoint. */
    public static Gtpv2Packet of(long teid, int sequenceNumber, Gtpv2Message message) {
        return new Gtpv2Packet(teid, sequenceNumber, null, message, null);
    }

    /** A message of the path, not of a tunnel: Echo and Version Not Supported. */
    public static Gtpv2Packet ofPath(int sequenceNumber, Gtpv2Message message) {
        return new Gtpv2Packet(null, sequenceNumber, null, message, null);
    }
}
