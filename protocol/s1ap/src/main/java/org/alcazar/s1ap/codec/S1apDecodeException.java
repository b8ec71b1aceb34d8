// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.codec;

import org.alcazar.ap.codec.ApDecodeException;
import org.alcazar.ap.codec.Refusal;
import org.alcazar.s1ap.element.CauseProtocol;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * A received message must not be acted on (TS 36.413 §10.2, §10.3). Says what a reply to it has to name; whether there is one to be sent,
 * and which, {@code S1ap.answer} decides.
 */
public final class S1apDecodeException extends ApDecodeException {

    S1apDecodeException(Refusal refusal) {
        super(refusal);
    }

    /** What kind of error it is. */
    public CauseProtocol cause() {
        return switch (error()) {
            case TRANSFER_SYNTAX_ERROR -> CauseProtocol.TRANSFER_SYNTAX_ERROR;
            case ABSTRACT_SYNTAX_ERROR_REJECT -> CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT;
            case ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY -> CauseProtocol.ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY;
            case ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE -> CauseProtocol.ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE;
        };
    }

    /** The MME UE S1AP ID in the message: the peer's word, not checked against anything; null if there was none to be read. */
    public @Nullable MmeUeS1apId mmeUeS1apId() {
        return refusal().coreUeId() instanceof MmeUeS1apId id ? id : null;
    }

    /** The eNB UE S1AP ID in the message, unchecked; null if there was none to be read. */
    public @Nullable EnbUeS1apId enbUeS1apId() {
        return refusal().radioUeId() instanceof EnbUeS1apId id ? id : null;
    }
}
