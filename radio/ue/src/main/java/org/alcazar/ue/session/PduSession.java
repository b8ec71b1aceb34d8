// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

import java.util.List;
import java.util.function.Consumer;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.SscMode;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A PDU session of a UE's, and the end of its user plane. Safe for use by several threads; what it says of itself is of the moment. */
public interface PduSession {

    /** 1 to 15. */
    int id();

    SessionState state();

    /** What the UE asked for. */
    SessionRequest request();

    /** What the session carries, which may be less than was asked for. */
    PduSessionType type();

    SscMode sscMode();

    /** The network it leads to, if it was told. */
    @Nullable Dnn dnn();

    /** The slice it is in, if it was told. */
    @Nullable Snssai snssai();

    /** What it may send and receive in sum; null before it is there. */
    @Nullable SessionAmbr ambr();

    /** 4 octets; null if it has no IPv4. */
    @Nullable Octets ipv4();

    /** 16 octets: the prefix that a router advertised, and the interface identifier. Null while none was. */
    @Nullable Octets ipv6();

    /** 16 octets; null if it has no IPv6. */
    @Nullable Octets linkLocal();

    /** Of IPv4 and IPv6, 4 or 16 octets each. */
    List<Octets> dnsServers();

    /** Octets of the largest packet, as the network told it; null if it told nothing. */
    @Nullable Integer mtu();

    /** Its QoS rules, as they are now. */
    QosRules rules();

    /** How the air carries it; null while it has no user plane. */
    @Nullable Bearer bearer();

    /**
     * Sends a packet: an IP packet, an Ethernet frame or unstructured data, by the session's type. Where the session has no user plane the UE
     * asks for it, and keeps the packet meanwhile, as far as there is room.
     */
    Sent send(Octets packet);

    /** Who gets the packets that come, from threads of the radio's; must be short and must not wait. One at a time: the last one set. */
    void receiver(Consumer<Octets> receiver);

    Traffic traffic();

    /** What became of a packet. */
    enum Sent {
        SENT,
        /** It goes when the user plane is there. */
        WAITING,
        /** The session is not there, no rule allows the packet, or too many wait. */
        DROPPED
    }

    /**
     * How much went through a session.
     *
     * @param dropped packets that were not sent, or that nobody was there to receive
     */
    record Traffic(long packetsSent, long octetsSent, long packetsReceived, long octetsReceived, long dropped) {
    }
}
