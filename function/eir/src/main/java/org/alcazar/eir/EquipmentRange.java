// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eir;

import java.util.regex.Pattern;
import org.alcazar.sbi.Pei;

/**
 * Pieces of equipment that follow one another: from one type allocation code and serial number to another, both included.
 *
 * @param first fourteen digits as a number
 * @param last not less than {@code first}
 */
public record EquipmentRange(long first, long last) {

    private static final long MOST = 99_999_999_999_999L;
    private static final int DIGITS = 14;
    private static final int TAC_DIGITS = 8;
    private static final Pattern TEXT = Pattern.compile("(?:imei-|imeisv-)?(\\d{8,16})(?:\\*|-(\\d{14}))?");

    public EquipmentRange {
        if (first < 0 || last < first || last > MOST) {
            throw new IllegalArgumentException("a range goes from fourteen digits up to fourteen digits");
        }
    }

    /** One piece of equipment, whatever its software version. */
    public static EquipmentRange of(Pei pei) {
        long number = Long.parseLong(pei.equipment());
        return new EquipmentRange(number, number);
    }

    /**
     * What a person writes: a PEI or its 14 to 16 digits; a type allocation code, 8 digits; 9 to 13 digits and {@code *} for all that begin so;
     * or {@code first-last}, 14 digits each.
     *
     * @throws IllegalArgumentException if the text is none of these, or an IMEI with a wrong check digit
     */
    public static EquipmentRange parse(String text) {
        var matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            var digits = matcher.group(1);
            boolean begins = text.endsWith("*") || digits.length() == TAC_DIGITS;
            if (matcher.group(2) != null && digits.length() == DIGITS) {
                return new EquipmentRange(Long.parseLong(digits), Long.parseLong(matcher.group(2)));
            }
            if (matcher.group(2) == null && begins && digits.length() < DIGITS) {
                return new EquipmentRange(Long.parseLong(digits + "0".repeat(DIGITS - digits.length())),
                        Long.parseLong(digits + "9".repeat(DIGITS - digits.length())));
            }
            if (matcher.group(2) == null && !begins && digits.length() >= DIGITS) {
                return of(pei(digits));
            }
        }
        throw new IllegalArgumentException("equipment is a PEI, its 14 to 16 digits, a type allocation code of 8 digits, "
                + "up to 13 digits and *, or FIRST-LAST of 14 digits each; not " + text);
    }

    /** How many pieces there may be. */
    public long size() {
        return last - first + 1;
    }

    /** As {@link #parse} reads it, in the shortest way. */
    @Override
    public String toString() {
        var from = "%014d".formatted(first);
        if (first == last) {
            return from;
        }
        var to = "%014d".formatted(last);
        for (int length = TAC_DIGITS; length < DIGITS; length++) {
            if (from.regionMatches(0, to, 0, length) && from.substring(length).equals("0".repeat(DIGITS - length))
                    && to.substring(length).equals("9".repeat(DIGITS - length))) {
                return from.substring(0, length) + (length == TAC_DIGITS ? "" : "*");
            }
        }
        return from + "-" + to;
    }

    private static Pei pei(String digits) {
        var pei = new Pei(digits.length() == DIGITS ? digits + Pei.checkDigit(digits) : digits);
        if (!pei.isConsistent()) {
            throw new IllegalArgumentException("the check digit of IMEI " + digits + " is wrong: it would be " + Pei.checkDigit(pei.equipment()));
        }
        return pei;
    }
}
