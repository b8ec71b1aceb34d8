// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * The subscriber's number (TS 29.274 §8.11).
 *
 * @param digits 1 to 15 decimal digits, country code first
 */
public record Msisdn(String digits) {

    public Msisdn {
        Digits.require(digits, 15);
    }
}
