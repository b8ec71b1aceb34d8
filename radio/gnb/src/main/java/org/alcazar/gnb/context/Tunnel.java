// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.context;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An N3 tunnel: the resources of a PDU session at this gNB. */
public final class Tunnel extends org.alcazar.station.Tunnel {

    private final UeConnection ue;
    private final int pduSessionId;
    private final Air air;
    private volatile long flows;

    /**
     * What the radio is to do for the session.
     *
     * @param indication what the core asked for; null if it left that to the gNB
     * @param result what is done
     */
    public record Air(SNssai sNssai, @Nullable SecurityIndication indication, SecurityResult result) {
    }

    /**
     * @param teid of this end, 32 bits
     * @param upfTeid of the UPF's end, 32 bits
     * @param flows the QFIs that the tunnel carries
     */
    public Tunnel(UeConnection ue, int pduSessionId, int teid, InetSocketAddress upf, int upfTeid, List<Integer> flows, Air air) {
        super(teid, upf, upfTeid);
        this.ue = ue;
        this.pduSessionId = pduSessionId;
        this.air = air;
        flows.forEach(this::add);
    }

    public UeConnection ue() {
        return ue;
    }

    /** 1 to 15. */
    public int pduSessionId() {
        return pduSessionId;
    }

    public Air air() {
        return air;
    }

    @Override
    protected void deliver(int flow, Octets packet) {
        ue.downlinkPacket(pduSessionId, flow, packet);
    }

    /** Whether the tunnel carries the flow. */
    public boolean carries(int qfi) {
        return (flows >>> qfi & 1) != 0;
    }

    public synchronized void add(int qfi) {
        flows |= 1L << qfi;
    }

    public synchronized void remove(int qfi) {
        flows &= ~(1L << qfi);
    }

    /** The QFIs that it carries. */
    public List<Integer> flows() {
        long now = flows;
        return IntStream.range(0, 64).filter(qfi -> (now >>> qfi & 1) != 0).boxed().toList();
    }
}
