// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.FLAG;

import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a handover says about a PDU session (TS 38.413 §9.3.4.14).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record HandoverRequiredTransfer(boolean directForwardingPathAvailability, @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<HandoverRequiredTransfer> TYPE = TransferType.of(HandoverRequiredTransfer::received, s -> {
        var direct = s.optional(FLAG, x -> x.directForwardingPathAvailability() ? true : null);
        var received = s.received();
        return v -> new HandoverRequiredTransfer(v.get(direct, false), v.get(received));
    });

    /** A transfer to be sent. */
    public HandoverRequiredTransfer(boolean directForwardingPathAvailability) {
        this(directForwardingPathAvailability, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static HandoverRequiredTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
