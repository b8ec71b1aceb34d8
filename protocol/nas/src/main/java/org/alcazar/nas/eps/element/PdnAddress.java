// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The address a UE has in a PDN (TS 24.301 §9.9.4.9).
 *
 * @param information octets after the type: 4 for IPv4, 8 of interface identifier for IPv6, 8 and 4 for both, 4 of no meaning for others;
 *        what follows them is kept
 */
public record PdnAddress(PdnType type, Octets information) {

    /** Octets of information at most. */
    public static final int MAX_LENGTH = 252;

    private static final int IPV4 = 4;
    private static final int INTERFACE_IDENTIFIER = 8;

    public PdnAddress {
        if (information.length() < length(type) || information.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a PDN address of " + information.length() + " octets for " + type);
        }
    }

    /** Octets of information an address of the type has at least. */
    public static int length(PdnType type) {
        return switch (type) {
            case IPV4, NON_IP, ETHERNET -> IPV4;
            case IPV6 -> INTERFACE_IDENTIFIER;
            case IPV4V6 -> INTERFACE_IDENTIFIER + IPV4;
        };
    }

    /** @param address 4 octets */
    public static PdnAddress ofIpv4(Octets address) {
        return new PdnAddress(PdnType.IPV4, address);
    }

    /** The four octets; null where the type has none. */
    public @Nullable Octets ipv4Address() {
        return switch (type) {
            case IPV4 -> information.slice(0, IPV4);
            case IPV4V6 -> information.slice(INTERFACE_IDENTIFIER, INTERFACE_IDENTIFIER + IPV4);
            case IPV6, NON_IP, ETHERNET -> null;
        };
    }

    /** Eight octets that the UE makes its link-local address of; null where the type has none. */
    public @Nullable Octets ipv6InterfaceIdentifier() {
        return switch (type) {
            case IPV6, IPV4V6 -> information.slice(0, INTERFACE_IDENTIFIER);
            case IPV4, NON_IP, ETHERNET -> null;
        };
    }
}
