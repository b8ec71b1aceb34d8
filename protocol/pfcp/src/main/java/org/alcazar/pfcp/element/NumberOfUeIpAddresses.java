// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/** How many addresses a pool has; 32 bits each (TS 29.244 §8.2.183). */
public record NumberOfUeIpAddresses(@Nullable Long ipv4, @Nullable Long ipv6) {
}
