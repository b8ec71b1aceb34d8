// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Where a back-off timer of congestion counts (TS 24.501 §9.11.4.21).
 *
 * @param inAllPlmns ABO: in all PLMNs, not only in the registered one
 * @param forCurrentAccessOnly CATBO: for the current access type only
 */
public record CongestionReattemptIndicator(boolean inAllPlmns, boolean forCurrentAccessOnly) {
}
