// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/**
 * Some of the EPS bearers 1 to 15: the EPS bearer context status (TS 24.301 §9.9.2.1).
 *
 * @param bits bit n for the bearer of identity n; bit 0 is spare
 */
public record EpsBearerSet(int bits) {

    public static final EpsBearerSet NONE = new EpsBearerSet(0);

    public EpsBearerSet {
        if ((bits & ~0xfffe) != 0) {
            throw new IllegalArgumentException("EPS bearers are 1 to 15");
        }
    }

    public static EpsBearerSet of(int... bearers) {
        int bits = 0;
        for (int bearer : bearers) {
            bits |= 1 << bearer;
        }
        return new EpsBearerSet(bits);
    }

    /** @param bearer 1..15 */
    public boolean contains(int bearer) {
        return bearer > 0 && bearer < 16 && (bits >>> bearer & 1) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }
}
