// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** What an extended service request is for (TS 24.301 §9.9.3.27). */
public enum EpsServiceType {
    MOBILE_ORIGINATING_CS_FALLBACK(0),
    MOBILE_TERMINATING_CS_FALLBACK(1),
    MOBILE_ORIGINATING_CS_FALLBACK_EMERGENCY_CALL(2),
    PACKET_SERVICES_VIA_S1(8);

    private final int value;

    EpsServiceType(int value) {
        this.value = value;
    }

    /** The coded value, four bits. */
    public int value() {
        return value;
    }
}
