// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

/**
 * Traffic that leaves the network near the UE, whatever the policy says.
 *
 * @param breakout the network that it leaves by, one of a UPF's
 */
public record LocalTraffic(FlowDescription flow, String breakout) {
}
