// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The address of a PDU session (TS 24.501 §9.11.4.10).
 *
 * @param type IPV4, IPV6 or IPV4V6
 * @param interfaceIdentifier 8 octets, of the UE's IPv6 link-local address; null for IPV4
 * @param ipv4 4 octets; null for IPV6. All zero where the UE is to ask by DHCP
 * @param smfLinkLocal 16 octets, the IPv6 link-local address of the SMF, or null
 */
public record PduAddress(PduSessionType type, @Nullable Octets interfaceIdentifier, @Nullable Octets ipv4, @Nullable Octets smfLinkLocal) {

    public PduAddress {
        boolean fits = switch (type) {
            case IPV4 -> interfaceIdentifier == null && has(ipv4, 4);
            case IPV6 -> has(interfaceIdentifier, 8) && ipv4 == null;
            case IPV4V6 -> has(interfaceIdentifier, 8) && has(ipv4, 4);
            case UNSTRUCTURED, ETHERNET -> false;
        };
        if (!fits || smfLinkLocal != null && !has(smfLinkLocal, 16)) {
            throw new IllegalArgumentException("no address for " + type);
        }
    }

    /** @param address 4 octets */
    public static PduAddress ipv4(Octets address) {
        return new PduAddress(PduSessionType.IPV4, null, address, null);
    }

    /** @param interfaceIdentifier 8 octets */
    public static PduAddress ipv6(Octets interfaceIdentifier) {
        return new PduAddress(PduSessionType.IPV6, interfaceIdentifier, null, null);
    }

    /**
     * @param interfaceIdentifier 8 octets
     * @param address 4 octets
     */
    public static PduAddress ipv4v6(Octets interfaceIdentifier, Octets address) {
        return new PduAddress(PduSessionType.IPV4V6, interfaceIdentifier, address, null);
    }

    private static boolean has(@Nullable Octets octets, int length) {
        return octets != null && octets.length() == length;
    }
}
