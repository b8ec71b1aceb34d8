// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.net.Inet4Address;
import java.net.InetAddress;

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

    public boolean isIpv4() {
        return address instanceof Inet4Address;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "#" + Long.toHexString(teid);
    }
}
