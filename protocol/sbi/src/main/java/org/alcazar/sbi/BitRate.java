// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A bit rate, in JSON a number with a unit: {@code 100 Mbps} (TS 29.571 §5.5.2).
 *
 * @param bitsPerSecond not negative
 */
public record BitRate(long bitsPerSecond) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18})?) ([KMGT]?)bps");
    private static final String PREFIXES = "KMGT";

    public BitRate {
        if (bitsPerSecond < 0) {
            throw new IllegalArgumentException("a bit rate is not negative");
        }
    }

    /**
     * The rate that a text such as {@code 1.5 Gbps} tells; prefixes are powers of 1000.
     *
     * @throws IllegalArgumentException if the text tells none
     */
    @JsonCreator
    public static BitRate parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a bit rate is written with its unit (bps, Kbps, Mbps, Gbps, Tbps), such as 100 Mbps");
        }
        int power = matcher.group(2).isEmpty() ? 0 : 3 * (PREFIXES.indexOf(matcher.group(2)) + 1);
        var bits = new BigDecimal(matcher.group(1)).movePointRight(power).toBigInteger();
        if (bits.bitLength() > 62) {
            throw new IllegalArgumentException("a bit rate beyond all measure: " + text);
        }
        return new BitRate(bits.longValue());
    }

    /** The rate with the greatest unit that leaves a whole number. */
    @Override
    @JsonValue
    public String toString() {
        long rate = bitsPerSecond;
        int unit = -1;
        while (rate != 0 && rate % 1000 == 0 && unit < PREFIXES.length() - 1) {
            rate /= 1000;
            unit++;
        }
        return rate + " " + (unit < 0 ? "" : PREFIXES.charAt(unit)) + "bps";
    }
}
