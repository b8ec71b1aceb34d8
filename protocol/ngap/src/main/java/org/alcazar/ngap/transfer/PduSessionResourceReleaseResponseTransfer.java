// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.SecondaryRatUsageInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A PDU session's resources are released (TS 38.413 §9.3.4.21).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceReleaseResponseTransfer(@Nullable SecondaryRatUsageInformation secondaryRatUsageInformation,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceReleaseResponseTransfer> TYPE =
            TransferType.of(PduSessionResourceReleaseResponseTransfer::received, s -> {
        var usage = s.extension(144, IGNORE, SecondaryRatUsageInformation.TYPE,
                PduSessionResourceReleaseResponseTransfer::secondaryRatUsageInformation);
        var received = s.received();
        return v -> new PduSessionResourceReleaseResponseTransfer(v.get(usage), v.get(received));
    });

    /** A transfer to be sent. */
    public PduSessionResourceReleaseResponseTransfer(@Nullable SecondaryRatUsageInformation secondaryRatUsageInformation) {
        this(secondaryRatUsageInformation, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceReleaseResponseTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
