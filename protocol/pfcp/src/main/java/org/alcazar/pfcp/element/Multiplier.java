// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** How a URR's usage counts in another's quota: digits × 10^exponent (TS 29.244 §8.2.84). */
public record Multiplier(long valueDigits, int exponent) {
}
