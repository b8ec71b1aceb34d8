// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ngap.element.ElementTypes.QOS_FLOWS;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UpTransportLayerInformationPair;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The SMF agrees with what the RAN node indicated (TS 38.413 §9.3.4.7).
 *
 * @param qosFlowModifyConfirmList 1 to 64 QoS flow identifiers
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceModifyConfirmTransfer(List<Integer> qosFlowModifyConfirmList,
        UpTransportLayerInformation ulNguUpTnlInformation, List<UpTransportLayerInformationPair> additionalNguUpTnlInformation,
        List<QosFlowWithCause> qosFlowFailedToModifyList, @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation,
        List<UpTransportLayerInformationPair> additionalRedundantNguUpTnlInformation,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceModifyConfirmTransfer> TYPE =
            TransferType.of(PduSessionResourceModifyConfirmTransfer::received, s -> {
        var flows = s.mandatory(QOS_FLOWS, PduSessionResourceModifyConfirmTransfer::qosFlowModifyConfirmList);
        var uplink = s.mandatory(UpTransportLayerInformation.TYPE, PduSessionResourceModifyConfirmTransfer::ulNguUpTnlInformation);
        var additional = s.optional(UpTransportLayerInformationPair.LIST, x -> unlessEmpty(x.additionalNguUpTnlInformation()));
        var failed = s.optional(QosFlowWithCause.LIST, x -> unlessEmpty(x.qosFlowFailedToModifyList()));
        var redundantUplink = s.extension(195, IGNORE, UpTransportLayerInformation.TYPE,
                PduSessionResourceModifyConfirmTransfer::redundantUlNguUpTnlInformation);
        var redundantPairs = s.extension(185, IGNORE, UpTransportLayerInformationPair.LIST,
                x -> unlessEmpty(x.additionalRedundantNguUpTnlInformation()));
        var received = s.received();
        return v -> new PduSessionResourceModifyConfirmTransfer(v.get(flows), v.get(uplink), v.get(additional, List.of()),
                v.get(failed, List.of()), v.get(redundantUplink), v.get(redundantPairs, List.of()), v.get(received));
    });

    public PduSessionResourceModifyConfirmTransfer {
        qosFlowModifyConfirmList = List.copyOf(qosFlowModifyConfirmList);
        additionalNguUpTnlInformation = List.copyOf(additionalNguUpTnlInformation);
        qosFlowFailedToModifyList = List.copyOf(qosFlowFailedToModifyList);
        additionalRedundantNguUpTnlInformation = List.copyOf(additionalRedundantNguUpTnlInformation);
    }

    /** A transfer to be sent. */
    public PduSessionResourceModifyConfirmTransfer(List<Integer> qosFlowModifyConfirmList,
            UpTransportLayerInformation ulNguUpTnlInformation, List<UpTransportLayerInformationPair> additionalNguUpTnlInformation,
            List<QosFlowWithCause> qosFlowFailedToModifyList, @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation,
            List<UpTransportLayerInformationPair> additionalRedundantNguUpTnlInformation) {
        this(qosFlowModifyConfirmList, ulNguUpTnlInformation, additionalNguUpTnlInformation, qosFlowFailedToModifyList,
                redundantUlNguUpTnlInformation, additionalRedundantNguUpTnlInformation, null);
    }

    /** A transfer to be sent, without optional elements. */
    public PduSessionResourceModifyConfirmTransfer(List<Integer> qosFlowModifyConfirmList,
            UpTransportLayerInformation ulNguUpTnlInformation) {
        this(qosFlowModifyConfirmList, ulNguUpTnlInformation, List.of(), List.of(), null, List.of(), null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceModifyConfirmTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
