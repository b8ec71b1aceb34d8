// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;

/** What carries associations: kernel SCTP, memory, or frames over TCP. */
public interface Carrier extends AutoCloseable {

    /**
     * Accepts associations at {@code local} until the carrier is closed.
     *
     * @return the address listened at, with the port chosen if {@code local} names port 0
     * @throws IOException if it can't be bound; its message says why in one line for a person
     */
    InetSocketAddress listen(InetSocketAddress local, AssociationHandler handler) throws IOException;

    /**
     * Sets up an association with the peer at {@code remote}; waits for it. {@link AssociationHandler#up} is called before this returns.
     * Not to be called by a handler.
     *
     * @throws IOException if there is none to be had; its message says why in one line for a person
     */
    Association connect(InetSocketAddress remote, AssociationHandler handler) throws IOException;

    /** What this carrier refused and discarded so far. */
    CarrierCounts counts();

    /** Aborts all associations and stops listening. */
    @Override
    void close();
}
