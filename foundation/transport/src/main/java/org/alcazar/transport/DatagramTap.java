// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.alcazar.wire.Octets;

/** Sees every datagram that is sent through a {@link TappedDatagramCarrier}. */
@FunctionalInterface
public interface DatagramTap {

    /** Takes a datagram. Calls come from several threads at once; they delay the datagram, so must be short. */
    void datagram(Instant time, InetSocketAddress from, InetSocketAddress to, Octets payload);
}
