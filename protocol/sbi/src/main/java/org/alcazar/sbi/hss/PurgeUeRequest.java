// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

/**
 * An MME has forgotten a UE (TS 29.272 §7.2.13).
 *
 * @param userName the IMSI, 5 to 15 digits
 * @param originHost the MME's name
 */
public record PurgeUeRequest(String userName, String originHost) {
}
