// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** What a UE attaches for (TS 24.301 §9.9.3.11). */
public enum EpsAttachType {
    EPS_ATTACH(1),
    COMBINED_EPS_IMSI_ATTACH(2),
    /** For restricted local operator services. */
    EPS_RLOS_ATTACH(3),
    EPS_EMERGENCY_ATTACH(6);

    private final int value;

    EpsAttachType(int value) {
        this.value = value;
    }

    /** The coded value, three bits. */
    public int value() {
        return value;
    }
}
