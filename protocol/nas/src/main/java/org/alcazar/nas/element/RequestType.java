// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** What a UE asks for with a 5GSM message (TS 24.501 §9.11.3.47); the ordinal plus one is the coded value. */
public enum RequestType {
    INITIAL_REQUEST,
    EXISTING_PDU_SESSION,
    INITIAL_EMERGENCY_REQUEST,
    EXISTING_EMERGENCY_PDU_SESSION,
    MODIFICATION_REQUEST,
    MA_PDU_REQUEST
}
