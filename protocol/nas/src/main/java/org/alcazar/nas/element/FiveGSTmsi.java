// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.HexFormat;

/**
 * The short form of a 5G-GUTI (TS 23.003 §2.11).
 *
 * @param amfSet 10 bits
 * @param amfPointer 6 bits
 * @param tmsi the 5G-TMSI, all 32 bits
 */
public record FiveGSTmsi(int amfSet, int amfPointer, int tmsi) implements MobileIdentity {

    public FiveGSTmsi {
        if (amfSet >>> 10 != 0 || amfPointer >>> 6 != 0) {
            throw new IllegalArgumentException("an AMF set has 10 bits, an AMF pointer 6");
        }
    }

    /** "3f-01-deadbeef": set, pointer, TMSI, all hexadecimal. */
    @Override
    public String toString() {
        var hex = HexFormat.of();
        return hex.toHexDigits(amfSet, 3) + "-" + hex.toHexDigits(amfPointer, 2) + "-" + hex.toHexDigits(tmsi);
    }
}
