// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import java.net.InetSocketAddress;

/** What takes the messages of peers. Called on threads of the carrier and of timers: must be short and must not wait. */
public interface Gtpv2Handler {

    /**
     * A request that is no duplicate and no echo, to be answered at once or later; or a message of a peer that wants no answer
     * ({@link Gtpv2Request#isAnswered}).
     */
    void request(Gtpv2Request request);

    /**
     * The peer's tunnel endpoint that belongs to one of ours, for the refusal of a request that can't be read.
     *
     * @param teid our own, as a peer named it
     * @return 0 if there is none, or none of this peer's
     */
    default long remoteTeid(InetSocketAddress peer, long teid) {
        return 0;
    }

    /** A watched peer has begun anew: it knows nothing of what was before. It stays watched. */
    default void restarted(InetSocketAddress peer) {
    }

    /** A watched peer does not answer echoes; it is watched no more. */
    default void lost(InetSocketAddress peer) {
    }
}
