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
import org.alcazar.ngap.element.PduSessionType;
import org.alcazar.ngap.element.QosFlowSetupRequestItem;
import org.alcazar.ngap.element.RedundantPduSessionInformation;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UpTransportLayerInformationItem;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a PDU session's resources are to be: from the SMF (TS 38.413 §9.3.4.1).
 *
 * @param pduSessionAggregateMaximumBitRate there if a flow is without a guaranteed rate
 * @param ulNguUpTnlInformation the UPF's end of the N3 tunnel
 * @param networkInstance 1 to 256
 * @param qosFlowSetupRequestList 1 to 64 flows
 * @param residue what a received transfer held beyond the rest
 */
public record PduSessionResourceSetupRequestTransfer(@Nullable PduSessionAggregateMaximumBitRate pduSessionAggregateMaximumBitRate,
        UpTransportLayerInformation ulNguUpTnlInformation, List<UpTransportLayerInformationItem> additionalUlNguUpTnlInformation,
        boolean dataForwardingNotPossible, PduSessionType pduSessionType, @Nullable SecurityIndication securityIndication,
        @Nullable Integer networkInstance, List<QosFlowSetupRequestItem> qosFlowSetupRequestList, @Nullable Octets commonNetworkInstance,
        boolean directForwardingPathAvailability, @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation,
        List<UpTransportLayerInformationItem> additionalRedundantUlNguUpTnlInformation, @Nullable Octets redundantCommonNetworkInstance,
        @Nullable RedundantPduSessionInformation redundantPduSessionInformation, Residue residue) implements PduSessionTransfer {

    private static final NgapTable<PduSessionResourceSetupRequestTransfer> TABLE = NgapTable.of(29, REJECT, t -> {
        var rate = t.optional(130, REJECT, PduSessionAggregateMaximumBitRate.TYPE,
                PduSessionResourceSetupRequestTransfer::pduSessionAggregateMaximumBitRate);
        var uplink = t.mandatory(139, REJECT, UpTransportLayerInformation.TYPE,
                PduSessionResourceSetupRequestTransfer::ulNguUpTnlInformation);
        var additional = t.optionalList(126, REJECT, UpTransportLayerInformationItem.LIST,
                PduSessionResourceSetupRequestTransfer::additionalUlNguUpTnlInformation);
        var noForwarding = t.flag(127, REJECT, PduSessionResourceSetupRequestTransfer::dataForwardingNotPossible);
        var type = t.mandatory(134, REJECT, PduSessionType.TYPE, PduSessionResourceSetupRequestTransfer::pduSessionType);
        var security = t.optional(138, REJECT, SecurityIndication.TYPE, PduSessionResourceSetupRequestTransfer::securityIndication);
        var instance = t.optional(129, REJECT, NETWORK_INSTANCE, PduSessionResourceSetupRequestTransfer::networkInstance);
        var flows = t.mandatory(136, REJECT, QosFlowSetupRequestItem.LIST, PduSessionResourceSetupRequestTransfer::qosFlowSetupRequestList);
        var commonInstance = t.optional(166, IGNORE, COMMON_NETWORK_INSTANCE,
                PduSessionResourceSetupRequestTransfer::commonNetworkInstance);
        var direct = t.flag(22, IGNORE, PduSessionResourceSetupRequestTransfer::directForwardingPathAvailability);
        var redundantUplink = t.optional(195, IGNORE, UpTransportLayerInformation.TYPE,
                PduSessionResourceSetupRequestTransfer::redundantUlNguUpTnlInformation);
        var additionalRedundant = t.optionalList(186, IGNORE, UpTransportLayerInformationItem.LIST,
                PduSessionResourceSetupRequestTransfer::additionalRedundantUlNguUpTnlInformation);
        var redundantInstance = t.optional(190, IGNORE, COMMON_NETWORK_INSTANCE,
                PduSessionResourceSetupRequestTransfer::redundantCommonNetworkInstance);
        var redundant = t.optional(197, IGNORE, RedundantPduSessionInformation.TYPE,
                PduSessionResourceSetupRequestTransfer::redundantPduSessionInformation);
        var rest = t.residue(PduSessionResourceSetupRequestTransfer::residue);
        return v -> new PduSessionResourceSetupRequestTransfer(v.get(rate), v.get(uplink), v.get(additional, List.of()),
                v.get(noForwarding, false), v.get(type), v.get(security), v.get(instance), v.get(flows), v.get(commonInstance),
                v.get(direct, false), v.get(redundantUplink), v.get(additionalRedundant, List.of()), v.get(redundantInstance),
                v.get(redundant), v.get(rest));
    });

    public PduSessionResourceSetupRequestTransfer {
        additionalUlNguUpTnlInformation = List.copyOf(additionalUlNguUpTnlInformation);
        qosFlowSetupRequestList = List.copyOf(qosFlowSetupRequestList);
        additionalRedundantUlNguUpTnlInformation = List.copyOf(additionalRedundantUlNguUpTnlInformation);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceSetupRequestTransfer decode(Octets transfer) {
        return TABLE.decodeElements(transfer);
    }

    @Override
    public Octets encode() {
        return TABLE.encodeElements(this);
    }

    /** A transfer to be sent, without optional elements to begin with. */
    public static Builder builder(UpTransportLayerInformation ulNguUpTnlInformation, PduSessionType pduSessionType,
            List<QosFlowSetupRequestItem> qosFlowSetupRequestList) {
        return new Builder(ulNguUpTnlInformation, pduSessionType, qosFlowSetupRequestList);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final UpTransportLayerInformation ulNguUpTnlInformation;
        private final PduSessionType pduSessionType;
        private final List<QosFlowSetupRequestItem> qosFlowSetupRequestList;
        private @Nullable PduSessionAggregateMaximumBitRate pduSessionAggregateMaximumBitRate;
        private List<UpTransportLayerInformationItem> additionalUlNguUpTnlInformation = List.of();
        private boolean dataForwardingNotPossible;
        private @Nullable SecurityIndication securityIndication;
        private @Nullable Integer networkInstance;
        private @Nullable Octets commonNetworkInstance;
        private boolean directForwardingPathAvailability;
        private @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation;
        private List<UpTransportLayerInformationItem> additionalRedundantUlNguUpTnlInformation = List.of();
        private @Nullable Octets redundantCommonNetworkInstance;
        private @Nullable RedundantPduSessionInformation redundantPduSessionInformation;

        private Builder(UpTransportLayerInformation ulNguUpTnlInformation, PduSessionType pduSessionType,
                List<QosFlowSetupRequestItem> qosFlowSetupRequestList) {
            this.ulNguUpTnlInformation = ulNguUpTnlInformation;
            this.pduSessionType = pduSessionType;
            this.qosFlowSetupRequestList = qosFlowSetupRequestList;
        }

        public Builder pduSessionAggregateMaximumBitRate(@Nullable PduSessionAggregateMaximumBitRate value) {
            pduSessionAggregateMaximumBitRate = value;
            return this;
        }

        public Builder additionalUlNguUpTnlInformation(List<UpTransportLayerInformationItem> value) {
            additionalUlNguUpTnlInformation = value;
            return this;
        }

        public Builder dataForwardingNotPossible() {
            dataForwardingNotPossible = true;
            return this;
        }

        public Builder securityIndication(@Nullable SecurityIndication value) {
            securityIndication = value;
            return this;
        }

        public Builder networkInstance(@Nullable Integer value) {
            networkInstance = value;
            return this;
        }

        public Builder commonNetworkInstance(@Nullable Octets value) {
            commonNetworkInstance = value;
            return this;
        }

        public Builder directForwardingPathAvailability() {
            directForwardingPathAvailability = true;
            return this;
        }

        public Builder redundantUlNguUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            redundantUlNguUpTnlInformation = value;
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

        public Builder redundantPduSessionInformation(@Nullable RedundantPduSessionInformation value) {
            redundantPduSessionInformation = value;
            return this;
        }

        public PduSessionResourceSetupRequestTransfer build() {
            return new PduSessionResourceSetupRequestTransfer(pduSessionAggregateMaximumBitRate, ulNguUpTnlInformation,
                    additionalUlNguUpTnlInformation, dataForwardingNotPossible, pduSessionType, securityIndication, networkInstance,
                    qosFlowSetupRequestList, commonNetworkInstance, directForwardingPathAvailability, redundantUlNguUpTnlInformation,
                    additionalRedundantUlNguUpTnlInformation, redundantCommonNetworkInstance, redundantPduSessionInformation, Residue.NONE);
        }
    }
}
