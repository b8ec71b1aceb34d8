// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;

/** What carries datagrams (PFCP, GTP-U, GTPv2-C): kernel UDP, or memory. */
public interface DatagramCarrier extends AutoCloseable {

    /**
     * Takes datagrams at {@code local} until the endpoint or the carrier is closed.
     *
     * @param local an address of this machine, or the wildcard address; port 0 has one chosen
     * @throws IOException if it can't be bound; its message says why in one line for a person
     */
    DatagramEndpoint bind(InetSocketAddress local, DatagramHandler handler) throws IOException;

    /** What this carrier refused and discarded so far. */
    DatagramCounts counts();

    /** Closes all endpoints. */
    @Override
    void close();
}
