// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

import java.net.InetSocketAddress;
import org.alcazar.pfcp.PfcpPdu;
import org.alcazar.pfcp.message.NodeMessage;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionMessage;

/** A peer's request, to be answered once. */
public final class PfcpRequest {

    private final PfcpNode node;
    private final Remembered.Ticket ticket;
    private final PfcpPdu pdu;

    PfcpRequest(PfcpNode node, Remembered.Ticket ticket, PfcpPdu pdu) {
        this.node = node;
        this.ticket = ticket;
        this.pdu = pdu;
    }

    /** Where it came from, and where the response goes. */
    public InetSocketAddress from() {
        return ticket.key.peer();
    }

    public PfcpMessage message() {
        return pdu.message();
    }

    /** Our end of the session it is about; 0 where the peer does not know it yet, and of a node's message. */
    public long seid() {
        return pdu.seid();
    }

    public void answer(NodeMessage response) {
        node.answer(ticket, PfcpPdu.of(pdu.sequenceNumber(), response));
    }

    /** @param remoteSeid the peer's end of the session, 0 if it is not known */
    public void answer(long remoteSeid, SessionMessage response) {
        node.answer(ticket, new PfcpPdu(remoteSeid, pdu.sequenceNumber(), pdu.priority(), false, response));
    }
}
