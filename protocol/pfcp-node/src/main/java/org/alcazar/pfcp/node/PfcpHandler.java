// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

import java.net.InetSocketAddress;
import java.time.Instant;

/** What takes the requests of peers. Called on threads of the carrier and of timers: must be short and must not wait. */
public interface PfcpHandler {

    /** A request that is no duplicate and no heartbeat; it may be answered at once or later. */
    void request(PfcpRequest request);

    /**
     * The peer's end of one of our sessions, for the answer to a message that can't be read.
     *
     * @param seid our own, as a peer named it
     * @return 0 if there is no such session, or none of this peer's
     */
    default long remoteSeid(InetSocketAddress peer, long seid) {
        return 0;
    }

    /** A watched peer has begun anew: it knows nothing of sessions from before. It stays watched. */
    void restarted(InetSocketAddress peer, Instant recoveryTimeStamp);

    /** A watched peer does not answer heartbeats; it is watched no more. */
    void lost(InetSocketAddress peer);
}
