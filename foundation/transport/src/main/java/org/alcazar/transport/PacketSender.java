// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.nio.ByteBuffer;

/** Sends IP packets for one thread at a time, several as one where that is cheaper. */
public interface PacketSender {

    /**
     * Sends a packet, at the latest when {@link #flush} is called: the remaining octets, which are the caller's again when
     * this returns. All of one sender's go in the order in which they were given to it.
     *
     * @return false if it isn't taken, as it is known by now
     */
    boolean send(ByteBuffer packet);

    /** Sends what waits. */
    void flush();
}
