// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.util.List;
import org.alcazar.wire.Octets;

/**
 * Addresses seen or no longer seen in a PDU session of type Ethernet (TS 29.244 §8.2.103, §8.2.104).
 *
 * @param addresses 0 to 255 of 6 octets
 * @param cTag empty, or 3 octets
 * @param sTag empty, or 3 octets
 */
public record MacAddressList(List<Octets> addresses, Octets cTag, Octets sTag) {

    public MacAddressList {
        addresses = List.copyOf(addresses);
        if (addresses.size() > 0xff || addresses.stream().anyMatch(address -> address.length() != 6)) {
            throw new IllegalArgumentException("more than 255 addresses, or one of other than 6 octets");
        }
    }
}
