// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.List;

/** A collection of slices (TS 24.501 §9.11.3.37): at most 8 requested or allowed, at most 16 configured or pending. */
public record Nssai(List<Snssai> slices) {

    /** Slices any NSSAI may hold; a receiver ignores further ones. */
    public static final int MAX_SLICES = 16;

    public Nssai {
        slices = List.copyOf(slices);
        if (slices.isEmpty() || slices.size() > MAX_SLICES) {
            throw new IllegalArgumentException("1 to 16 slices, not " + slices.size());
        }
    }

    public static Nssai of(Snssai... slices) {
        return new Nssai(List.of(slices));
    }
}
