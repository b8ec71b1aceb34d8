// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.nas.element.Imeisv;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The IMEISV as an MM context holds it: two digits to an octet, the first of them in its lower half (TS 29.274 §8.38, §8.10). */
final class PackedDigits {

    private static final int OCTETS = 8;

    private PackedDigits() {
    }

    /** Empty for one that is not known. */
    static Octets of(@Nullable Imeisv imeisv) {
        if (imeisv == null) {
            return Octets.EMPTY;
        }
        var out = new OctetWriter(OCTETS);
        var digits = imeisv.digits();
        for (int i = 0; i < digits.length(); i += 2) {
            out.u8(digits.charAt(i + 1) - '0' << 4 | digits.charAt(i) - '0');
        }
        return out.toOctets();
    }

    /** Null where the octets hold none. */
    static @Nullable Imeisv imeisv(Octets packed) {
        if (packed.length() != OCTETS) {
            return null;
        }
        var digits = new StringBuilder(2 * OCTETS);
        for (int i = 0; i < OCTETS; i++) {
            digits.append(Integer.toHexString(packed.at(i) & 0xf)).append(Integer.toHexString(packed.at(i) >> 4));
        }
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? new Imeisv(digits.toString()) : null;
    }
}
