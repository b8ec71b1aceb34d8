// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/**
 * How downlink packets are to be marked (TS 29.244 §8.2.66).
 *
 * @param tosTrafficClass value and mask, 16 bits
 * @param serviceClassIndicator 16 bits
 */
public record DlFlowLevelMarking(@Nullable Integer tosTrafficClass, @Nullable Integer serviceClassIndicator) {
}
