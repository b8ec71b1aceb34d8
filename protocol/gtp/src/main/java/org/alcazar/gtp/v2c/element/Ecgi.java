// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * A cell of E-UTRAN (TS 29.274 §8.21.5).
 *
 * @param eci 28 bits: eNodeB identity and cell
 */
public record Ecgi(PlmnId plmn, int eci) {
}
