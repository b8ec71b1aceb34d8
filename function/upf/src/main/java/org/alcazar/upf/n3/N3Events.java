// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n3;

import java.net.InetAddress;

/** What N3 tells of its peers. Called on threads of the carrier and of timers: must be short and must not wait. */
public interface N3Events {

    /** A peer says that it has no such tunnel. */
    void errorIndication(InetAddress peer, int teid);

    /** A peer that packets are sent to does not answer echo requests. */
    void pathFailed(InetAddress peer);

    /** It answers again. */
    void pathRecovered(InetAddress peer);
}
