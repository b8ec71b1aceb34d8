// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.Cause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Why a PDU session's resources are to be released (TS 38.413 §9.3.4.12).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceReleaseCommandTransfer(Cause cause, @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceReleaseCommandTransfer> TYPE =
            TransferType.of(PduSessionResourceReleaseCommandTransfer::received, s -> {
        var cause = s.mandatory(Cause.TYPE, PduSessionResourceReleaseCommandTransfer::cause);
        var received = s.received();
        return v -> new PduSessionResourceReleaseCommandTransfer(v.get(cause), v.get(received));
    });

    /** A transfer to be sent. */
    public PduSessionResourceReleaseCommandTransfer(Cause cause) {
        this(cause, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceReleaseCommandTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
