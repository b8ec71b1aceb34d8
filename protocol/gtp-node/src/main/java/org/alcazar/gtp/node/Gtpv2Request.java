// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.alcazar.gtp.v2c.Gtpv2Packet;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.Gtpv2MessageType;

/** A peer's message, to be answered once if it is a request. */
public final class Gtpv2Request {

    private final Gtpv2Node node;
    private final Remembered.Ticket ticket;
    private final Gtpv2Packet packet;

    Gtpv2Request(Gtpv2Node node, Remembered.Ticket ticket, Gtpv2Packet packet) {
        this.node = node;
        this.ticket = ticket;
        this.packet = packet;
    }

    /** Where it came from, and where the response goes. */
    public InetSocketAddress from() {
        return ticket.key.peer();
    }

    public Gtpv2Message message() {
        return packet.message();
    }

    /** Our tunnel endpoint that was addressed, 32 bits unsigned; 0 where the peer does not know one yet. */
    public long teid() {
        var teid = packet.teid();
        return teid == null ? 0 : teid;
    }

    /** Whether it wants an answer. */
    public boolean isAnswered() {
        var type = Gtpv2MessageType.of(message().messageType());
        return type != null && type.isAnswered();
    }

    /**
     * Answers, once.
     *
     * @param teid the peer's tunnel endpoint, 0 if it is not known
     */
    public void answer(long teid, Gtpv2Message response) {
        node.answer(ticket, response(teid, response));
    }

    /**
     * Answers, once, with a response that the peer acknowledges: it is retransmitted until the acknowledgement comes, which has the same
     * sequence number (TS 29.274 §7.3.7, §7.6).
     *
     * @param teid the peer's tunnel endpoint, 0 if it is not known
     * @param then is told what became of it, once: at once where there is no room, else on a thread of the carrier or of timers, so it must
     *     be short and must not wait
     */
    public void answer(long teid, Gtpv2Message response, Consumer<Gtpv2Answer> then) {
        node.answer(ticket, response(teid, response), then);
    }

    private Gtpv2Packet response(long teid, Gtpv2Message response) {
        return new Gtpv2Packet(teid, packet.sequenceNumber(), packet.priority(), response, null);
    }
}
