// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.function.Function;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Packed digits, networks, temporary identities (TS 29.274 §8.3, §8.10, §8.11, §8.18, §8.47). */
final class Identities {

    private static final int FILLER = 0xf;

    private Identities() {
    }

    /** Digits that fill what is left, the low half of an octet first; a filler only at the very end. */
    static <V> V readDigits(OctetReader in, int most, Function<String, V> of) {
        if (in.remaining() == 0 || in.remaining() > (most + 1) / 2) {
            throw in.fault("digits in " + in.remaining() + " octets");
        }
        var digits = new StringBuilder(most);
        while (in.hasRemaining()) {
            int octet = in.u8();
            digits.append(digit(octet & 0xf));
            if (octet >> 4 != FILLER || in.hasRemaining()) {
                digits.append(digit(octet >> 4));
            }
        }
        if (digits.length() > most) {
            throw ElementFault.incorrect(digits.length() + " digits");
        }
        return of.apply(digits.toString());
    }

    static void writeDigits(OctetWriter out, String digits) {
        for (int i = 0; i < digits.length(); i += 2) {
            int high = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : FILLER;
            out.u8(high << 4 | digits.charAt(i) - '0');
        }
    }

    static PlmnId readPlmn(OctetReader in) {
        int first = in.u8();
        int second = in.u8();
        int third = in.u8();
        var mcc = "" + digit(first & 0xf) + digit(first >> 4) + digit(second & 0xf);
        var mnc = "" + digit(third & 0xf) + digit(third >> 4);
        return new PlmnId(mcc, second >> 4 == FILLER ? mnc : mnc + digit(second >> 4));
    }

    static void writePlmn(OctetWriter out, PlmnId plmn) {
        var mcc = plmn.mcc();
        var mnc = plmn.mnc();
        int third = mnc.length() == 3 ? mnc.charAt(2) - '0' : FILLER;
        out.u8(mcc.charAt(1) - '0' << 4 | mcc.charAt(0) - '0').u8(third << 4 | mcc.charAt(2) - '0')
                .u8(mnc.charAt(1) - '0' << 4 | mnc.charAt(0) - '0');
    }

    static Guti readGuti(OctetReader in) {
        return new Guti(readPlmn(in), in.u16(), in.u8(), in.u32());
    }

    static void writeGuti(OctetWriter out, Guti guti) {
        writePlmn(out, guti.plmn());
        out.u16(guti.mmeGroupId()).u8(guti.mmeCode()).u32(guti.mTmsi());
    }

    private static char digit(int half) {
        if (half > 9) {
            throw ElementFault.incorrect("a digit of value " + half);
        }
        return (char) ('0' + half);
    }
}
