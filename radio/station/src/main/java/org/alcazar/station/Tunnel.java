// SPDX-License-Identifier: Apache-2.0
package org.alcazar.station;

import java.net.InetSocketAddress;
import org.alcazar.wire.Octets;

/** A GTP-U tunnel between this base station and the core. */
public abstract class Tunnel {

    private final int teid;
    private volatile InetSocketAddress core;
    private volatile int coreTeid;

    /**
     * @param teid of this end, 32 bits
     * @param coreTeid of the core's end, 32 bits
     */
    protected Tunnel(int teid, InetSocketAddress core, int coreTeid) {
        this.teid = teid;
        this.core = core;
        this.coreTeid = coreTeid;
    }

    /** Takes a packet of the core's. @param flow the QFI it came with; 0 if it came with none */
    protected abstract void deliver(int flow, Octets packet);

    public final int teid() {
        return teid;
    }

    public final InetSocketAddress core() {
        return core;
    }

    public final int coreTeid() {
        return coreTeid;
    }

    /** The core's end is elsewhere from now on. */
    public final synchronized void move(InetSocketAddress to, int toTeid) {
        core = to;
        coreTeid = toTeid;
    }
}
