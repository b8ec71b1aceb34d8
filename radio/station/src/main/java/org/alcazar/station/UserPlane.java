// SPDX-License-Identifier: Apache-2.0
package org.alcazar.station;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.alcazar.transport.DatagramCarrier;

/**
 * Where a base station takes and sends the packets of its UEs.
 *
 * @param carrier stays its owner's to close
 * @param local an address of this machine at which the core reaches it, with the port of GTP-U
 */
public record UserPlane(DatagramCarrier carrier, InetSocketAddress local) {

    /** @throws IllegalArgumentException if the address is none that the core can be told */
    public UserPlane {
        if (local.isUnresolved() || local.getAddress().isAnyLocalAddress()) {
            throw new IllegalArgumentException("the core sends to one address, not to " + local.getHostString());
        }
    }

    /** The same at an address so many further on, for another one of this machine. */
    public UserPlane plus(int addresses) {
        var next = new BigInteger(1, local.getAddress().getAddress()).add(BigInteger.valueOf(addresses)).toByteArray();
        var octets = new byte[local.getAddress().getAddress().length];
        for (int i = 1; i <= Math.min(octets.length, next.length); i++) {
            octets[octets.length - i] = next[next.length - i];
        }
        try {
            return new UserPlane(carrier, new InetSocketAddress(InetAddress.getByAddress(octets), local.getPort()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of the same length is one", e);
        }
    }
}
