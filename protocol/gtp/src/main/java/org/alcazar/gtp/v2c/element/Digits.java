// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/** Decimal digits as identities have them. */
final class Digits {

    private Digits() {
    }

    static void require(String digits, int most) {
        if (digits.isEmpty() || digits.length() > most || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("not 1 to " + most + " decimal digits");
        }
    }
}
