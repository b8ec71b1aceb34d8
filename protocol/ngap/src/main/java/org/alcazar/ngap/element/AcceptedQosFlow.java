// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ngap.element.ElementTypes.QOS_FLOW_IDENTIFIER;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A QoS flow that is there (QosFlowAcceptedItem, QosFlowAddOrModifyResponseItem).
 *
 * @param qosFlowIdentifier 0 to 63
 * @param currentQosParaSetIndex the alternative set that is kept, 1 to 8
 */
public record AcceptedQosFlow(int qosFlowIdentifier, @Nullable Integer currentQosParaSetIndex) {

    /** Its encoding. */
    public static final AperType<AcceptedQosFlow> TYPE = IeSequence.of(s -> {
        var flow = s.mandatory(QOS_FLOW_IDENTIFIER, AcceptedQosFlow::qosFlowIdentifier);
        var index = s.extension(221, IGNORE, AlternativeQosParaSet.INDEX, AcceptedQosFlow::currentQosParaSetIndex);
        return v -> new AcceptedQosFlow(v.get(flow), v.get(index));
    });

    /** QosFlowAcceptedList, QosFlowAddOrModifyResponseList: 1 to 64 flows. */
    public static final AperType<List<AcceptedQosFlow>> LIST = Aper.list(1, 64, TYPE);

    /** With the parameters that were asked for. */
    public AcceptedQosFlow(int qosFlowIdentifier) {
        this(qosFlowIdentifier, null);
    }
}
