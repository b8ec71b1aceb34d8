// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * A PLMN: mobile country code and mobile network code (ITU-T E.212), and which of "01" and "001" the network code is.
 *
 * @param mcc 0..999
 * @param mnc 0..99 or 0..999
 * @param mncDigits 2 or 3
 */
public record Plmn(int mcc, int mnc, int mncDigits) implements Comparable<Plmn> {

    public Plmn {
        if (mcc < 0 || mcc > 999 || mncDigits != 2 && mncDigits != 3 || mnc < 0 || mnc > (mncDigits == 2 ? 99 : 999)) {
            throw new IllegalArgumentException("no PLMN: " + mcc + "/" + mnc + " of " + mncDigits + " digits");
        }
    }

    /**
     * The PLMN of three and two or three decimal digits.
     *
     * @throws IllegalArgumentException if the digits are other than that
     */
    public static Plmn of(String mcc, String mnc) {
        if (!mcc.matches("[0-9]{3}") || !mnc.matches("[0-9]{2,3}")) {
            throw new IllegalArgumentException("no PLMN: " + mcc + "-" + mnc);
        }
        return new Plmn(Integer.parseInt(mcc), Integer.parseInt(mnc), mnc.length());
    }

    /** Three decimal digits. */
    public String mccText() {
        return digits(mcc, 3);
    }

    /** Two or three decimal digits. */
    public String mncText() {
        return digits(mnc, mncDigits);
    }

    @Override
    public int compareTo(Plmn other) {
        return mcc != other.mcc ? Integer.compare(mcc, other.mcc)
                : mncDigits != other.mncDigits ? Integer.compare(mncDigits, other.mncDigits) : Integer.compare(mnc, other.mnc);
    }

    /** All digits, "99970". */
    @Override
    public String toString() {
        return mccText() + mncText();
    }

    private static String digits(int value, int length) {
        var text = Integer.toString(value);
        return "0".repeat(length - text.length()) + text;
    }
}
