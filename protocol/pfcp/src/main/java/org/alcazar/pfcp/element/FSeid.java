// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.jspecify.annotations.Nullable;

/**
 * One end of a PFCP session (TS 29.244 §8.2.37).
 *
 * @param seid 64 bits, the top one the sign
 */
public record FSeid(long seid, @Nullable Inet4Address ipv4, @Nullable Inet6Address ipv6) {

    public FSeid {
        if (ipv4 == null && ipv6 == null) {
            throw new IllegalArgumentException("an F-SEID without an address");
        }
    }
}
