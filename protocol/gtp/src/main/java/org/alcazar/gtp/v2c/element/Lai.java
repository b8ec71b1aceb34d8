// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * A location area (TS 29.274 §8.21.6).
 *
 * @param lac 16 bits
 */
public record Lai(PlmnId plmn, int lac) {
}
