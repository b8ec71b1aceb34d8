// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.event;

/** Why a message of a UE, RAN node, AMF, PCF or UPF was left without effect. Each is counted; those marked so are audited too. */
public enum Drop {
    /** The 5GSM message does not decode. */
    N1_UNDECODABLE(false),
    /** A 5GSM message that the state of the session does not expect. */
    N1_UNEXPECTED(false),
    /** The answer to a command that is no longer, or was never, given. */
    N1_LATE(false),
    /** A request that gives way to what the network does already (TS 24.501 §6.3.2.5, §6.3.3.5). */
    N1_COLLISION(false),
    /** A 5GSM message without the protection that the session has, or whose protection the session does not have. */
    N1_UNPROTECTED(true),
    /** The MAC of a protected 5GSM message is not right. */
    N1_MAC_WRONG(true),
    /** A protected 5GSM message came a second time. */
    N1_REPLAYED(true),
    /** A transfer of the RAN node that does not decode. */
    N2_UNDECODABLE(true),
    /** A transfer of the RAN node that the state of the session does not expect. */
    N2_UNEXPECTED(false),
    /** The AMF does not take a transfer just now; it is repeated with the command, if it is one. */
    TRANSFER_REFUSED(false),
    /** The UE was not reached. */
    TRANSFER_FAILED(false),
    /** A policy decision that cannot be carried out. */
    POLICY_UNUSABLE(true),
    /** A report of a UPF about a session that it does not have. */
    N4_FOREIGN(true),
    /** A report that is of no use just now. */
    N4_UNEXPECTED(false),
    /** A message on S11 of somebody who is no MME of this SMF. */
    S11_FOREIGN(true),
    /** A message of an MME by a tunnel that there is not, or that is another MME's. */
    S11_UNKNOWN_TUNNEL(true),
    /** A message on S11 that is none for an SGW, or that the state of the session does not expect. */
    S11_UNEXPECTED(false),
    /** The mailbox of the session is full. */
    MAILBOX_FULL(true),
    /** As many sessions are there as may be. */
    TOO_MANY_SESSIONS(true),
    /** The session ended meanwhile. */
    SESSION_GONE(false);

    private final boolean audited;

    Drop(boolean audited) {
        this.audited = audited;
    }

    /** Whether such a drop is relevant to security and goes to the audit. */
    public boolean audited() {
        return audited;
    }
}
