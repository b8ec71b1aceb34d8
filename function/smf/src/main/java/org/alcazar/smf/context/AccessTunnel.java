// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * An end of a GTP-U tunnel on N3 or S1-U.
 *
 * @param teid 32 bits
 */
public record AccessTunnel(long teid, InetAddress address) {

    public AccessTunnel {
        if (teid < 0 || teid > 0xffff_ffffL) {
            throw new IllegalArgumentException("a TEID has 32 bits, not " + teid);
        }
    }

    /** The end that a RAN node tells; null if it tells none, or one that leads nowhere or to everybody. @param address 4 or 16 octets */
    public static @Nullable AccessTunnel of(long teid, @Nullable Octets address) {
        try {
            var at = address == null ? null : InetAddress.getByAddress(address.toArray());
            return at == null || at.isAnyLocalAddress() || at.isMulticastAddress() ? null : new AccessTunnel(teid, at);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    public boolean isIpv4() {
        return address instanceof Inet4Address;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "#" + Long.toHexString(teid);
    }
}
