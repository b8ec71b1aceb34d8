// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Where datagrams come to and are sent from. Safe for use by several threads. */
public interface DatagramEndpoint extends AutoCloseable {

    /** The address bound, with the port that was chosen. */
    InetSocketAddress local();

    /**
     * Sends a datagram: the remaining octets of the buffer, which is the caller's again when this returns; its position may have moved.
     *
     * @return false if it was not sent, because the endpoint is closed, the machine has no room for it or knows no way there
     */
    boolean send(InetSocketAddress to, ByteBuffer datagram);

    /** Takes and sends no more. */
    @Override
    void close();
}
