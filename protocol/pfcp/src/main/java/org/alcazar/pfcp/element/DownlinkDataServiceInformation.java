// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/**
 * What the CP function may page by (TS 29.244 §8.2.27).
 *
 * @param pagingPolicyIndication the DSCP of the packet, 0 to 63
 * @param qfi 0 to 63
 */
public record DownlinkDataServiceInformation(@Nullable Integer pagingPolicyIndication, @Nullable Integer qfi) {
}
