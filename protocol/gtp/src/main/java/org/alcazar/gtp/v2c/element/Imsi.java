// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * The subscriber (TS 29.274 §8.3).
 *
 * @param digits 1 to 15 decimal digits
 */
public record Imsi(String digits) {

    public Imsi {
        Digits.require(digits, 15);
    }
}
