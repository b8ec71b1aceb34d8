// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** Why a UE of the Internet of things wants to be connected (TS 24.501 §9.11.3.18D); the ordinal is the coded value. */
public enum ControlPlaneServiceType {
    MOBILE_ORIGINATING,
    MOBILE_TERMINATING,
    EMERGENCY_SERVICES,
    EMERGENCY_SERVICES_FALLBACK
}
