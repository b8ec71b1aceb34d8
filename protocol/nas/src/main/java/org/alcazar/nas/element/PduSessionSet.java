// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Some of the PDU sessions 1 to 15: the status, uplink data, allowed and reactivation result elements (TS 24.501 §9.11.3.13, §9.11.3.42,
 * §9.11.3.44, §9.11.3.57).
 *
 * @param bits bit n for session n; bit 0 is spare
 */
public record PduSessionSet(int bits) {

    public static final PduSessionSet NONE = new PduSessionSet(0);

    public PduSessionSet {
        if ((bits & ~0xfffe) != 0) {
            throw new IllegalArgumentException("PDU sessions are 1 to 15");
        }
    }

    public static PduSessionSet of(int... sessions) {
        int bits = 0;
        for (int session : sessions) {
            bits |= 1 << session;
        }
        return new PduSessionSet(bits);
    }

    /** @param session 1..15 */
    public boolean contains(int session) {
        return session > 0 && session < 16 && (bits >>> session & 1) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }
}
