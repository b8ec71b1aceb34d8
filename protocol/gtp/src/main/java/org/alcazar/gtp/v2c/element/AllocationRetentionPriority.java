// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * Who yields to whom where resources are short (TS 29.274 §8.86, TS 29.212 §5.3.45).
 *
 * @param priorityLevel 0 to 15; 1 is the highest
 * @param preemptionCapable whether it may take resources of others of lower priority
 * @param preemptionVulnerable whether its resources may be taken
 */
public record AllocationRetentionPriority(int priorityLevel, boolean preemptionCapable, boolean preemptionVulnerable) {
}
