// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Ethernet addresses to match, 6 octets each; the upper ones are the end of a range (TS 29.244 §8.2.93). */
public record MacAddresses(@Nullable Octets source, @Nullable Octets destination, @Nullable Octets upperSource,
        @Nullable Octets upperDestination) {

    public MacAddresses {
        if (wrong(source) || wrong(destination) || wrong(upperSource) || wrong(upperDestination)) {
            throw new IllegalArgumentException("an address of other than 6 octets");
        }
    }

    private static boolean wrong(@Nullable Octets address) {
        return address != null && address.length() != 6;
    }
}
