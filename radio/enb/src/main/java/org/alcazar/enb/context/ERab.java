// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.context;

import java.net.InetSocketAddress;
import org.alcazar.station.Tunnel;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.wire.Octets;

/** An E-RAB: the resources of an EPS bearer at this eNB, and its S1-U tunnel. */
public final class ERab extends Tunnel {

    private final UeConnection ue;
    private final int id;

    /**
     * @param id that of the EPS bearer, 0 to 15
     * @param teid of this end, 32 bits
     * @param sgwTeid of the SGW's end, 32 bits
     */
    public ERab(UeConnection ue, int id, int teid, InetSocketAddress sgw, int sgwTeid) {
        super(teid, sgw, sgwTeid);
        this.ue = ue;
        this.id = id;
    }

    public UeConnection ue() {
        return ue;
    }

    /** That of the EPS bearer, 0 to 15. */
    public int id() {
        return id;
    }

    @Override
    protected void deliver(int flow, Octets packet) {
        ue.downlinkPacket(id, Bearer.ONLY_FLOW, packet);
    }
}
