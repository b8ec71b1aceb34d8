// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.AcceptedQosFlow;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.SecondaryRatUsageInformation;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UpTransportLayerInformationPair;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What the RAN node has changed about a PDU session's resources (TS 38.413 §9.3.4.4).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceModifyResponseTransfer(@Nullable UpTransportLayerInformation dlNguUpTnlInformation,
        @Nullable UpTransportLayerInformation ulNguUpTnlInformation, List<AcceptedQosFlow> qosFlowAddOrModifyResponseList,
        List<QosFlowPerTnlInformation> additionalDlQosFlowPerTnlInformation, List<QosFlowWithCause> qosFlowFailedToAddOrModifyList,
        List<UpTransportLayerInformationPair> additionalNguUpTnlInformation,
        @Nullable UpTransportLayerInformation redundantDlNguUpTnlInformation,
        @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation,
        List<QosFlowPerTnlInformation> additionalRedundantDlQosFlowPerTnlInformation,
        List<UpTransportLayerInformationPair> additionalRedundantNguUpTnlInformation,
        @Nullable SecondaryRatUsageInformation secondaryRatUsageInformation, @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceModifyResponseTransfer> TYPE =
            TransferType.of(PduSessionResourceModifyResponseTransfer::received, s -> {
        var downlink = s.optional(UpTransportLayerInformation.TYPE, PduSessionResourceModifyResponseTransfer::dlNguUpTnlInformation);
        var uplink = s.optional(UpTransportLayerInformation.TYPE, PduSessionResourceModifyResponseTransfer::ulNguUpTnlInformation);
        var flows = s.optional(AcceptedQosFlow.LIST, x -> unlessEmpty(x.qosFlowAddOrModifyResponseList()));
        var additional = s.optional(QosFlowPerTnlInformation.LIST, x -> unlessEmpty(x.additionalDlQosFlowPerTnlInformation()));
        var failed = s.optional(QosFlowWithCause.LIST, x -> unlessEmpty(x.qosFlowFailedToAddOrModifyList()));
        var additionalPairs = s.extension(154, IGNORE, UpTransportLayerInformationPair.LIST,
                x -> unlessEmpty(x.additionalNguUpTnlInformation()));
        var redundantDownlink = s.extension(192, IGNORE, UpTransportLayerInformation.TYPE,
                PduSessionResourceModifyResponseTransfer::redundantDlNguUpTnlInformation);
        var redundantUplink = s.extension(195, IGNORE, UpTransportLayerInformation.TYPE,
                PduSessionResourceModifyResponseTransfer::redundantUlNguUpTnlInformation);
        var additionalRedundant = s.extension(184, IGNORE, QosFlowPerTnlInformation.LIST,
                x -> unlessEmpty(x.additionalRedundantDlQosFlowPerTnlInformation()));
        var redundantPairs = s.extension(185, IGNORE, UpTransportLayerInformationPair.LIST,
                x -> unlessEmpty(x.additionalRedundantNguUpTnlInformation()));
        var usage = s.extension(144, IGNORE, SecondaryRatUsageInformation.TYPE,
                PduSessionResourceModifyResponseTransfer::secondaryRatUsageInformation);
        var received = s.received();
        return v -> new PduSessionResourceModifyResponseTransfer(v.get(downlink), v.get(uplink), v.get(flows, List.of()),
                v.get(additional, List.of()), v.get(failed, List.of()), v.get(additionalPairs, List.of()), v.get(redundantDownlink),
                v.get(redundantUplink), v.get(additionalRedundant, List.of()), v.get(redundantPairs, List.of()), v.get(usage),
                v.get(received));
    });

    public PduSessionResourceModifyResponseTransfer {
        qosFlowAddOrModifyResponseList = List.copyOf(qosFlowAddOrModifyResponseList);
        additionalDlQosFlowPerTnlInformation = List.copyOf(additionalDlQosFlowPerTnlInformation);
        qosFlowFailedToAddOrModifyList = List.copyOf(qosFlowFailedToAddOrModifyList);
        additionalNguUpTnlInformation = List.copyOf(additionalNguUpTnlInformation);
        additionalRedundantDlQosFlowPerTnlInformation = List.copyOf(additionalRedundantDlQosFlowPerTnlInformation);
        additionalRedundantNguUpTnlInformation = List.copyOf(additionalRedundantNguUpTnlInformation);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceModifyResponseTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }

    /** A transfer to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable UpTransportLayerInformation dlNguUpTnlInformation;
        private @Nullable UpTransportLayerInformation ulNguUpTnlInformation;
        private List<AcceptedQosFlow> qosFlowAddOrModifyResponseList = List.of();
        private List<QosFlowPerTnlInformation> additionalDlQosFlowPerTnlInformation = List.of();
        private List<QosFlowWithCause> qosFlowFailedToAddOrModifyList = List.of();
        private List<UpTransportLayerInformationPair> additionalNguUpTnlInformation = List.of();
        private @Nullable UpTransportLayerInformation redundantDlNguUpTnlInformation;
        private @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation;
        private List<QosFlowPerTnlInformation> additionalRedundantDlQosFlowPerTnlInformation = List.of();
        private List<UpTransportLayerInformationPair> additionalRedundantNguUpTnlInformation = List.of();
        private @Nullable SecondaryRatUsageInformation secondaryRatUsageInformation;

        private Builder() {
        }

        public Builder dlNguUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            dlNguUpTnlInformation = value;
            return this;
        }

        public Builder ulNguUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            ulNguUpTnlInformation = value;
            return this;
        }

        public Builder qosFlowAddOrModifyResponseList(List<AcceptedQosFlow> value) {
            qosFlowAddOrModifyResponseList = value;
            return this;
        }

        public Builder additionalDlQosFlowPerTnlInformation(List<QosFlowPerTnlInformation> value) {
            additionalDlQosFlowPerTnlInformation = value;
            return this;
        }

        public Builder qosFlowFailedToAddOrModifyList(List<QosFlowWithCause> value) {
            qosFlowFailedToAddOrModifyList = value;
            return this;
        }

        public Builder additionalNguUpTnlInformation(List<UpTransportLayerInformationPair> value) {
            additionalNguUpTnlInformation = value;
            return this;
        }

        public Builder redundantDlNguUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            redundantDlNguUpTnlInformation = value;
            return this;
        }

        public Builder redundantUlNguUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            redundantUlNguUpTnlInformation = value;
            return this;
        }

        public Builder additionalRedundantDlQosFlowPerTnlInformation(List<QosFlowPerTnlInformation> value) {
            additionalRedundantDlQosFlowPerTnlInformation = value;
            return this;
        }

        public Builder additionalRedundantNguUpTnlInformation(List<UpTransportLayerInformationPair> value) {
            additionalRedundantNguUpTnlInformation = value;
            return this;
        }

        public Builder secondaryRatUsageInformation(@Nullable SecondaryRatUsageInformation value) {
            secondaryRatUsageInformation = value;
            return this;
        }

        public PduSessionResourceModifyResponseTransfer build() {
            return new PduSessionResourceModifyResponseTransfer(dlNguUpTnlInformation, ulNguUpTnlInformation,
                    qosFlowAddOrModifyResponseList, additionalDlQosFlowPerTnlInformation, qosFlowFailedToAddOrModifyList,
                    additionalNguUpTnlInformation, redundantDlNguUpTnlInformation, redundantUlNguUpTnlInformation,
                    additionalRedundantDlQosFlowPerTnlInformation, additionalRedundantNguUpTnlInformation, secondaryRatUsageInformation,
                    null);
        }
    }
}
