// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.TransferType;
import org.alcazar.ngap.element.QosFlowNotifyItem;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.SecondaryRatUsageInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What became of a PDU session's QoS flows by itself (TS 38.413 §9.3.4.5).
 *
 * @param received the whole as it came, where it held something that is not known here; null otherwise
 */
public record PduSessionResourceNotifyTransfer(List<QosFlowNotifyItem> qosFlowNotifyList, List<QosFlowWithCause> qosFlowReleasedList,
        @Nullable SecondaryRatUsageInformation secondaryRatUsageInformation, @Nullable Octets received) implements PduSessionTransfer {

    private static final TransferType<PduSessionResourceNotifyTransfer> TYPE =
            TransferType.of(PduSessionResourceNotifyTransfer::received, s -> {
        var flows = s.optional(QosFlowNotifyItem.LIST, x -> unlessEmpty(x.qosFlowNotifyList()));
        var released = s.optional(QosFlowWithCause.LIST, x -> unlessEmpty(x.qosFlowReleasedList()));
        var usage = s.extension(144, IGNORE, SecondaryRatUsageInformation.TYPE,
                PduSessionResourceNotifyTransfer::secondaryRatUsageInformation);
        var received = s.received();
        return v -> new PduSessionResourceNotifyTransfer(v.get(flows, List.of()), v.get(released, List.of()), v.get(usage),
                v.get(received));
    });

    public PduSessionResourceNotifyTransfer {
        qosFlowNotifyList = List.copyOf(qosFlowNotifyList);
        qosFlowReleasedList = List.copyOf(qosFlowReleasedList);
    }

    /** A transfer to be sent. */
    public PduSessionResourceNotifyTransfer(List<QosFlowNotifyItem> qosFlowNotifyList, List<QosFlowWithCause> qosFlowReleasedList,
            @Nullable SecondaryRatUsageInformation secondaryRatUsageInformation) {
        this(qosFlowNotifyList, qosFlowReleasedList, secondaryRatUsageInformation, null);
    }

    /**
     * Reads one.
     *
     * @throws NgapDecodeException if it is none
     */
    public static PduSessionResourceNotifyTransfer decode(Octets transfer) {
        return TYPE.decode(transfer);
    }

    @Override
    public Octets encode() {
        return TYPE.encode(this);
    }
}
