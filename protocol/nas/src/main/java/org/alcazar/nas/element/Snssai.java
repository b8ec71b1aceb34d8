// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An S-NSSAI (TS 24.501 §9.11.2.8): a network slice, and the home network's slice it maps to.
 *
 * @param sst slice/service type, 0..255
 * @param sd slice differentiator, 24 bits; null for none
 * @param mappedSst slice/service type in the home network, or null
 * @param mappedSd slice differentiator in the home network, or null; only with {@code mappedSst} and {@code sd}
 */
public record Snssai(int sst, @Nullable Integer sd, @Nullable Integer mappedSst, @Nullable Integer mappedSd) {

    /** The differentiator that stands for none where the coding needs one (TS 23.003 §28.4.2). */
    public static final int NO_SD = 0xff_ffff;

    public Snssai {
        if (!octet(sst) || mappedSst != null && !octet(mappedSst) || sd != null && sd >>> 24 != 0 || mappedSd != null && mappedSd >>> 24 != 0) {
            throw new IllegalArgumentException("an SST has 8 bits, an SD 24");
        }
        if (mappedSd != null && (sd == null || mappedSst == null)) {
            throw new IllegalArgumentException("a mapped SD needs an SD and a mapped SST");
        }
    }

    /** A slice without differentiator. */
    public static Snssai of(int sst) {
        return new Snssai(sst, null, null, null);
    }

    public static Snssai of(int sst, int sd) {
        return new Snssai(sst, sd, null, null);
    }

    /** Whether both name the same slice of the serving network: "no differentiator" has two codings. */
    public boolean sameSlice(Snssai other) {
        return sst == other.sst && differentiator() == other.differentiator();
    }

    private int differentiator() {
        return sd == null ? NO_SD : sd;
    }

    private static boolean octet(int value) {
        return value >>> 8 == 0;
    }

    /** "1", "1-010203". */
    @Override
    public String toString() {
        return text(sst, sd) + (mappedSst == null ? "" : " (home " + text(mappedSst, mappedSd) + ")");
    }

    private static String text(int sst, @Nullable Integer sd) {
        return sd == null ? Integer.toString(sst) : sst + "-" + HexFormat.of().toHexDigits(sd, 6);
    }
}
