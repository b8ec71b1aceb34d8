// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/**
 * How time is counted against a quota (TS 29.244 §8.2.81).
 *
 * @param type 0 continuous time period, 1 discrete time period
 * @param baseTimeInterval seconds, 32 bits
 */
public record TimeQuotaMechanism(int type, long baseTimeInterval) {
}
