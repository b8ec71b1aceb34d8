// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/**
 * A received message must not be acted on (§10.2, §10.3). Says what a reply to it has to name; which reply that is, {@link
 * ApRegistry#replyTo} decides. Each protocol has its own kind.
 */
public abstract class ApDecodeException extends DecodeException {

    /** More errors of one message are not told; the standard's limit is 256. */
    public static final int MOST_ERRORS = 32;

    private final Refusal refusal;

    protected ApDecodeException(Refusal refusal) {
        super(refusal.message(), refusal.offset());
        this.refusal = refusal;
    }

    /** All that is known of the message. */
    protected final Refusal refusal() {
        return refusal;
    }

    /** What kind of error it is. */
    public final ProtocolError error() {
        return refusal.error();
    }

    /** The message's procedure code; null if what came is not even an envelope. */
    public final @Nullable Integer procedureCode() {
        return refusal.procedureCode();
    }

    /** Which message of the procedure it is. */
    public final @Nullable TriggeringMessage triggeringMessage() {
        return refusal.triggeringMessage();
    }

    /** What the sender wants done where the procedure is not comprehended. */
    public final @Nullable Criticality procedureCriticality() {
        return refusal.procedureCriticality();
    }

    /** The elements not understood or missing, as they are to be told. */
    public final List<CriticalityDiagnosticsIe> errors() {
        return refusal.errors();
    }

    /** Whether the message is to be passed over without a word: what is wrong with it has the criticality "ignore". */
    public final boolean silent() {
        return refusal.silent();
    }

    /** What to tell the peer of its message; null if nothing of it is known. */
    public final @Nullable CriticalityDiagnostics diagnostics() {
        if (refusal.procedureCode() == null) {
            return null;
        }
        return new CriticalityDiagnostics(
                refusal.procedureCode(), refusal.triggeringMessage(), refusal.procedureCriticality(), refusal.errors());
    }
}
