// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Sends datagrams of one endpoint for one thread at a time, many together where that is cheaper. */
public interface DatagramSender {

    /**
     * Sends a datagram, at the latest when {@link #flush} is called: the remaining octets of the buffer, which is the caller's again when
     * this returns; its position may have moved. All of one sender's go in the order in which they were given to it.
     *
     * @return false if it can't be sent, as it is known by now
     */
    boolean send(InetSocketAddress to, ByteBuffer datagram);

    /** Sends what waits. */
    void flush();
}
