// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/**
 * What was transferred (TS 29.244 §8.2.44). Numbers of 64 bits, the top one the sign.
 *
 * @param total octets
 * @param uplink octets
 * @param downlink octets
 */
public record VolumeMeasurement(@Nullable Long total, @Nullable Long uplink, @Nullable Long downlink, @Nullable Long totalPackets,
        @Nullable Long uplinkPackets, @Nullable Long downlinkPackets) {
}
