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

    /**
     * What a thread sends with that has many datagrams to send. Those that the machine takes no more when they are flushed are counted as
     * refused.
     */
    default DatagramSender sender() {
        return new DatagramSender() {

            @Override
            public boolean send(InetSocketAddress to, ByteBuffer datagram) {
                return DatagramEndpoint.this.send(to, datagram);
            }

            @Override
            public void flush() {
                // Nothing waits.
            }
        };
    }

    /** Takes and sends no more. */
    @Override
    void close();
}
