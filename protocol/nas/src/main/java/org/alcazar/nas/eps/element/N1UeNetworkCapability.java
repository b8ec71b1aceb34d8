// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import org.alcazar.wire.Octets;

/**
 * What a UE can in 5GS, told in EPS (TS 24.301 §9.9.3.57), kept octet for octet.
 *
 * @param contents 1 to 13 octets
 */
public record N1UeNetworkCapability(Octets contents) {

    public N1UeNetworkCapability {
        if (contents.isEmpty() || contents.length() > 13) {
            throw new IllegalArgumentException("an N1 UE network capability has 1 to 13 octets, not " + contents.length());
        }
    }
}
