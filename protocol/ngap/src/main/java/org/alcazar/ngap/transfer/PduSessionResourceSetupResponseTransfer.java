// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.RedundantPduSessionInformation;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Which resources of a PDU session the RAN node has set up (TS 38.413 §9.3.4.2).
 *
 * @param dlQosFlowPerTnlInformation the RAN node's end of the N3 tunnel, and the flows in it
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceSetupResponseTransfer(QosFlowPerTnlInformation dlQosFlowPerTnlInformation,
        List<QosFlowPerTnlInformation> additionalDlQosFlowPerTnlInformation, @Nullable SecurityResult securityResult,
        List<QosFlowWithCause> qosFlowFailedToSetupList, @Nullable QosFlowPerTnlInformation redundantDlQosFlowPerTnlInformation,
        List<QosFlowPerTnlInformation> additionalRedundantDlQosFlowPerTnlInformation,
        @Nullable RedundantPduSessionInformation usedRsnInformation, @Nullable GlobalRanNodeId globalRanNodeId,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceSetupResponseTransfer> TYPE =
            TransferType.of(PduSessionResourceSetupResponseTransfer::received, s -> {
        var flows = s.mandatory(QosFlowPerTnlInformation.TYPE, PduSessionResourceSetupResponseTransfer::dlQosFlowPerTnlInformation);
        var additional = s.optional(QosFlowPerTnlInformation.LIST, x -> unlessEmpty(x.additionalDlQosFlowPerTnlInformation()));
        var security = s.optional(SecurityResult.TYPE, PduSessionResourceSetupResponseTransfer::securityResult);
        var failed = s.optional(QosFlowWithCause.LIST, x -> unlessEmpty(x.qosFlowFailedToSetupList()));
        var redundant = s.extension(193, IGNORE, QosFlowPerTnlInformation.TYPE,
                PduSessionResourceSetupResponseTransfer::redundantDlQosFlowPerTnlInformation);
        var additionalRedundant = s.extension(184, IGNORE, QosFlowPerTnlInformation.LIST,
                x -> unlessEmpty(x.additionalRedundantDlQosFlowPerTnlInformation()));
        var rsn = s.extension(198, IGNORE, RedundantPduSessionInformation.TYPE,
                PduSessionResourceSetupResponseTransfer::usedRsnInformation);
        var node = s.extension(27, IGNORE, GlobalRanNodeId.TYPE, PduSessionResourceSetupResponseTransfer::globalRanNodeId);
        var received = s.received();
        return v -> new PduSessionResourceSetupResponseTransfer(v.get(flows), v.get(additional, List.of()), v.get(security),
                v.get(failed, List.of()), v.get(redundant), v.get(additionalRedundant, List.of()), v.get(rsn), v.get(node),
                v.get(received));
    });

    public PduSessionResourceSetupResponseTransfer {
        additionalDlQosFlowPerTnlInformation = List.copyOf(additionalDlQosFlowPerTnlInformation);
        qosFlowFailedToSetupList = List.copyOf(qosFlowFailedToSetupList);
        additionalRedundantDlQosFlowPerTnlInformation = List.copyOf(additionalRedundantDlQosFlowPerTnlInformation);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceSetupResponseTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }

    /** A transfer to be sent, without optional elements to begin with. */
    public static Builder builder(QosFlowPerTnlInformation dlQosFlowPerTnlInformation) {
        return new Builder(dlQosFlowPerTnlInformation);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final QosFlowPerTnlInformation dlQosFlowPerTnlInformation;
        private List<QosFlowPerTnlInformation> additionalDlQosFlowPerTnlInformation = List.of();
        private @Nullable SecurityResult securityResult;
        private List<QosFlowWithCause> qosFlowFailedToSetupList = List.of();
        private @Nullable QosFlowPerTnlInformation redundantDlQosFlowPerTnlInformation;
        private List<QosFlowPerTnlInformation> additionalRedundantDlQosFlowPerTnlInformation = List.of();
        private @Nullable RedundantPduSessionInformation usedRsnInformation;
        private @Nullable GlobalRanNodeId globalRanNodeId;

        private Builder(QosFlowPerTnlInformation dlQosFlowPerTnlInformation) {
            this.dlQosFlowPerTnlInformation = dlQosFlowPerTnlInformation;
        }

        public Builder additionalDlQosFlowPerTnlInformation(List<QosFlowPerTnlInformation> value) {
            additionalDlQosFlowPerTnlInformation = value;
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

        public Builder redundantDlQosFlowPerTnlInformation(@Nullable QosFlowPerTnlInformation value) {
            redundantDlQosFlowPerTnlInformation = value;
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

        public PduSessionResourceSetupResponseTransfer build() {
            return new PduSessionResourceSetupResponseTransfer(dlQosFlowPerTnlInformation, additionalDlQosFlowPerTnlInformation,
                    securityResult, qosFlowFailedToSetupList, redundantDlQosFlowPerTnlInformation,
                    additionalRedundantDlQosFlowPerTnlInformation, usedRsnInformation, globalRanNodeId, null);
        }
    }
}
