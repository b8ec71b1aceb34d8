// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.jspecify.annotations.Nullable;

/**
 * The address of a UE, or the wish that the UP function choose one (TS 29.244 §8.2.62).
 *
 * @param destination in a PDI: the packet's destination, else its source
 * @param chooseIpv4 the UP function is to choose an IPv4 address
 * @param chooseIpv6 the UP function is to choose an IPv6 prefix
 * @param delegationBits by how many bits the prefix is shorter than 64; null for none
 * @param prefixLength 0 to 128, 0 for what the UP function deems right; null for 64
 */
public record UeIpAddress(@Nullable Inet4Address ipv4, @Nullable Inet6Address ipv6, boolean destination, boolean chooseIpv4,
        boolean chooseIpv6, @Nullable Integer delegationBits, @Nullable Integer prefixLength) {

    public UeIpAddress {
        if (ipv4 != null && chooseIpv4 || ipv6 != null && chooseIpv6 || delegationBits != null && prefixLength != null) {
            throw new IllegalArgumentException("an address both given and to be chosen, or two lengths of its prefix");
        }
        if (out(delegationBits, 64) || out(prefixLength, 128)) {
            throw new IllegalArgumentException("prefix length " + prefixLength + ", delegation bits " + delegationBits);
        }
    }

    /** Packets from the address. */
    public static UeIpAddress source(Inet4Address address) {
        return new UeIpAddress(address, null, false, false, false, null, null);
    }

    /** Packets to the address. */
    public static UeIpAddress destination(Inet4Address address) {
        return new UeIpAddress(address, null, true, false, false, null, null);
    }

    /** The UP function is to choose an IPv4 address. */
    public static UeIpAddress choice() {
        return new UeIpAddress(null, null, false, true, false, null, null);
    }

    private static boolean out(@Nullable Integer value, int most) {
        return value != null && (value < 0 || value > most);
    }
}
