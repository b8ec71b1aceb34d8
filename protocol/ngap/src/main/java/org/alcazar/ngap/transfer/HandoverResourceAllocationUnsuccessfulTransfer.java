// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.Cause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Why the target of a handover has no resources for a PDU session (TS 38.413 §9.3.4.19).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record HandoverResourceAllocationUnsuccessfulTransfer(Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<HandoverResourceAllocationUnsuccessfulTransfer> TYPE =
            TransferType.of(HandoverResourceAllocationUnsuccessfulTransfer::received, s -> {
        var cause = s.mandatory(Cause.TYPE, HandoverResourceAllocationUnsuccessfulTransfer::cause);
        var diagnostics = s.optional(CriticalityDiagnostics.TYPE, HandoverResourceAllocationUnsuccessfulTransfer::criticalityDiagnostics);
        var received = s.received();
        return v -> new HandoverResourceAllocationUnsuccessfulTransfer(v.get(cause), v.get(diagnostics), v.get(received));
    });

    /** A transfer to be sent. */
    public HandoverResourceAllocationUnsuccessfulTransfer(Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(cause, criticalityDiagnostics, null);
    }

    /** A transfer to be sent, without optional elements. */
    public HandoverResourceAllocationUnsuccessfulTransfer(Cause cause) {
        this(cause, null, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static HandoverResourceAllocationUnsuccessfulTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
