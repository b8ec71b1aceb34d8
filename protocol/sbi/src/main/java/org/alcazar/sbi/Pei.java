// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A permanent equipment identifier that is an IMEI or an IMEISV (TS 29.571 §5.3.2, TS 23.003 §6.2).
 *
 * @param digits 15 of an IMEI, 16 of an IMEISV
 */
public record Pei(String digits) {

    private static final String IMEI = "imei-";
    private static final String IMEISV = "imeisv-";
    private static final int IMEI_DIGITS = 15;
    private static final int EQUIPMENT_DIGITS = 14;

    public Pei {
        if (!PlmnId.digits(digits, IMEI_DIGITS, IMEI_DIGITS + 1)) {
            throw new IllegalArgumentException("an IMEI has 15 digits, an IMEISV 16");
        }
    }

    /**
     * The identifier that {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is none
     */
    @JsonCreator
    public static Pei parse(String text) {
        var digits = text.startsWith(IMEI) ? text.substring(IMEI.length()) : text.startsWith(IMEISV) ? text.substring(IMEISV.length()) : "";
        if (digits.length() != (text.startsWith(IMEI) ? IMEI_DIGITS : IMEI_DIGITS + 1)) {
            throw new IllegalArgumentException("a PEI is written imei- and 15 digits or imeisv- and 16");
        }
        return new Pei(digits);
    }

    /** Type allocation code and serial number, 14 digits: what one piece of equipment keeps for life. */
    public String equipment() {
        return digits.substring(0, EQUIPMENT_DIGITS);
    }

    /** The software version number, two digits; null of an IMEI. */
    public @Nullable String softwareVersion() {
        return digits.length() == IMEI_DIGITS ? null : digits.substring(EQUIPMENT_DIGITS);
    }

    /** Whether the fifteenth digit of an IMEI is its check digit, or the 0 that stands in its place in transmission; true of an IMEISV. */
    public boolean isConsistent() {
        return digits.length() > IMEI_DIGITS || digits.charAt(EQUIPMENT_DIGITS) == '0'
                || digits.charAt(EQUIPMENT_DIGITS) == '0' + checkDigit(equipment());
    }

    /** Luhn's check digit over type allocation code and serial number (TS 23.003 annex B). */
    public static int checkDigit(String equipment) {
        int sum = 0;
        for (int i = 0; i < EQUIPMENT_DIGITS; i++) {
            int digit = equipment.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** {@code imei-…} or {@code imeisv-…}. */
    @Override
    @JsonValue
    public String toString() {
        return (digits.length() == IMEI_DIGITS ? IMEI : IMEISV) + digits;
    }
}
