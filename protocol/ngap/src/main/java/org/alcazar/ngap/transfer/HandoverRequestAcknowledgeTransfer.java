// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.AdditionalDlUpTnlInformationForHo;
import org.alcazar.ngap.element.DataForwardingResponseDrb;
import org.alcazar.ngap.element.DataForwardingResponseErab;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.QosFlowWithDataForwarding;
import org.alcazar.ngap.element.RedundantPduSessionInformation;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UpTransportLayerInformationItem;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Which resources of a PDU session the target of a handover has set up (TS 38.413 §9.3.4.11).
 *
 * @param dlNguUpTnlInformation the target's end of the N3 tunnel
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record HandoverRequestAcknowledgeTransfer(UpTransportLayerInformation dlNguUpTnlInformation,
        @Nullable UpTransportLayerInformation dlForwardingUpTnlInformation, @Nullable SecurityResult securityResult,
        List<QosFlowWithDataForwarding> qosFlowSetupResponseList, List<QosFlowWithCause> qosFlowFailedToSetupList,
        List<DataForwardingResponseDrb> dataForwardingResponseDrbList,
        List<AdditionalDlUpTnlInformationForHo> additionalDlUpTnlInformationForHoList,
        @Nullable UpTransportLayerInformation ulForwardingUpTnlInformation,
        List<UpTransportLayerInformationItem> additionalUlForwardingUpTnlInformation,
        List<DataForwardingResponseErab> dataForwardingResponseErabList,
        @Nullable UpTransportLayerInformation redundantDlNguUpTnlInformation, @Nullable RedundantPduSessionInformation usedRsnInformation,
        @Nullable GlobalRanNodeId globalRanNodeId, @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<HandoverRequestAcknowledgeTransfer> TYPE =
            TransferType.of(HandoverRequestAcknowledgeTransfer::received, s -> {
        var downlink = s.mandatory(UpTransportLayerInformation.TYPE, HandoverRequestAcknowledgeTransfer::dlNguUpTnlInformation);
        var forwarding = s.optional(UpTransportLayerInformation.TYPE, HandoverRequestAcknowledgeTransfer::dlForwardingUpTnlInformation);
        var security = s.optional(SecurityResult.TYPE, HandoverRequestAcknowledgeTransfer::securityResult);
        var flows = s.mandatory(QosFlowWithDataForwarding.LIST, HandoverRequestAcknowledgeTransfer::qosFlowSetupResponseList);
        var failed = s.optional(QosFlowWithCause.LIST, x -> unlessEmpty(x.qosFlowFailedToSetupList()));
        var bearers = s.optional(DataForwardingResponseDrb.LIST, x -> unlessEmpty(x.dataForwardingResponseDrbList()));
        var additional = s.extension(153, IGNORE, AdditionalDlUpTnlInformationForHo.LIST,
                x -> unlessEmpty(x.additionalDlUpTnlInformationForHoList()));
        var uplink = s.extension(164, REJECT, UpTransportLayerInformation.TYPE,
                HandoverRequestAcknowledgeTransfer::ulForwardingUpTnlInformation);
        var additionalUplink = s.extension(172, REJECT, UpTransportLayerInformationItem.LIST,
                x -> unlessEmpty(x.additionalUlForwardingUpTnlInformation()));
        var epsBearers = s.extension(249, IGNORE, DataForwardingResponseErab.LIST, x -> unlessEmpty(x.dataForwardingResponseErabList()));
        var redundantDownlink = s.extension(192, IGNORE, UpTransportLayerInformation.TYPE,
                HandoverRequestAcknowledgeTransfer::redundantDlNguUpTnlInformation);
        var rsn = s.extension(198, IGNORE, RedundantPduSessionInformation.TYPE, HandoverRequestAcknowledgeTransfer::usedRsnInformation);
        var node = s.extension(27, IGNORE, GlobalRanNodeId.TYPE, HandoverRequestAcknowledgeTransfer::globalRanNodeId);
        var received = s.received();
        return v -> new HandoverRequestAcknowledgeTransfer(v.get(downlink), v.get(forwarding), v.get(security), v.get(flows),
                v.get(failed, List.of()), v.get(bearers, List.of()), v.get(additional, List.of()), v.get(uplink),
                v.get(additionalUplink, List.of()), v.get(epsBearers, List.of()), v.get(redundantDownlink), v.get(rsn), v.get(node),
                v.get(received));
    });

    public HandoverRequestAcknowledgeTransfer {
        qosFlowSetupResponseList = List.copyOf(qosFlowSetupResponseList);
        qosFlowFailedToSetupList = List.copyOf(qosFlowFailedToSetupList);
        dataForwardingResponseDrbList = List.copyOf(dataForwardingResponseDrbList);
        additionalDlUpTnlInformationForHoList = List.copyOf(additionalDlUpTnlInformationForHoList);
        additionalUlForwardingUpTnlInformation = List.copyOf(additionalUlForwardingUpTnlInformation);
        dataForwardingResponseErabList = List.copyOf(dataForwardingResponseErabList);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static HandoverRequestAcknowledgeTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }

    /** A transfer to be sent, without optional elements to begin with. */
    public static Builder builder(UpTransportLayerInformation dlNguUpTnlInformation,
            List<QosFlowWithDataForwarding> qosFlowSetupResponseList) {
        return new Builder(dlNguUpTnlInformation, qosFlowSetupResponseList);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final UpTransportLayerInformation dlNguUpTnlInformation;
        private final List<QosFlowWithDataForwarding> qosFlowSetupResponseList;
        private @Nullable UpTransportLayerInformation dlForwardingUpTnlInformation;
        private @Nullable SecurityResult securityResult;
        private List<QosFlowWithCause> qosFlowFailedToSetupList = List.of();
        private List<DataForwardingResponseDrb> dataForwardingResponseDrbList = List.of();
        private List<AdditionalDlUpTnlInformationForHo> additionalDlUpTnlInformationForHoList = List.of();
        private @Nullable UpTransportLayerInformation ulForwardingUpTnlInformation;
        private List<UpTransportLayerInformationItem> additionalUlForwardingUpTnlInformation = List.of();
        private List<DataForwardingResponseErab> dataForwardingResponseErabList = List.of();
        private @Nullable UpTransportLayerInformation redundantDlNguUpTnlInformation;
        private @Nullable RedundantPduSessionInformation usedRsnInformation;
        private @Nullable GlobalRanNodeId globalRanNodeId;

        private Builder(UpTransportLayerInformation dlNguUpTnlInformation, List<QosFlowWithDataForwarding> qosFlowSetupResponseList) {
            this.dlNguUpTnlInformation = dlNguUpTnlInformation;
            this.qosFlowSetupResponseList = qosFlowSetupResponseList;
        }

        public Builder dlForwardingUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            dlForwardingUpTnlInformation = value;
            return this;
        }

        public Builder securityResult(@Nullable SecurityResult value) {
            securityResult = value;
            return this;
        }

        public Builder qosFlowFailedToSetupList(List<QosFlowWithCause> value) {
            qosFlowFailedToSetupList = value;
            return this;
        }

        public Builder dataForwardingResponseDrbList(List<DataForwardingResponseDrb> value) {
            dataForwardingResponseDrbList = value;
            return this;
        }

        public Builder additionalDlUpTnlInformationForHoList(List<AdditionalDlUpTnlInformationForHo> value) {
            additionalDlUpTnlInformationForHoList = value;
            return this;
        }

        public Builder ulForwardingUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            ulForwardingUpTnlInformation = value;
            return this;
        }

        public Builder additionalUlForwardingUpTnlInformation(List<UpTransportLayerInformationItem> value) {
            additionalUlForwardingUpTnlInformation = value;
            return this;
        }

        public Builder dataForwardingResponseErabList(List<DataForwardingResponseErab> value) {
            dataForwardingResponseErabList = value;
            return this;
        }

        public Builder redundantDlNguUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            redundantDlNguUpTnlInformation = value;
            return this;
        }

        public Builder usedRsnInformation(@Nullable RedundantPduSessionInformation value) {
            usedRsnInformation = value;
            return this;
        }

        public Builder globalRanNodeId(@Nullable GlobalRanNodeId value) {
            globalRanNodeId = value;
            return this;
        }

        public HandoverRequestAcknowledgeTransfer build() {
            return new HandoverRequestAcknowledgeTransfer(dlNguUpTnlInformation, dlForwardingUpTnlInformation, securityResult,
                    qosFlowSetupResponseList, qosFlowFailedToSetupList, dataForwardingResponseDrbList,
                    additionalDlUpTnlInformationForHoList, ulForwardingUpTnlInformation, additionalUlForwardingUpTnlInformation,
                    dataForwardingResponseErabList, redundantDlNguUpTnlInformation, usedRsnInformation, globalRanNodeId, null);
        }
    }
}
