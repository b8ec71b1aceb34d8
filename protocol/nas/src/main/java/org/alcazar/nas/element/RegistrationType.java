// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * 5GS registration type (TS 24.501 §9.11.3.7).
 *
 * @param followOnRequest a further request of the UE follows: the signalling connection is to be kept
 */
public record RegistrationType(Kind kind, boolean followOnRequest) {

    /** What the UE registers for; the ordinal plus one is the coded value. */
    public enum Kind {
        INITIAL,
        MOBILITY_UPDATING,
        PERIODIC_UPDATING,
        EMERGENCY,
        SNPN_ONBOARDING,
        DISASTER_ROAMING_MOBILITY_UPDATING,
        DISASTER_ROAMING_INITIAL
    }
}
