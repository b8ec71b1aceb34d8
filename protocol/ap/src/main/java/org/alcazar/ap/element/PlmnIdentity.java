// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import java.util.List;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/**
 * A public land mobile network (TS 38.413 §9.3.3.5, TS 36.413 §9.2.3.8), as its three octets: a peer may have put digits in them that are
 * none, and they are kept.
 *
 * @param value the octets as one number of 24 bits
 */
public record PlmnIdentity(int value) {

    private static final String DIGITS = "0123456789*#abcf";

    /** Its encoding. */
    public static final AperType<PlmnIdentity> TYPE = Aper.intOctets(3).as(PlmnIdentity::new, PlmnIdentity::value);

    /** MDTPLMNList: 1 to 16 networks. */
    public static final AperType<List<PlmnIdentity>> MDT_LIST = Aper.list(1, 16, TYPE);

    /** MDTPLMNModificationList: at most 16 networks. */
    public static final AperType<List<PlmnIdentity>> MDT_MODIFICATION_LIST = Aper.list(0, 16, TYPE);

    public PlmnIdentity {
        if (value >>> 24 != 0) {
            throw new IllegalArgumentException("out of range: " + value);
        }
    }

    /**
     * The network of a mobile country code and a mobile network code.
     *
     * @param mcc three digits
     * @param mnc two or three digits
     */
    public static PlmnIdentity of(String mcc, String mnc) {
        if (!mcc.matches("[0-9]{3}") || !mnc.matches("[0-9]{2,3}")) {
            throw new IllegalArgumentException("not a PLMN: MCC " + mcc + ", MNC " + mnc);
        }
        int third = mnc.length() == 3 ? mnc.charAt(2) - '0' : 0xf;
        int digits = 0;
        for (int digit : new int[] {mcc.charAt(1), mcc.charAt(0), third + '0', mcc.charAt(2), mnc.charAt(1), mnc.charAt(0)}) {
            digits = digits << 4 | digit - '0';
        }
        return new PlmnIdentity(digits);
    }

    /** The network of three octets coded as in TS 24.008 §10.5.1.3, the same as here. */
    public static PlmnIdentity of(Octets octets) {
        if (octets.length() != 3) {
            throw new IllegalArgumentException("three octets, not " + octets.length());
        }
        return new PlmnIdentity((int) BitString.of(octets).toLong());
    }

    /** The three octets. */
    public Octets octets() {
        return BitString.of(value, 24).octets();
    }

    /** The mobile country code. */
    public String mcc() {
        return "" + digit(16) + digit(20) + digit(8);
    }

    /** The mobile network code, two or three digits. */
    public String mnc() {
        boolean two = (value >> 12 & 0xf) == 0xf;
        return "" + digit(0) + digit(4) + (two ? "" : digit(12));
    }

    /** Such as {@code 001-01}. */
    @Override
    public String toString() {
        return mcc() + "-" + mnc();
    }

    private char digit(int shift) {
        return DIGITS.charAt(value >> shift & 0xf);
    }
}
