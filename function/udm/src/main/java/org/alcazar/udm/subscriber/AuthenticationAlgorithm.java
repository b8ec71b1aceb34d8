// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.util.Locale;

/** Which algorithm set a USIM has (TS 33.102 §6.3; TS 35.205, TS 35.231). */
public enum AuthenticationAlgorithm {
    /** K and OPc of 16 octets each. */
    MILENAGE,
    /** K of 16 or 32 octets, TOPc of 32. */
    TUAK;

    /**
     * The algorithm that {@link #toString} writes.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static AuthenticationAlgorithm parse(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "milenage" -> MILENAGE;
            case "tuak" -> TUAK;
            default -> throw new IllegalArgumentException("the algorithm is milenage or tuak, not " + name);
        };
    }

    boolean fitsK(int octets) {
        return octets == 16 || this == TUAK && octets == 32;
    }

    int operatorCodeOctets() {
        return this == MILENAGE ? 16 : 32;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
