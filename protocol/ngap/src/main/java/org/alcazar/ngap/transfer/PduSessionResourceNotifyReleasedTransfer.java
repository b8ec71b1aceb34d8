// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.SecondaryRatUsageInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Why the RAN node has released a PDU session's resources (TS 38.413 §9.3.4.13).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceNotifyReleasedTransfer(Cause cause, @Nullable SecondaryRatUsageInformation secondaryRatUsageInformation,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceNotifyReleasedTransfer> TYPE =
            TransferType.of(PduSessionResourceNotifyReleasedTransfer::received, s -> {
        var cause = s.mandatory(Cause.TYPE, PduSessionResourceNotifyReleasedTransfer::cause);
        var usage = s.extension(144, IGNORE, SecondaryRatUsageInformation.TYPE,
                PduSessionResourceNotifyReleasedTransfer::secondaryRatUsageInformation);
        var received = s.received();
        return v -> new PduSessionResourceNotifyReleasedTransfer(v.get(cause), v.get(usage), v.get(received));
    });

    /** A transfer to be sent. */
    public PduSessionResourceNotifyReleasedTransfer(Cause cause, @Nullable SecondaryRatUsageInformation secondaryRatUsageInformation) {
        this(cause, secondaryRatUsageInformation, null);
    }

    /** A transfer to be sent, without optional elements. */
    public PduSessionResourceNotifyReleasedTransfer(Cause cause) {
        this(cause, null, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceNotifyReleasedTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
