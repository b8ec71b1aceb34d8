// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.PduSessionType;
import org.jspecify.annotations.Nullable;

/**
 * What a session is reached by. All null for sessions without IP.
 *
 * @param ipv6 a /64
 * @param interfaceIdentifier with which the UE makes its link-local address (TS 23.501 §5.8.2.2.3); with {@code ipv6}
 */
public record PduAddress(@Nullable Ipv4Addr ipv4, @Nullable Ipv6Prefix ipv6, long interfaceIdentifier) {

    /** A session without IP. */
    public static final PduAddress NONE = new PduAddress(null, null, 0);

    /** The type that a session with this address has; null without IP. */
    public @Nullable PduSessionType type() {
        if (ipv4 != null) {
            return ipv6 == null ? PduSessionType.IPV4 : PduSessionType.IPV4V6;
        }
        return ipv6 == null ? null : PduSessionType.IPV6;
    }

    /** The IPv4 address as the JDK has it. */
    public @Nullable Inet4Address inet4() {
        return ipv4 == null ? null : (Inet4Address) inet(ipv4.octets().toArray());
    }

    /** The IPv6 prefix as the JDK has addresses, the interface identifier zero. */
    public @Nullable Inet6Address inet6() {
        return ipv6 == null ? null : (Inet6Address) inet(ipv6.address().toArray());
    }

    private static InetAddress inet(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + octets.length + " octets", e);
        }
    }

    @Override
    public String toString() {
        return ipv4 == null ? String.valueOf(ipv6) : ipv6 == null ? ipv4.toString() : ipv4 + ", " + ipv6;
    }
}
