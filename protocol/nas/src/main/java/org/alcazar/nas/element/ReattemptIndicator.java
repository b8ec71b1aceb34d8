// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Where a UE may try again before its back-off timer ends (TS 24.501 §9.11.4.17).
 *
 * @param notInEps RATC: not in EPS
 * @param notInEquivalentPlmns EPLMNC: not in an equivalent PLMN
 */
public record ReattemptIndicator(boolean notInEps, boolean notInEquivalentPlmns) {
}
