// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.QOS_FLOWS;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.DataForwardingResponseDrb;
import org.alcazar.ngap.element.DataForwardingResponseErab;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UpTransportLayerInformationItem;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Where the source of a handover is to forward a PDU session's data to (TS 38.413 §9.3.4.10).
 *
 * @param qosFlowToBeForwardedList at most 64 QoS flow identifiers
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record HandoverCommandTransfer(@Nullable UpTransportLayerInformation dlForwardingUpTnlInformation,
        List<Integer> qosFlowToBeForwardedList, List<DataForwardingResponseDrb> dataForwardingResponseDrbList,
        List<QosFlowPerTnlInformation> additionalDlForwardingUpTnlInformation,
        @Nullable UpTransportLayerInformation ulForwardingUpTnlInformation,
        List<UpTransportLayerInformationItem> additionalUlForwardingUpTnlInformation,
        List<DataForwardingResponseErab> dataForwardingResponseErabList, List<QosFlowWithCause> qosFlowFailedToSetupList,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<HandoverCommandTransfer> TYPE = TransferType.of(HandoverCommandTransfer::received, s -> {
        var downlink = s.optional(UpTransportLayerInformation.TYPE, HandoverCommandTransfer::dlForwardingUpTnlInformation);
        var flows = s.optional(QOS_FLOWS, x -> unlessEmpty(x.qosFlowToBeForwardedList()));
        var bearers = s.optional(DataForwardingResponseDrb.LIST, x -> unlessEmpty(x.dataForwardingResponseDrbList()));
        var additionalDownlink = s.extension(152, IGNORE, QosFlowPerTnlInformation.LIST,
                x -> unlessEmpty(x.additionalDlForwardingUpTnlInformation()));
        var uplink = s.extension(164, REJECT, UpTransportLayerInformation.TYPE, HandoverCommandTransfer::ulForwardingUpTnlInformation);
        var additionalUplink = s.extension(172, REJECT, UpTransportLayerInformationItem.LIST,
                x -> unlessEmpty(x.additionalUlForwardingUpTnlInformation()));
        var epsBearers = s.extension(249, IGNORE, DataForwardingResponseErab.LIST, x -> unlessEmpty(x.dataForwardingResponseErabList()));
        var failed = s.extension(283, IGNORE, QosFlowWithCause.LIST, x -> unlessEmpty(x.qosFlowFailedToSetupList()));
        var received = s.received();
        return v -> new HandoverCommandTransfer(v.get(downlink), v.get(flows, List.of()), v.get(bearers, List.of()),
                v.get(additionalDownlink, List.of()), v.get(uplink), v.get(additionalUplink, List.of()), v.get(epsBearers, List.of()),
                v.get(failed, List.of()), v.get(received));
    });

    public HandoverCommandTransfer {
        qosFlowToBeForwardedList = List.copyOf(qosFlowToBeForwardedList);
        dataForwardingResponseDrbList = List.copyOf(dataForwardingResponseDrbList);
        additionalDlForwardingUpTnlInformation = List.copyOf(additionalDlForwardingUpTnlInformation);
        additionalUlForwardingUpTnlInformation = List.copyOf(additionalUlForwardingUpTnlInformation);
        dataForwardingResponseErabList = List.copyOf(dataForwardingResponseErabList);
        qosFlowFailedToSetupList = List.copyOf(qosFlowFailedToSetupList);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static HandoverCommandTransfer decode(Octets transfer) {
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

        private @Nullable UpTransportLayerInformation dlForwardingUpTnlInformation;
        private List<Integer> qosFlowToBeForwardedList = List.of();
        private List<DataForwardingResponseDrb> dataForwardingResponseDrbList = List.of();
        private List<QosFlowPerTnlInformation> additionalDlForwardingUpTnlInformation = List.of();
        private @Nullable UpTransportLayerInformation ulForwardingUpTnlInformation;
        private List<UpTransportLayerInformationItem> additionalUlForwardingUpTnlInformation = List.of();
        private List<DataForwardingResponseErab> dataForwardingResponseErabList = List.of();
        private List<QosFlowWithCause> qosFlowFailedToSetupList = List.of();

        private Builder() {
        }

        public Builder dlForwardingUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            dlForwardingUpTnlInformation = value;
            return this;
        }

        public Builder qosFlowToBeForwardedList(List<Integer> value) {
            qosFlowToBeForwardedList = value;
            return this;
        }

        public Builder dataForwardingResponseDrbList(List<DataForwardingResponseDrb> value) {
            dataForwardingResponseDrbList = value;
            return this;
        }

        public Builder additionalDlForwardingUpTnlInformation(List<QosFlowPerTnlInformation> value) {
            additionalDlForwardingUpTnlInformation = value;
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

        public Builder qosFlowFailedToSetupList(List<QosFlowWithCause> value) {
            qosFlowFailedToSetupList = value;
            return this;
        }

        public HandoverCommandTransfer build() {
            return new HandoverCommandTransfer(dlForwardingUpTnlInformation, qosFlowToBeForwardedList, dataForwardingResponseDrbList,
                    additionalDlForwardingUpTnlInformation, ulForwardingUpTnlInformation, additionalUlForwardingUpTnlInformation,
                    dataForwardingResponseErabList, qosFlowFailedToSetupList, null);
        }
    }
}
