// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import org.alcazar.pfcp.message.NodeMessage;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message with its header (TS 29.244 §7.2.2).
 *
 * @param seid the receiver's session endpoint, 64 bits, the top one the sign; 0 where the sender doesn't know it, and in a node's message
 * @param sequenceNumber 24 bits, of the request and of its response
 * @param priority 0, the highest, to 15; only of a session's message
 * @param followOn whether another message follows in the same packet
 */
public record PfcpPdu(long seid, int sequenceNumber, @Nullable Integer priority, boolean followOn, PfcpMessage message) {

    private static final int MOST_SEQUENCE_NUMBER = 0xff_ffff;
    private static final int LOWEST_PRIORITY = 15;

    public PfcpPdu {
        if (sequenceNumber < 0 || sequenceNumber > MOST_SEQUENCE_NUMBER || priority != null && (priority < 0 || priority > LOWEST_PRIORITY)) {
            throw new IllegalArgumentException("sequence number " + sequenceNumber + ", priority " + priority);
        }
        if (message instanceof NodeMessage && (seid != 0 || priority != null)) {
            throw new IllegalArgumentException("a node's message with a session's header");
        }
    }

    /** A message between two nodes. */
    public static PfcpPdu of(int sequenceNumber, NodeMessage message) {
        return new PfcpPdu(0, sequenceNumber, null, false, message);
    }

    /** A message of a session. */
    public static PfcpPdu of(long seid, int sequenceNumber, SessionMessage message) {
        return new PfcpPdu(seid, sequenceNumber, null, false, message);
    }
}
