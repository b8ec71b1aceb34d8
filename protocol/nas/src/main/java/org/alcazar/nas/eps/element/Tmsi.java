// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/**
 * A TMSI, P-TMSI or M-TMSI by itself (TS 23.003 §2.4).
 *
 * @param value 32 bits
 */
public record Tmsi(int value) implements MsIdentity {
}
