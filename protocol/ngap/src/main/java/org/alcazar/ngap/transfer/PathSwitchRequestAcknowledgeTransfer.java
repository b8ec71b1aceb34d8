// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UpTransportLayerInformationPair;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a PDU session that was switched to another RAN node (TS 38.413 §9.3.4.9).
 *
 * @param securityIndication what the SMF has, where the RAN node told something else
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PathSwitchRequestAcknowledgeTransfer(@Nullable UpTransportLayerInformation ulNguUpTnlInformation,
        @Nullable SecurityIndication securityIndication, List<UpTransportLayerInformationPair> additionalNguUpTnlInformation,
        @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation,
        List<UpTransportLayerInformationPair> additionalRedundantNguUpTnlInformation,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PathSwitchRequestAcknowledgeTransfer> TYPE =
            TransferType.of(PathSwitchRequestAcknowledgeTransfer::received, s -> {
        var uplink = s.optional(UpTransportLayerInformation.TYPE, PathSwitchRequestAcknowledgeTransfer::ulNguUpTnlInformation);
        var security = s.optional(SecurityIndication.TYPE, PathSwitchRequestAcknowledgeTransfer::securityIndication);
        var additional = s.extension(154, IGNORE, UpTransportLayerInformationPair.LIST,
                x -> unlessEmpty(x.additionalNguUpTnlInformation()));
        var redundantUplink = s.extension(195, IGNORE, UpTransportLayerInformation.TYPE,
                PathSwitchRequestAcknowledgeTransfer::redundantUlNguUpTnlInformation);
        var additionalRedundant = s.extension(185, IGNORE, UpTransportLayerInformationPair.LIST,
                x -> unlessEmpty(x.additionalRedundantNguUpTnlInformation()));
        var received = s.received();
        return v -> new PathSwitchRequestAcknowledgeTransfer(v.get(uplink), v.get(security), v.get(additional, List.of()),
                v.get(redundantUplink), v.get(additionalRedundant, List.of()), v.get(received));
    });

    public PathSwitchRequestAcknowledgeTransfer {
        additionalNguUpTnlInformation = List.copyOf(additionalNguUpTnlInformation);
        additionalRedundantNguUpTnlInformation = List.copyOf(additionalRedundantNguUpTnlInformation);
    }

    /** A transfer to be sent. */
    public PathSwitchRequestAcknowledgeTransfer(@Nullable UpTransportLayerInformation ulNguUpTnlInformation,
            @Nullable SecurityIndication securityIndication, List<UpTransportLayerInformationPair> additionalNguUpTnlInformation,
            @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation,
            List<UpTransportLayerInformationPair> additionalRedundantNguUpTnlInformation) {
        this(ulNguUpTnlInformation, securityIndication, additionalNguUpTnlInformation, redundantUlNguUpTnlInformation,
                additionalRedundantNguUpTnlInformation, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PathSwitchRequestAcknowledgeTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
