// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

/** Why a session is asked for (TS 29.502 §6.1.6.3.6). */
public enum RequestType {
    INITIAL_REQUEST,
    /** One that is there already, perhaps on another access. */
    EXISTING_PDU_SESSION,
    INITIAL_EMERGENCY_REQUEST,
    EXISTING_EMERGENCY_PDU_SESSION
}
