// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Where else the UE is registered (TS 24.501 §9.11.3.56).
 *
 * @param emmRegistered in EPS
 * @param fiveGmmRegistered in 5GS
 */
public record UeStatus(boolean emmRegistered, boolean fiveGmmRegistered) {
}
