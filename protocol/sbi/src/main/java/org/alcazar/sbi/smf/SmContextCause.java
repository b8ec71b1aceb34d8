// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

/** Why something happens to a session (TS 29.502 §6.1.6.3.8, those in use). */
public enum SmContextCause {
    REL_DUE_TO_HO,
    REL_DUE_TO_UP_SEC,
    REL_DUE_TO_SLICE_NOT_AVAILABLE,
    REL_DUE_TO_DUPLICATE_SESSION_ID,
    REL_DUE_TO_NETWORK_SLICE_SPECIFIC_AUTH,
    REL_DUE_TO_SUBSCRIPTION_CHANGE,
    REL_DUE_TO_UNSPECIFIED_REASON,
    /** The session and its status in the UE do not agree. */
    PDU_SESSION_STATUS_MISMATCH,
    /** The UE is not registered any more. */
    UE_DEREGISTERED,
    INSUFFICIENT_UP_RESOURCES,
    /** The RAN node asked for the connection to be released. */
    AN_RELEASE
}
