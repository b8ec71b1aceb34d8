// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ngap.element.ElementTypes.QOS_FLOW_IDENTIFIER;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A QoS flow set up at the target of a handover (QosFlowItemWithDataForwarding, TS 38.413 §9.3.4.11).
 *
 * @param qosFlowIdentifier 0 to 63
 * @param currentQosParaSetIndex the alternative set that is kept, 1 to 8
 */
public record QosFlowWithDataForwarding(int qosFlowIdentifier, boolean dataForwardingAccepted, @Nullable Integer currentQosParaSetIndex) {

    /** Its encoding. */
    public static final AperType<QosFlowWithDataForwarding> TYPE = IeSequence.of(s -> {
        var flow = s.mandatory(QOS_FLOW_IDENTIFIER, QosFlowWithDataForwarding::qosFlowIdentifier);
        var forwarding = s.optional(CommonTypes.FLAG, x -> x.dataForwardingAccepted() ? true : null);
        var index = s.extension(221, IGNORE, AlternativeQosParaSet.INDEX, QosFlowWithDataForwarding::currentQosParaSetIndex);
        return v -> new QosFlowWithDataForwarding(v.get(flow), v.get(forwarding, false), v.get(index));
    });

    /** QosFlowListWithDataForwarding: 1 to 64 flows. */
    public static final AperType<List<QosFlowWithDataForwarding>> LIST = Aper.list(1, 64, TYPE);
}
