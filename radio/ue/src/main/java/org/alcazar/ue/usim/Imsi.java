// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import org.alcazar.nas.element.Plmn;

/**
 * An international mobile subscription identity (TS 23.003 §2.2).
 *
 * @param msin decimal digits, as many as make 6 to 15 with those of the PLMN
 */
public record Imsi(Plmn homePlmn, String msin) {

    private static final int MOST_DIGITS = 15;

    /** @throws IllegalArgumentException if these are no IMSI's parts */
    public Imsi {
        int room = MOST_DIGITS - 3 - homePlmn.mncDigits();
        if (!msin.matches("[0-9]{1," + room + "}")) {
            throw new IllegalArgumentException("an MSIN has 1 to " + room + " digits beside this PLMN");
        }
    }

    /**
     * The IMSI of all its digits.
     *
     * @param homePlmn the PLMN they must begin with
     * @throws IllegalArgumentException if they do not, or are no digits
     */
    public static Imsi of(Plmn homePlmn, String digits) {
        var plmn = homePlmn.toString();
        if (!digits.startsWith(plmn)) {
            throw new IllegalArgumentException("an IMSI of " + plmn + " begins with these digits");
        }
        return new Imsi(homePlmn, digits.substring(plmn.length()));
    }

    /** The IMSI {@code n} further on, with as many digits. */
    public Imsi plus(long n) {
        var next = Long.toString(Long.parseLong(msin) + n);
        return new Imsi(homePlmn, "0".repeat(Math.max(0, msin.length() - next.length())) + next);
    }

    /** "imsi-" and the digits (TS 29.571). */
    public String supi() {
        return "imsi-" + this;
    }

    /** All digits. */
    @Override
    public String toString() {
        return homePlmn + msin;
    }
}
