// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

/** What a UDM counts. */
public enum UdmEvent {
    /** An authentication vector left. */
    VECTOR,
    /** Sequence numbers were moved to where a USIM has them. */
    RESYNCHRONISED,
    /** An AUTS did not verify. */
    AUTS_REFUSED,
    /** A SUCI could not be opened. */
    SUCI_REFUSED,
    /** Somebody who is no subscriber. */
    UNKNOWN_USER,
    /** An AUSF told of an authentication that succeeded. */
    AUTHENTICATED,
    /** An AUSF told of an authentication that failed. */
    AUTHENTICATION_FAILED,
    /** An AMF was registered. */
    AMF_REGISTERED,
    /** An AMF wanted to register a UE that was not authenticated in its network. */
    AMF_REFUSED,
    /** An AMF was told that a UE is not its any more. */
    AMF_NOTIFIED,
    /** An AMF could not be told. */
    AMF_NOT_REACHED,
    /** An authentication vector of EPS left. */
    EPS_VECTOR,
    /** An MME was registered. */
    MME_REGISTERED,
    /** An MME was told that a UE is not its any more. */
    MME_NOTIFIED,
    /** An MME could not be told. */
    MME_NOT_REACHED,
    /** The database failed. */
    DATABASE_FAULT
}
