// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.jspecify.annotations.Nullable;

/**
 * Addresses and TEIDs that the CP function may give out itself; up to Release 15 (TS 29.244 V15 §8.2.82).
 *
 * @param teidRangeIndication how many top bits of a TEID are given, 1 to 7; 0 for none
 * @param teidRange those bits, in the top of an octet; null where none are given
 */
public record UserPlaneIpResourceInformation(int teidRangeIndication, @Nullable Integer teidRange, @Nullable Inet4Address ipv4,
        @Nullable Inet6Address ipv6, @Nullable DomainName networkInstance, @Nullable SourceInterface sourceInterface) {

    public UserPlaneIpResourceInformation {
        if (teidRangeIndication < 0 || teidRangeIndication > 7 || teidRangeIndication == 0 != (teidRange == null)) {
            throw new IllegalArgumentException("TEID range of " + teidRangeIndication + " bits");
        }
    }
}
