// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * A tracking area (TS 29.274 §8.21.4).
 *
 * @param tac 16 bits
 */
public record Tai(PlmnId plmn, int tac) {
}
