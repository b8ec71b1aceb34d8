// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.codec;

import org.alcazar.ap.codec.ApDecodeException;
import org.alcazar.ap.codec.Refusal;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * A received message must not be acted on (TS 38.413 §10.2, §10.3). Says what a reply to it has to name; whether there is one to be sent,
 * and which, {@code Ngap.answer} decides.
 */
public final class NgapDecodeException extends ApDecodeException {

    NgapDecodeException(Refusal refusal) {
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

    /** The AMF UE NGAP ID in the message: the peer's word, not checked against anything; null if there was none to be read. */
    public @Nullable AmfUeNgapId amfUeNgapId() {
        return refusal().coreUeId() instanceof AmfUeNgapId id ? id : null;
    }

    /** The RAN UE NGAP ID in the message, unchecked; null if there was none to be read. */
    public @Nullable RanUeNgapId ranUeNgapId() {
        return refusal().radioUeId() instanceof RanUeNgapId id ? id : null;
    }
}
