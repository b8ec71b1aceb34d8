// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A slice's identity (TS 23.003 §28.4.2, TS 29.571 §5.4.4.2).
 *
 * @param sst slice/service type, 0 to 255
 * @param sd slice differentiator, three octets; null where there is none, which the reserved value FFFFFF means too
 */
public record Snssai(int sst, @Nullable Octets sd) {

    private static final Octets NO_SD = Octets.of(0xff, 0xff, 0xff);

    public Snssai {
        if (sst < 0 || sst > 255) {
            throw new IllegalArgumentException("a slice/service type is 0 to 255, not " + sst);
        }
        if (sd != null) {
            if (sd.length() != 3) {
                throw new IllegalArgumentException("a slice differentiator has three octets, not " + sd.length());
            }
            sd = sd.equals(NO_SD) ? null : sd;
        }
    }

    /** A slice without a differentiator. */
    public static Snssai of(int sst) {
        return new Snssai(sst, null);
    }

    /**
     * The slice that {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Snssai parse(String text) {
        int dash = text.indexOf('-');
        var sst = dash < 0 ? text : text.substring(0, dash);
        if (!PlmnId.digits(sst, 1, 3) || dash >= 0 && text.length() - dash != 7) {
            throw new IllegalArgumentException("a slice is written SST or SST-SD, such as 1 or 1-010203, not " + text);
        }
        return new Snssai(Integer.parseInt(sst), dash < 0 ? null : Octets.fromHex(text.substring(dash + 1)));
    }

    /** The value of TS 24.501 §9.11.2.8 without mapped parts: one octet, or four with a slice differentiator. */
    public Octets octets() {
        return sd == null ? Octets.of(sst) : new OctetWriter(4).u8(sst).octets(sd).toOctets();
    }

    /** {@code 1} or {@code 1-010203}. */
    @Override
    public String toString() {
        return sd == null ? Integer.toString(sst) : sst + "-" + sd;
    }
}
