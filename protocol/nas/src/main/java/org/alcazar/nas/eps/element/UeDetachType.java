// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/**
 * How a UE detaches (detach type of TS 24.301 §9.9.3.7, UE to network).
 *
 * @param switchOff the UE is being switched off and waits for no answer
 */
public record UeDetachType(Kind kind, boolean switchOff) {

    /** What the UE leaves; the ordinal plus one is the coded value. */
    public enum Kind {
        EPS,
        IMSI,
        COMBINED_EPS_IMSI
    }
}
