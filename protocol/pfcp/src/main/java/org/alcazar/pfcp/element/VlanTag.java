// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/**
 * A C-TAG or S-TAG to match (TS 29.244 §8.2.94, §8.2.95).
 *
 * @param priorityCodePoint 0 to 7; null to match any
 * @param dropEligible null to match any
 * @param vlanId 0 to 4095; null to match any
 */
public record VlanTag(@Nullable Integer priorityCodePoint, @Nullable Boolean dropEligible, @Nullable Integer vlanId) {
}
