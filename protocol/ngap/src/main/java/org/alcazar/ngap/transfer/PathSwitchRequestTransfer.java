// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.FLAG;
import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.AcceptedQosFlow;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.element.RedundantPduSessionInformation;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UserPlaneSecurityInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Where a PDU session's downlink goes after a handover between RAN nodes (TS 38.413 §9.3.4.8).
 *
 * @param dlNguUpTnlInformation the new RAN node's end of the N3 tunnel
 * @param dlNguTnlInformationReused whether it is an end that is in use already, so that no end marker is to be sent
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PathSwitchRequestTransfer(UpTransportLayerInformation dlNguUpTnlInformation, boolean dlNguTnlInformationReused,
        @Nullable UserPlaneSecurityInformation userPlaneSecurityInformation, List<AcceptedQosFlow> qosFlowAcceptedList,
        List<QosFlowPerTnlInformation> additionalDlQosFlowPerTnlInformation,
        @Nullable UpTransportLayerInformation redundantDlNguUpTnlInformation, boolean redundantDlNguTnlInformationReused,
        List<QosFlowPerTnlInformation> additionalRedundantDlQosFlowPerTnlInformation,
        @Nullable RedundantPduSessionInformation usedRsnInformation, @Nullable GlobalRanNodeId globalRanNodeId,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PathSwitchRequestTransfer> TYPE = TransferType.of(PathSwitchRequestTransfer::received, s -> {
        var downlink = s.mandatory(UpTransportLayerInformation.TYPE, PathSwitchRequestTransfer::dlNguUpTnlInformation);
        var reused = s.optional(FLAG, x -> x.dlNguTnlInformationReused() ? true : null);
        var security = s.optional(UserPlaneSecurityInformation.TYPE, PathSwitchRequestTransfer::userPlaneSecurityInformation);
        var flows = s.mandatory(AcceptedQosFlow.LIST, PathSwitchRequestTransfer::qosFlowAcceptedList);
        var additional = s.extension(155, IGNORE, QosFlowPerTnlInformation.LIST,
                x -> unlessEmpty(x.additionalDlQosFlowPerTnlInformation()));
        var redundantDownlink = s.extension(192, IGNORE, UpTransportLayerInformation.TYPE,
                PathSwitchRequestTransfer::redundantDlNguUpTnlInformation);
        var redundantReused = s.extension(191, IGNORE, FLAG, x -> x.redundantDlNguTnlInformationReused() ? true : null);
        var additionalRedundant = s.extension(184, IGNORE, QosFlowPerTnlInformation.LIST,
                x -> unlessEmpty(x.additionalRedundantDlQosFlowPerTnlInformation()));
        var rsn = s.extension(198, IGNORE, RedundantPduSessionInformation.TYPE, PathSwitchRequestTransfer::usedRsnInformation);
        var node = s.extension(27, IGNORE, GlobalRanNodeId.TYPE, PathSwitchRequestTransfer::globalRanNodeId);
        var received = s.received();
        return v -> new PathSwitchRequestTransfer(v.get(downlink), v.get(reused, false), v.get(security), v.get(flows),
                v.get(additional, List.of()), v.get(redundantDownlink), v.get(redundantReused, false),
                v.get(additionalRedundant, List.of()), v.get(rsn), v.get(node), v.get(received));
    });

    public PathSwitchRequestTransfer {
        qosFlowAcceptedList = List.copyOf(qosFlowAcceptedList);
        additionalDlQosFlowPerTnlInformation = List.copyOf(additionalDlQosFlowPerTnlInformation);
        additionalRedundantDlQosFlowPerTnlInformation = List.copyOf(additionalRedundantDlQosFlowPerTnlInformation);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PathSwitchRequestTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }

    /** A transfer to be sent, without optional elements to begin with. */
    public static Builder builder(UpTransportLayerInformation dlNguUpTnlInformation, List<AcceptedQosFlow> qosFlowAcceptedList) {
        return new Builder(dlNguUpTnlInformation, qosFlowAcceptedList);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final UpTransportLayerInformation dlNguUpTnlInformation;
        private final List<AcceptedQosFlow> qosFlowAcceptedList;
        private boolean dlNguTnlInformationReused;
        private @Nullable UserPlaneSecurityInformation userPlaneSecurityInformation;
        private List<QosFlowPerTnlInformation> additionalDlQosFlowPerTnlInformation = List.of();
        private @Nullable UpTransportLayerInformation redundantDlNguUpTnlInformation;
        private boolean redundantDlNguTnlInformationReused;
        private List<QosFlowPerTnlInformation> additionalRedundantDlQosFlowPerTnlInformation = List.of();
        private @Nullable RedundantPduSessionInformation usedRsnInformation;
        private @Nullable GlobalRanNodeId globalRanNodeId;

        private Builder(UpTransportLayerInformation dlNguUpTnlInformation, List<AcceptedQosFlow> qosFlowAcceptedList) {
            this.dlNguUpTnlInformation = dlNguUpTnlInformation;
            this.qosFlowAcceptedList = qosFlowAcceptedList;
        }

        public Builder dlNguTnlInformationReused() {
            dlNguTnlInformationReused = true;
            return this;
        }

        public Builder userPlaneSecurityInformation(@Nullable UserPlaneSecurityInformation value) {
            userPlaneSecurityInformation = value;
            return this;
        }

        public Builder additionalDlQosFlowPerTnlInformation(List<QosFlowPerTnlInformation> value) {
            additionalDlQosFlowPerTnlInformation = value;
            return this;
        }

        public Builder redundantDlNguUpTnlInformation(@Nullable UpTransportLayerInformation value) {
            redundantDlNguUpTnlInformation = value;
            return this;
        }

        public Builder redundantDlNguTnlInformationReused() {
            redundantDlNguTnlInformationReused = true;
            return this;
        }

        public Builder additionalRedundantDlQosFlowPerTnlInformation(List<QosFlowPerTnlInformation> value) {
            additionalRedundantDlQosFlowPerTnlInformation = value;
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

        public PathSwitchRequestTransfer build() {
            return new PathSwitchRequestTransfer(dlNguUpTnlInformation, dlNguTnlInformationReused, userPlaneSecurityInformation,
                    qosFlowAcceptedList, additionalDlQosFlowPerTnlInformation, redundantDlNguUpTnlInformation,
                    redundantDlNguTnlInformationReused, additionalRedundantDlQosFlowPerTnlInformation, usedRsnInformation, globalRanNodeId,
                    null);
        }
    }
}
