// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

/** The states of a PDU session in a UE (TS 24.501 §6.1.3.2). */
public enum SessionState {
    /** A request for it was sent and its answer is waited for. */
    ACTIVE_PENDING,
    /** It is there. */
    ACTIVE,
    /** A change was asked for. */
    MODIFICATION_PENDING,
    /** Its release was asked for. */
    INACTIVE_PENDING,
    /** It is not there, or no more. */
    INACTIVE
}
