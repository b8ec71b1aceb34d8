// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.event;

/** Why a message of a UE, an eNB or another node was left without effect. Each is counted; those marked so are audited too. */
public enum Drop {
    /** The NAS message does not decode. */
    NAS_UNDECODABLE(false),
    /** A NAS message that must be protected came plain (TS 24.301 §4.4.4.3). */
    NAS_PLAIN_REFUSED(true),
    /** A NAS message's MAC is wrong. */
    NAS_MAC_WRONG(true),
    /** A NAS message's COUNT was accepted before. */
    NAS_REPLAYED(true),
    /** A protected NAS message for which there is no security context. */
    NAS_NO_CONTEXT(false),
    /** A NAS message that no state of the UE expects. */
    NAS_UNEXPECTED(false),
    /** The answer to a question that is no longer, or was never, put. */
    NAS_LATE(false),
    /** A NAS message to the UE that the eNB could not deliver. */
    NAS_UNDELIVERED(false),
    /** The mailbox of the UE is full. */
    MAILBOX_FULL(true),
    /** As many attaches are unfinished as may be. */
    TOO_MANY_UNFINISHED(true),
    /** The UE's context ended meanwhile. */
    UE_GONE(false),
    /** An S1AP message that does not decode. */
    S1AP_UNDECODABLE(false),
    /** An S1AP message before S1 Setup. */
    S1AP_BEFORE_SETUP(false),
    /** An S1AP message that an MME does not take. */
    S1AP_UNEXPECTED(false),
    /** An S1AP message naming ids that are not known. */
    S1AP_UNKNOWN_ID(false),
    /** An S1AP message naming the ids of a UE that is on another association. */
    S1AP_FOREIGN_ID(true);

    private final boolean audited;

    Drop(boolean audited) {
        this.audited = audited;
    }

    /** Whether such a drop is relevant to security and goes to the audit. */
    public boolean audited() {
        return audited;
    }
}
