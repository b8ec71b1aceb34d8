// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/**
 * Whether more usage reports follow in messages of their own (TS 29.244 §8.2.91).
 *
 * @param initial AURI: this message is the response, others follow
 * @param count how many follow, 0 to 32767
 */
public record AdditionalUsageReportsInformation(boolean initial, int count) {
}
