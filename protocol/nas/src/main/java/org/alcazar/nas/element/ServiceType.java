// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** What a UE asks service for (TS 24.501 §9.11.3.50); the ordinal is the coded value. */
public enum ServiceType {
    SIGNALLING,
    DATA,
    MOBILE_TERMINATED_SERVICES,
    EMERGENCY_SERVICES,
    EMERGENCY_SERVICES_FALLBACK,
    HIGH_PRIORITY_ACCESS,
    ELEVATED_SIGNALLING
}
