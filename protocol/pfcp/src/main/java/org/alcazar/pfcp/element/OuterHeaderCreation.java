// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.jspecify.annotations.Nullable;

/**
 * What to put before a packet (TS 29.244 §8.2.56). Which of the components there are the description says.
 *
 * @param description 16 bits, the flags of this class
 * @param teid 32 bits, for GTP-U
 * @param port for UDP without GTP-U
 * @param cTag 24 bits, for an Ethernet frame
 * @param sTag 24 bits, for an Ethernet frame
 */
public record OuterHeaderCreation(int description, @Nullable Long teid, @Nullable Inet4Address ipv4, @Nullable Inet6Address ipv6,
        @Nullable Integer port, @Nullable Integer cTag, @Nullable Integer sTag) {

    public static final int GTPU_UDP_IPV4 = 0x0100;
    public static final int GTPU_UDP_IPV6 = 0x0200;
    public static final int UDP_IPV4 = 0x0400;
    public static final int UDP_IPV6 = 0x0800;
    public static final int IPV4 = 0x1000;
    public static final int IPV6 = 0x2000;
    public static final int C_TAG = 0x4000;
    public static final int S_TAG = 0x8000;
    public static final int N19_INDICATION = 0x0001;
    public static final int N6_INDICATION = 0x0002;
    public static final int LOW_LAYER_SSM_AND_C_TEID = 0x0004;

    public OuterHeaderCreation {
        if (hasTeid(description) != (teid != null) || hasIpv4(description) != (ipv4 != null) || hasIpv6(description) != (ipv6 != null)
                || hasPort(description) != (port != null) || (description & C_TAG) == 0 != (cTag == null)
                || (description & S_TAG) == 0 != (sTag == null)) {
            throw new IllegalArgumentException("components other than those of " + Integer.toHexString(description));
        }
    }

    /** A GTP-U tunnel over IPv4. */
    public static OuterHeaderCreation gtpu(long teid, Inet4Address address) {
        return new OuterHeaderCreation(GTPU_UDP_IPV4, teid, address, null, null, null, null);
    }

    /** A GTP-U tunnel over IPv6. */
    public static OuterHeaderCreation gtpu(long teid, Inet6Address address) {
        return new OuterHeaderCreation(GTPU_UDP_IPV6, teid, null, address, null, null, null);
    }

    public static boolean hasTeid(int description) {
        return (description & (GTPU_UDP_IPV4 | GTPU_UDP_IPV6)) != 0;
    }

    public static boolean hasIpv4(int description) {
        return (description & (GTPU_UDP_IPV4 | UDP_IPV4 | IPV4)) != 0;
    }

    public static boolean hasIpv6(int description) {
        return (description & (GTPU_UDP_IPV6 | UDP_IPV6 | IPV6)) != 0;
    }

    public static boolean hasPort(int description) {
        return (description & (UDP_IPV4 | UDP_IPV6)) != 0;
    }
}
