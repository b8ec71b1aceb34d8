// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/**
 * A packet filter of a service data flow (TS 29.244 §8.2.5).
 *
 * @param flowDescription an IPFilterRule, printable ASCII (TS 29.212 §5.4.2)
 * @param tosTrafficClass value and mask, 16 bits (TS 29.212 §5.3.15)
 * @param securityParameterIndex 32 bits
 * @param flowLabel 20 bits
 * @param filterId 32 bits; the filter is for both directions, described as for downlink
 */
public record SdfFilter(@Nullable String flowDescription, @Nullable Integer tosTrafficClass, @Nullable Long securityParameterIndex,
        @Nullable Integer flowLabel, @Nullable Long filterId) {

    /** A filter by an IPFilterRule alone. */
    public static SdfFilter of(String flowDescription) {
        return new SdfFilter(flowDescription, null, null, null, null);
    }
}
