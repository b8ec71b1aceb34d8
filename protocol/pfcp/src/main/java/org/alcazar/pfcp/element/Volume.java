// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/**
 * A volume of traffic at which something happens: a threshold or a quota (TS 29.244 §8.2.13, §8.2.16, §8.2.50, §8.2.86). Numbers of
 * octets, of 64 bits, the top one the sign.
 */
public record Volume(@Nullable Long total, @Nullable Long uplink, @Nullable Long downlink) {

    /** A limit on both ways together. */
    public static Volume ofTotal(long octets) {
        return new Volume(octets, null, null);
    }
}
