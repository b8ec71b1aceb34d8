// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

/**
 * Why a UE is not an MME's any more (TS 29.272 §7.2.7).
 *
 * @param userName the IMSI, 5 to 15 digits
 */
public record CancelLocationRequest(String userName, CancellationType cancellationType) {
}
