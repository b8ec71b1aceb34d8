// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * What takes the datagrams of an endpoint, one at a time, on a thread of the carrier's: a handler must be short and must not wait.
 */
@FunctionalInterface
public interface DatagramHandler {

    /** So many octets at least are free in the buffer before a datagram, for headers to be put before it. */
    int HEADROOM = 64;

    /** The longest datagram there can be, in octets. */
    int MAX_DATAGRAM = 65_535;

    /**
     * A datagram came.
     *
     * @param datagram its octets are the remaining ones. The buffer is the handler's to write to until this returns, from
     *     {@link #HEADROOM} octets before the position on; then it is used anew
     */
    void datagram(InetSocketAddress from, ByteBuffer datagram);

    /** No more datagrams wait, or some have been handed over: a time to send what was gathered. Called on the same thread. */
    default void endOfBatch() {
    }
}
