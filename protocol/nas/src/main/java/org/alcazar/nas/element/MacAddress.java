// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * A device's MAC address (TS 24.501 §9.11.3.4).
 *
 * @param address 6 octets
 * @param restricted MAURI: not usable as an equipment identifier
 */
public record MacAddress(Octets address, boolean restricted) implements MobileIdentity {

    public MacAddress {
        if (address.length() != 6) {
            throw new IllegalArgumentException("a MAC address has 6 octets");
        }
    }
}
