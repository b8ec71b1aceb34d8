// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.jspecify.annotations.Nullable;

/** From which amount of dropped downlink traffic on to report (TS 29.244 §8.2.49). Numbers of 64 bits, the top one the sign. */
public record DroppedDlTrafficThreshold(@Nullable Long packets, @Nullable Long octets) {
}
