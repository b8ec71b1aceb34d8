// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

/** What an AUSF counts. */
public enum AusfEvent {
    /** A challenge left. */
    CHALLENGED,
    /** A UE proved itself. */
    AUTHENTICATED,
    /** A UE's RES* was not the one expected. */
    WRONG_RES_STAR,
    /** A confirmation named no context, or one that was used or had expired. */
    NO_CONTEXT,
    /** A challenge was never confirmed in time. */
    EXPIRED,
    /** A challenge was given up because too many were under way. */
    CROWDED_OUT,
    /** A serving network that may not authenticate this home network's subscribers. */
    NETWORK_REFUSED,
    /** The UDM had no vector to give. */
    NO_VECTOR,
    /** An SMF was given the key of a session. */
    SM_KEY_DERIVED,
    /** An SMF asked for the key of a session of a subscriber whose K_AUSF is not here. */
    NO_ANCHOR_KEY
}
