// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/** Decimal digits in octets, two to each, low half first (TS 24.008 §10.5.4.7), an odd last one filled up with F. */
final class Digits {

    private Digits() {
    }

    /** @throws IllegalArgumentException if there is another character */
    static Octets pack(String digits) {
        if (!isDecimal(digits, 0, Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("decimal digits only");
        }
        var octets = new byte[(digits.length() + 1) / 2];
        for (int i = 0; i < octets.length; i++) {
            int high = 2 * i + 1 < digits.length() ? digits.charAt(2 * i + 1) - '0' : 0xf;
            octets[i] = (byte) (high << 4 | digits.charAt(2 * i) - '0');
        }
        return Octets.wrap(octets);
    }

    /** The digits; another half octet than a final filler comes out as a letter. */
    static String unpack(Octets octets) {
        var digits = new StringBuilder(2 * octets.length());
        for (int i = 0; i < octets.length(); i++) {
            digits.append(Character.forDigit(octets.at(i) & 0xf, 16));
            if (octets.at(i) >> 4 != 0xf || i + 1 < octets.length()) {
                digits.append(Character.forDigit(octets.at(i) >> 4, 16));
            }
        }
        return digits.toString();
    }

    static boolean isDecimal(String text, int least, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() >= least && text.length() <= most;
    }
}
