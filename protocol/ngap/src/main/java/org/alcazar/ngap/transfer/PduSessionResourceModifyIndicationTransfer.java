// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.element.SecondaryRatUsageInformation;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Which of the RAN node's tunnels shall carry which QoS flows from now on (TS 38.413 §9.3.4.6).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceModifyIndicationTransfer(QosFlowPerTnlInformation dlQosFlowPerTnlInformation,
        List<QosFlowPerTnlInformation> additionalDlQosFlowPerTnlInformation,
        @Nullable SecondaryRatUsageInformation secondaryRatUsageInformation, @Nullable SecurityResult securityResult,
        @Nullable QosFlowPerTnlInformation redundantDlQosFlowPerTnlInformation,
        List<QosFlowPerTnlInformation> additionalRedundantDlQosFlowPerTnlInformation, @Nullable GlobalRanNodeId globalRanNodeId,
        @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceModifyIndicationTransfer> TYPE =
            TransferType.of(PduSessionResourceModifyIndicationTransfer::received, s -> {
        var flows = s.mandatory(QosFlowPerTnlInformation.TYPE, PduSessionResourceModifyIndicationTransfer::dlQosFlowPerTnlInformation);
        var additional = s.optional(QosFlowPerTnlInformation.LIST, x -> unlessEmpty(x.additionalDlQosFlowPerTnlInformation()));
        var usage = s.extension(144, IGNORE, SecondaryRatUsageInformation.TYPE,
                PduSessionResourceModifyIndicationTransfer::secondaryRatUsageInformation);
        var security = s.extension(156, IGNORE, SecurityResult.TYPE, PduSessionResourceModifyIndicationTransfer::securityResult);
        var redundant = s.extension(193, IGNORE, QosFlowPerTnlInformation.TYPE,
                PduSessionResourceModifyIndicationTransfer::redundantDlQosFlowPerTnlInformation);
        var additionalRedundant = s.extension(184, IGNORE, QosFlowPerTnlInformation.LIST,
                x -> unlessEmpty(x.additionalRedundantDlQosFlowPerTnlInformation()));
        var node = s.extension(27, IGNORE, GlobalRanNodeId.TYPE, PduSessionResourceModifyIndicationTransfer::globalRanNodeId);
        var received = s.received();
        return v -> new PduSessionResourceModifyIndicationTransfer(v.get(flows), v.get(additional, List.of()), v.get(usage),
                v.get(security), v.get(redundant), v.get(additionalRedundant, List.of()), v.get(node), v.get(received));
    });

    public PduSessionResourceModifyIndicationTransfer {
        additionalDlQosFlowPerTnlInformation = List.copyOf(additionalDlQosFlowPerTnlInformation);
        additionalRedundantDlQosFlowPerTnlInformation = List.copyOf(additionalRedundantDlQosFlowPerTnlInformation);
    }

    /** A transfer to be sent. */
    public PduSessionResourceModifyIndicationTransfer(QosFlowPerTnlInformation dlQosFlowPerTnlInformation,
            List<QosFlowPerTnlInformation> additionalDlQosFlowPerTnlInformation,
            @Nullable SecondaryRatUsageInformation secondaryRatUsageInformation, @Nullable SecurityResult securityResult,
            @Nullable QosFlowPerTnlInformation redundantDlQosFlowPerTnlInformation,
            List<QosFlowPerTnlInformation> additionalRedundantDlQosFlowPerTnlInformation, @Nullable GlobalRanNodeId globalRanNodeId) {
        this(dlQosFlowPerTnlInformation, additionalDlQosFlowPerTnlInformation, secondaryRatUsageInformation, securityResult,
                redundantDlQosFlowPerTnlInformation, additionalRedundantDlQosFlowPerTnlInformation, globalRanNodeId, null);
    }

    /** A transfer to be sent, without optional elements. */
    public PduSessionResourceModifyIndicationTransfer(QosFlowPerTnlInformation dlQosFlowPerTnlInformation) {
        this(dlQosFlowPerTnlInformation, List.of(), null, null, null, List.of(), null, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceModifyIndicationTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
