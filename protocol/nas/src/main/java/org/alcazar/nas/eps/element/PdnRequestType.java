// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** Why a PDN connection is asked for (request type of TS 24.008 §10.5.6.17). */
public enum PdnRequestType {
    INITIAL_REQUEST(1),
    HANDOVER(2),
    EMERGENCY(4),
    /** For restricted local operator services. */
    RLOS(5),
    HANDOVER_OF_EMERGENCY_BEARER_SERVICES(6);

    private final int value;

    PdnRequestType(int value) {
        this.value = value;
    }

    /** The coded value, three bits. */
    public int value() {
        return value;
    }
}
