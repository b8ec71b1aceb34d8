// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/**
 * Where to redirect uplink traffic to (TS 29.244 §8.2.20).
 *
 * @param addressType 0 IPv4, 1 IPv6, 2 URL, 3 SIP URI, 4 IPv4 and IPv6, 5 port, 6 to 8 an address of 0, 1, 4 and a port
 * @param address of the type, as text
 * @param otherAddress the IPv6 address of type 4
 * @param port of types 5 to 8
 */
public record RedirectInformation(int addressType, OctetString address, @Nullable OctetString otherAddress, @Nullable Integer port) {

    public RedirectInformation {
        if (addressType < 0 || addressType > 0xf || port != null && otherAddress == null) {
            throw new IllegalArgumentException("address type " + addressType + ", or a port without the address before it");
        }
    }
}
