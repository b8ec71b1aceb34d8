// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

/** Aggregate maximum bit rates of both directions (TS 29.571 §5.5.4.1). */
public record Ambr(BitRate uplink, BitRate downlink) {
}
