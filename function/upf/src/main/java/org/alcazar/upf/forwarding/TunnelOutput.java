// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** What sends GTP-U. */
@FunctionalInterface
public interface TunnelOutput {

    /** Sends the remaining octets, at the latest when {@link #flush} is called; false if they are not sent. */
    boolean send(InetSocketAddress peer, ByteBuffer datagram);

    /** Sends what waits. */
    default void flush() {
    }
}
