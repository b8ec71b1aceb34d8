// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

/** The state of a PDU session in the network (TS 24.501 §6.1.3.3). */
public enum PduSessionState {
    /** It was asked for, and not accepted yet. */
    INACTIVE,
    /** It was accepted. */
    ACTIVE,
    /** The UE was commanded to release it, and has not confirmed. */
    INACTIVE_PENDING,
    /** The UE was commanded to modify it, and has not confirmed. */
    MODIFICATION_PENDING,
    /** It is no more. */
    ENDED
}
