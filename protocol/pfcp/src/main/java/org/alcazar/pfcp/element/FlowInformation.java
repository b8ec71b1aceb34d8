// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/**
 * A flow that an application was detected in (TS 29.244 §8.2.61).
 *
 * @param direction 0 unspecified, 1 downlink, 2 uplink, 3 both
 * @param description an IPFilterRule, printable ASCII
 */
public record FlowInformation(int direction, String description) {
}
