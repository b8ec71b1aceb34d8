// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.SecondaryRatUsageInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a PDU session sent and received over secondary radio access (TS 38.413 §9.3.4.23).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record SecondaryRatDataUsageReportTransfer(@Nullable SecondaryRatUsageInformation secondaryRatUsageInformation,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<SecondaryRatDataUsageReportTransfer> TYPE =
            TransferType.of(SecondaryRatDataUsageReportTransfer::received, s -> {
        var usage = s.optional(SecondaryRatUsageInformation.TYPE, SecondaryRatDataUsageReportTransfer::secondaryRatUsageInformation);
        var received = s.received();
        return v -> new SecondaryRatDataUsageReportTransfer(v.get(usage), v.get(received));
    });

    /** A transfer to be sent. */
    public SecondaryRatDataUsageReportTransfer(@Nullable SecondaryRatUsageInformation secondaryRatUsageInformation) {
        this(secondaryRatUsageInformation, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static SecondaryRatDataUsageReportTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
