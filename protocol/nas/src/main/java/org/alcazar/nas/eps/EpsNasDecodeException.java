// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/**
 * Octets that are no NAS message of EPS this end can take, with what TS 24.301 §7 answers.
 *
 * <p>The cause goes into an EMM or ESM STATUS, or into the reject of the procedure that the message type belongs to; there is neither of
 * them where the message is to be ignored (§7.2, §7.3).
 */
public final class EpsNasDecodeException extends DecodeException {

    /** The value of {@link #messageType} where the message ended before it. */
    public static final int NO_MESSAGE_TYPE = -1;

    private final @Nullable EmmCause emmCause;
    private final @Nullable EsmCause esmCause;
    private final int epsBearerIdentity;
    private final int procedureTransactionIdentity;
    private final int messageType;

    private EpsNasDecodeException(@Nullable EmmCause emmCause, @Nullable EsmCause esmCause, int epsBearerIdentity,
            int procedureTransactionIdentity, int messageType, String message, int offset) {
        super(message, offset);
        this.emmCause = emmCause;
        this.esmCause = esmCause;
        this.epsBearerIdentity = epsBearerIdentity;
        this.procedureTransactionIdentity = procedureTransactionIdentity;
        this.messageType = messageType;
    }

    /** Of octets to be ignored. */
    public static EpsNasDecodeException ignored(String message, int offset) {
        return new EpsNasDecodeException(null, null, 0, 0, NO_MESSAGE_TYPE, message, offset);
    }

    /** Of a message of mobility management. */
    public static EpsNasDecodeException ofMobility(EmmCause cause, int messageType, String message, int offset) {
        return new EpsNasDecodeException(cause, null, 0, 0, messageType, message, offset);
    }

    /** Of a message of session management. */
    public static EpsNasDecodeException ofSession(EsmCause cause, int epsBearerIdentity, int procedureTransactionIdentity, int messageType,
            String message, int offset) {
        return new EpsNasDecodeException(null, cause, epsBearerIdentity, procedureTransactionIdentity, messageType, message, offset);
    }

    /** What mobility management answers; null where the message is to be ignored or is one of session management. */
    public @Nullable EmmCause emmCause() {
        return emmCause;
    }

    /** What session management answers; null where the message is to be ignored or is one of mobility management. */
    public @Nullable EsmCause esmCause() {
        return esmCause;
    }

    /** The EPS bearer identity that the answer bears, 0..15; 0 where there is no {@link #esmCause}. */
    public int epsBearerIdentity() {
        return epsBearerIdentity;
    }

    /** The procedure transaction identity that the answer bears, 0..255; 0 where there is no {@link #esmCause}. */
    public int procedureTransactionIdentity() {
        return procedureTransactionIdentity;
    }

    /** The message type octet (TS 24.301 §9.8), or {@link #NO_MESSAGE_TYPE}. */
    public int messageType() {
        return messageType;
    }
}
