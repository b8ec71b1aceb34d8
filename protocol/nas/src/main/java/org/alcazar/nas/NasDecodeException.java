// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Octets that are no NAS message this end can take, with what TS 24.501 §7 answers.
 *
 * <p>The cause goes into a 5GMM or 5GSM STATUS, or into the reject of the procedure that the message type belongs to; there is none where
 * the message is to be ignored (§7.2.1, §7.3).
 */
public final class NasDecodeException extends DecodeException {

    /** The value of {@link #messageType} where the message ended before it. */
    public static final int NO_MESSAGE_TYPE = -1;

    private final @Nullable FiveGmmCause fiveGmmCause;
    private final @Nullable FiveGsmCause fiveGsmCause;
    private final int pduSessionId;
    private final int procedureTransactionId;
    private final int messageType;

    /**
     * @param fiveGmmCause what to answer, or null to ignore the message
     * @param messageType the message type octet, or {@link #NO_MESSAGE_TYPE}
     * @param offset octets from the start of the message, or -1
     */
    public NasDecodeException(@Nullable FiveGmmCause fiveGmmCause, int messageType, String message, int offset) {
        this(fiveGmmCause, null, 0, 0, messageType, message, offset);
    }

    private NasDecodeException(@Nullable FiveGmmCause fiveGmmCause, @Nullable FiveGsmCause fiveGsmCause, int pduSessionId,
            int procedureTransactionId, int messageType, String message, int offset) {
        super(message, offset);
        this.fiveGmmCause = fiveGmmCause;
        this.fiveGsmCause = fiveGsmCause;
        this.pduSessionId = pduSessionId;
        this.procedureTransactionId = procedureTransactionId;
        this.messageType = messageType;
    }

    /**
     * Of a message of session management.
     *
     * @param octets the message, its header whole
     */
    public static NasDecodeException ofSession(FiveGsmCause cause, Octets octets, String message, int offset) {
        return new NasDecodeException(null, cause, octets.at(1), octets.at(2), octets.at(3), message, offset);
    }

    /** What mobility management answers; null where the message is to be ignored or is one of session management. */
    public @Nullable FiveGmmCause fiveGmmCause() {
        return fiveGmmCause;
    }

    /** What session management answers; null where the message is to be ignored or is not one of session management. */
    public @Nullable FiveGsmCause fiveGsmCause() {
        return fiveGsmCause;
    }

    /** The PDU session identity that the answer bears, 0..255; 0 where there is no {@link #fiveGsmCause}. */
    public int pduSessionId() {
        return pduSessionId;
    }

    /** The procedure transaction identity that the answer bears, 0..255; 0 where there is no {@link #fiveGsmCause}. */
    public int procedureTransactionId() {
        return procedureTransactionId;
    }

    /** The message type octet (§9.7), or {@link #NO_MESSAGE_TYPE}. */
    public int messageType() {
        return messageType;
    }
}
