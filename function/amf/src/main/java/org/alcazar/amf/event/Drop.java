// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.event;

/** Why a message of a UE or gNB was left without effect. Each is counted; those marked so are audited too. */
public enum Drop {
    /** The NAS message does not decode. */
    NAS_UNDECODABLE(false),
    /** A NAS message that must be protected came plain (TS 24.501 §4.4.4.3). */
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
    /** A NAS message to the UE that the gNB could not deliver. */
    NAS_UNDELIVERED(false),
    /** What a session has for the gNB is of a kind that does not go to it by itself. */
    SESSION_TRANSFER_UNEXPECTED(false),
    /** As much waits for an idle UE as may. */
    OUTBOX_FULL(false),
    /** The mailbox of the UE is full. */
    MAILBOX_FULL(true),
    /** As many registrations are unfinished as may be. */
    TOO_MANY_UNFINISHED(true),
    /** As many registrations by one gNB are unfinished as may be. */
    TOO_MANY_UNFINISHED_OF_GNB(true),
    /** More UEs that have proved nothing come than are taken each second. */
    REGISTRATION_RATE(true),
    /** More UEs that have proved nothing come by one gNB than are taken each second. */
    REGISTRATION_RATE_OF_GNB(true),
    /** As many UEs that have proved nothing are held until it is their turn as may be. */
    TOO_MANY_HELD(true),
    /** More UEs that have proved themselves come back than are taken each second; they are told so (5GMM cause #22). */
    RETURN_RATE(false),
    /** There are as many UE contexts as may be. */
    TOO_MANY_UES(true),
    /** A UE cannot be served now, and there is no protection yet under which it could be told. */
    CONGESTION_UNTOLD(false),
    /** As much waits for the end of a handover as may. */
    POSTPONED_FULL(false),
    /** A handover was begun and the UE has not come to the target. */
    HANDOVER_UNFINISHED(false),
    /** The UE's context ended meanwhile. */
    UE_GONE(false),
    /** An NGAP message that does not decode. */
    NGAP_UNDECODABLE(false),
    /** An NGAP message before NG Setup. */
    NGAP_BEFORE_SETUP(false),
    /** An NGAP message that an AMF does not take. */
    NGAP_UNEXPECTED(false),
    /** An NGAP message naming ids that are not known. */
    NGAP_UNKNOWN_ID(false),
    /** An NGAP message naming the ids of a UE that is on another association. */
    NGAP_FOREIGN_ID(true);

    private final boolean audited;

    Drop(boolean audited) {
        this.audited = audited;
    }

    /** Whether what is done for one gNB's UEs says nothing of those of others. */
    public boolean isOfOneGnb() {
        return this == TOO_MANY_UNFINISHED_OF_GNB || this == REGISTRATION_RATE_OF_GNB;
    }

    /** Whether such a drop is relevant to security and goes to the audit. */
    public boolean audited() {
        return audited;
    }
}
