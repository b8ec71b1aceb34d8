// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.Cause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Why a PDU session is not there any more after a handover between RAN nodes (TS 38.413 §9.3.4.15).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PathSwitchRequestSetupFailedTransfer(Cause cause, @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PathSwitchRequestSetupFailedTransfer> TYPE =
            TransferType.of(PathSwitchRequestSetupFailedTransfer::received, s -> {
        var cause = s.mandatory(Cause.TYPE, PathSwitchRequestSetupFailedTransfer::cause);
        var received = s.received();
        return v -> new PathSwitchRequestSetupFailedTransfer(v.get(cause), v.get(received));
    });

    /** A transfer to be sent. */
    public PathSwitchRequestSetupFailedTransfer(Cause cause) {
        this(cause, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PathSwitchRequestSetupFailedTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
