// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * The equipment: an IMEI or IMEISV (TS 29.274 §8.10).
 *
 * @param digits 1 to 16 decimal digits: 15 of an IMEI, 16 of an IMEISV
 */
public record Mei(String digits) {

    public Mei {
        Digits.require(digits, 16);
    }
}
