// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.COMMON_NETWORK_INSTANCE;
import static org.alcazar.ngap.element.ElementTypes.NETWORK_INSTANCE;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.PduSessionAggregateMaximumBitRate;
import org.alcazar.ngap.element.QosFlowAddOrModifyRequestItem;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.UlNguUpTnlModifyItem;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UpTransportLayerInformationItem;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a PDU session's resources: from the SMF (TS 38.413 §9.3.4.3).
 *
 * @param networkInstance 1 to 256
 * @param qosFlowAddOrModifyRequestList at most 64 flows
 * @param qosFlowToReleaseList at most 64 flows
 * @param residue what a received transfer held beyond the rest
 */
public record PduSessionResourceModifyRequestTransfer(@Nullable PduSessionAggregateMaximumBitRate pduSessionAggregateMaximumBitRate,
        List<UlNguUpTnlModifyItem> ulNguUpTnlModifyList, @Nullable Integer networkInstance,
        List<QosFlowAddOrModifyRequestItem> qosFlowAddOrModifyRequestList, List<QosFlowWithCause> qosFlowToReleaseList,
        List<UpTransportLayerInformationItem> additionalUlNguUpTnlInformation, @Nullable Octets commonNetworkInstance,
        List<UpTransportLayerInformationItem> additionalRedundantUlNguUpTnlInformation, @Nullable Octets redundantCommonNetworkInstance,
        @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation, @Nullable SecurityIndication securityIndication,
        Residue residue) implements PduSessionTransfer {

    private static final NgapTable<PduSessionResourceModifyRequestTransfer> TABLE = NgapTable.of(26, REJECT, t -> {
        var rate = t.optional(130, REJECT, PduSessionAggregateMaximumBitRate.TYPE,
                PduSessionResourceModifyRequestTransfer::pduSessionAggregateMaximumBitRate);
        var tunnels = t.optionalList(140, REJECT, UlNguUpTnlModifyItem.LIST, PduSessionResourceModifyRequestTransfer::ulNguUpTnlModifyList);
        var instance = t.optional(129, REJECT, NETWORK_INSTANCE, PduSessionResourceModifyRequestTransfer::networkInstance);
        var flows = t.optionalList(135, REJECT, QosFlowAddOrModifyRequestItem.LIST,
                PduSessionResourceModifyRequestTransfer::qosFlowAddOrModifyRequestList);
        var released = t.optionalList(137, REJECT, QosFlowWithCause.LIST, PduSessionResourceModifyRequestTransfer::qosFlowToReleaseList);
        var additional = t.optionalList(126, REJECT, UpTransportLayerInformationItem.LIST,
                PduSessionResourceModifyRequestTransfer::additionalUlNguUpTnlInformation);
        var commonInstance = t.optional(166, IGNORE, COMMON_NETWORK_INSTANCE,
                PduSessionResourceModifyRequestTransfer::commonNetworkInstance);
        var additionalRedundant = t.optionalList(186, IGNORE, UpTransportLayerInformationItem.LIST,
                PduSessionResourceModifyRequestTransfer::additionalRedundantUlNguUpTnlInformation);
        var redundantInstance = t.optional(190, IGNORE, COMMON_NETWORK_INSTANCE,
                PduSessionResourceModifyRequestTransfer::redundantCommonNetworkInstance);
        var redundantUplink = t.optional(195, IGNORE, UpTransportLayerInformation.TYPE,
                PduSessionResourceModifyRequestTransfer::redundantUlNguUpTnlInformation);
        var security = t.optional(138, IGNORE, SecurityIndication.TYPE, PduSessionResourceModifyRequestTransfer::securityIndication);
        var rest = t.residue(PduSessionResourceModifyRequestTransfer::residue);
        return v -> new PduSessionResourceModifyRequestTransfer(v.get(rate), v.get(tunnels, List.of()), v.get(instance),
                v.get(flows, List.of()), v.get(released, List.of()), v.get(additional, List.of()), v.get(commonInstance),
                v.get(additionalRedundant, List.of()), v.get(redundantInstance), v.get(redundantUplink), v.get(security), v.get(rest));
    });

    public PduSessionResourceModifyRequestTransfer {
        ulNguUpTnlModifyList = List.copyOf(ulNguUpTnlModifyList);
        qosFlowAddOrModifyRequestList = List.copyOf(qosFlowAddOrModifyRequestList);
        qosFlowToReleaseList = List.copyOf(qosFlowToReleaseList);
        additionalUlNguUpTnlInformation = List.copyOf(additionalUlNguUpTnlInformation);
        additionalRedundantUlNguUpTnlInformation = List.copyOf(additionalRedundantUlNguUpTnlInformation);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceModifyRequestTransfer decode(Octets transfer) {
        return TABLE.decodeElements(transfer);
    }

    @Override
    public Octets encode() {
        return TABLE.encodeElements(this);
    }

    /** A transfer to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable PduSessionAggregateMaximumBitRate pduSessionAggregateMaximumBitRate;
        private List<UlNguUpTnlModifyItem> ulNguUpTnlModifyList = List.of();
        private @Nullable Integer networkInstance;
        private List<QosFlowAddOrModifyRequestItem> qosFlowAddOrModifyRequestList = List.of();
        private List<QosFlowWithCause> qosFlowToReleaseList = List.of();
        private List<UpTransportLayerInformationItem> additionalUlNguUpTnlInformation = List.of();
        private @Nullable Octets commonNetworkInstance;
        private List<UpTransportLayerInformationItem> additionalRedundantUlNguUpTnlInformation = List.of();
        private @Nullable Octets redundantCommonNetworkInstance;
        private @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation;
        private @Nullable SecurityIndication securityIndication;

        private Builder() {
        }

        public Builder pduSessionAggregateMaximumBitRate(@Nullable PduSessionAggregateMaximumBitRate value) {
            pduSessionAggregateMaximumBitRate = value;
            return this;
        }

        public Builder ulNguUpTnlModifyList(List<UlNguUpTnlModifyItem> value) {
            ulNguUpTnlModifyList = value;
            return this;
        }

        public Builder networkInstance(@Nullable Integer value) {
            networkInstance = value;
            return this;
        }

        public Builder qosFlowAddOrModifyRequestList(List<QosFlowAddOrModifyRequestItem> value) {
            qosFlowAddOrModifyRequestList = value;
            return this;
        }

        public Builder qosFlowToReleaseList(List<QosFlowWithCause> value) {
            qosFlowToReleaseList = value;
            return this;
        }

        public Builder additionalUlNguUpTnlInformation(List<UpTransportLayerInformationItem> value) {
            additionalUlNguUpTnlInformation = value;
            return this;
        }

        public Builder commonNetworkInstance(@Nullable Octets value) {
            commonNetworkInstance = value;
            return this;
        }

        public Builder additionalRedundantUlNguUpTnlInformation(List<UpTransportLayerInformationItem> value) {
            additionalRedundantUlNguUpTnlInformation = value;
            return this;
        }

        public Builder redundantCommonNetworkInstance(@Nullable Octets value) {
            redundantCommonNetworkInstance = value;
            return this;
        }

        public Builder redundantUlNguUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            redundantUlNguUpTnlInformation = value;
            return this;
        }

        public Builder securityIndication(@Nullable SecurityIndication value) {
            securityIndication = value;
            return this;
        }

        public PduSessionResourceModifyRequestTransfer build() {
            return new PduSessionResourceModifyRequestTransfer(pduSessionAggregateMaximumBitRate, ulNguUpTnlModifyList, networkInstance,
                    qosFlowAddOrModifyRequestList, qosFlowToReleaseList, additionalUlNguUpTnlInformation, commonNetworkInstance,
                    additionalRedundantUlNguUpTnlInformation, redundantCommonNetworkInstance, redundantUlNguUpTnlInformation,
                    securityIndication, Residue.NONE);
        }
    }
}
