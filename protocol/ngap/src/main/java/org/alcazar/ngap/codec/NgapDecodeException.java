// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.codec;

import java.util.List;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.Criticality;
import org.alcazar.ngap.element.CriticalityDiagnostics;
import org.alcazar.ngap.element.CriticalityDiagnosticsIe;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.TriggeringMessage;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/**
 * A received message must not be acted on (TS 38.413 §10.2, §10.3). Says what a reply to it has to name; whether there is one to be sent,
 * and which, {@code Ngap.answer} decides.
 */
public final class NgapDecodeException extends DecodeException {

    /** More errors of one message are not told; the standard's limit is 256. */
    public static final int MOST_ERRORS = 32;

    private final Details details;

    /**
     * What is known of the message.
     *
     * @param cause what kind of error ended it
     * @param procedureCode null where the message is not even an envelope, like the next two
     * @param amfUeNgapId as received, unchecked; null if it hadn't been read
     * @param ranUeNgapId as received, unchecked; null if it hadn't been read
     * @param errors the elements concerned, at most {@link #MOST_ERRORS}
     * @param silent whether the message is to be passed over without a word, because its sender or the standard wants it so
     */
    record Details(CauseProtocol cause, @Nullable Integer procedureCode, @Nullable TriggeringMessage triggeringMessage,
            @Nullable Criticality procedureCriticality, @Nullable AmfUeNgapId amfUeNgapId, @Nullable RanUeNgapId ranUeNgapId,
            List<CriticalityDiagnosticsIe> errors, boolean silent) {
    }

    NgapDecodeException(String message, int offset, Details details) {
        super(message, offset);
        this.details = details;
    }

    /** What kind of error it is. */
    public CauseProtocol cause() {
        return details.cause;
    }

    /** The message's procedure code; null if what came is not even an NGAP envelope. */
    public @Nullable Integer procedureCode() {
        return details.procedureCode;
    }

    /** Which message of the procedure it is. */
    public @Nullable TriggeringMessage triggeringMessage() {
        return details.triggeringMessage;
    }

    /** The AMF UE NGAP ID in the message: the peer's word, not checked against anything; null if there was none to be read. */
    public @Nullable AmfUeNgapId amfUeNgapId() {
        return details.amfUeNgapId;
    }

    /** The RAN UE NGAP ID in the message, unchecked; null if there was none to be read. */
    public @Nullable RanUeNgapId ranUeNgapId() {
        return details.ranUeNgapId;
    }

    /** The elements not understood or missing, as they are to be told. */
    public List<CriticalityDiagnosticsIe> errors() {
        return details.errors;
    }

    /** Whether the message is to be passed over without a word: what is wrong with it has the criticality "ignore". */
    public boolean silent() {
        return details.silent;
    }

    /** What to tell the peer of its message; null if nothing of it is known. */
    public @Nullable CriticalityDiagnostics diagnostics() {
        if (details.procedureCode == null) {
            return null;
        }
        return new CriticalityDiagnostics(details.procedureCode, details.triggeringMessage, details.procedureCriticality, details.errors);
    }
}
