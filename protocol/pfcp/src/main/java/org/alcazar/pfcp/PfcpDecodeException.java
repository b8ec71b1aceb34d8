// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import org.alcazar.pfcp.element.Cause;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/** Octets that are no PFCP message this end can take, with what TS 29.244 §7.6 has it do. */
public final class PfcpDecodeException extends DecodeException {

    /** The value of {@link #messageType} where the message ended before it. */
    public static final int NO_MESSAGE_TYPE = -1;

    private final Reaction reaction;
    private final Header header;
    private final @Nullable Cause reason;
    private final int offendingIe;

    /** What to do. */
    public enum Reaction {

        /** Nothing. */
        DISCARD,
        /** Say that the version is not supported. */
        VERSION_NOT_SUPPORTED,
        /** Answer the request with the cause, if it wants an answer: {@link Pfcp#answer}. */
        REJECT,
        /** Give the request up that this would have answered, with no more retransmissions. */
        END_TRANSACTION
    }

    /**
     * What could be read of the header.
     *
     * @param messageType the octet, or {@link #NO_MESSAGE_TYPE}
     * @param seid 0 where there is none
     * @param sequenceNumber 0 where there is none
     */
    record Header(int messageType, long seid, int sequenceNumber) {

        static final Header NONE = new Header(NO_MESSAGE_TYPE, 0, 0);
    }

    PfcpDecodeException(Reaction reaction, Header header, @Nullable Cause reason, int offendingIe, String message, int offset) {
        super(message, offset);
        this.reaction = reaction;
        this.header = header;
        this.reason = reason;
        this.offendingIe = offendingIe;
    }

    /** What to do. */
    public Reaction reaction() {
        return reaction;
    }

    /** What is wrong, as an answer says it; null where there is nothing to answer. */
    public @Nullable Cause pfcpCause() {
        return reason;
    }

    /** The type of the innermost element that is missing or at fault, 0 if it is none. */
    public int offendingIe() {
        return offendingIe;
    }

    /** The message type octet (§7.3), or {@link #NO_MESSAGE_TYPE}. */
    public int messageType() {
        return header.messageType;
    }

    /** This end's session endpoint as the header names it, or 0. */
    public long seid() {
        return header.seid;
    }

    /** The sequence number, which an answer repeats, or 0. */
    public int sequenceNumber() {
        return header.sequenceNumber;
    }
}
