// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * PDN address allocation: the UE's addresses (TS 29.274 §8.14). Zero addresses ask for one.
 *
 * @param pdnType {@link #IPV4} to {@link #ETHERNET}
 * @param ipv6PrefixLength bits; 0 where there is no IPv6 address
 * @param ipv6 prefix and interface identifier, 16 octets; present for IPv6 and IPv4v6
 * @param ipv4 4 octets; present for IPv4 and IPv4v6
 */
public record PdnAddress(int pdnType, int ipv6PrefixLength, @Nullable Octets ipv6, @Nullable Octets ipv4) {

    public static final int IPV4 = 1;
    public static final int IPV6 = 2;
    public static final int IPV4V6 = 3;
    public static final int NON_IP = 4;
    public static final int ETHERNET = 5;

    public PdnAddress {
        boolean six = pdnType == IPV6 || pdnType == IPV4V6;
        boolean four = pdnType == IPV4 || pdnType == IPV4V6;
        if (pdnType < IPV4 || pdnType > ETHERNET || six != (ipv6 != null && ipv6.length() == 16)
                || four != (ipv4 != null && ipv4.length() == 4)) {
            throw new IllegalArgumentException("addresses that PDN type " + pdnType + " does not have");
        }
    }

    /** Of 4 octets. */
    public static PdnAddress ofIpv4(Octets address) {
        return new PdnAddress(IPV4, 0, null, address);
    }

    /** Of a 64-bit prefix and an interface identifier, 16 octets. */
    public static PdnAddress ofIpv6(Octets address) {
        return new PdnAddress(IPV6, 64, address, null);
    }
}
