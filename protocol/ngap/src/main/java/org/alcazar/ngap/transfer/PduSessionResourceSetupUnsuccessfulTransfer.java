// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.Cause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Why a PDU session's resources are not set up (TS 38.413 §9.3.4.16).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceSetupUnsuccessfulTransfer(Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceSetupUnsuccessfulTransfer> TYPE =
            TransferType.of(PduSessionResourceSetupUnsuccessfulTransfer::received, s -> {
        var cause = s.mandatory(Cause.TYPE, PduSessionResourceSetupUnsuccessfulTransfer::cause);
        var diagnostics = s.optional(CriticalityDiagnostics.TYPE, PduSessionResourceSetupUnsuccessfulTransfer::criticalityDiagnostics);
        var received = s.received();
        return v -> new PduSessionResourceSetupUnsuccessfulTransfer(v.get(cause), v.get(diagnostics), v.get(received));
    });

    /** A transfer to be sent. */
    public PduSessionResourceSetupUnsuccessfulTransfer(Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(cause, criticalityDiagnostics, null);
    }

    /** A transfer to be sent, without optional elements. */
    public PduSessionResourceSetupUnsuccessfulTransfer(Cause cause) {
        this(cause, null, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceSetupUnsuccessfulTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
