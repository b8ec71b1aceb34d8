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
 * A QoS flow that a tunnel carries (TS 38.413 §9.3.1.99).
 *
 * @param qosFlowIdentifier 0 to 63
 * @param qosFlowMappingIndication null where both ways
 * @param currentQosParaSetIndex the alternative set that is kept, 1 to 8
 */
public record AssociatedQosFlow(int qosFlowIdentifier, @Nullable QosFlowMappingIndication qosFlowMappingIndication,
        @Nullable Integer currentQosParaSetIndex) {

    /** Its encoding. */
    public static final AperType<AssociatedQosFlow> TYPE = IeSequence.of(s -> {
        var flow = s.mandatory(QOS_FLOW_IDENTIFIER, AssociatedQosFlow::qosFlowIdentifier);
        var mapping = s.optional(QosFlowMappingIndication.TYPE, AssociatedQosFlow::qosFlowMappingIndication);
        var index = s.extension(221, IGNORE, AlternativeQosParaSet.INDEX, AssociatedQosFlow::currentQosParaSetIndex);
        return v -> new AssociatedQosFlow(v.get(flow), v.get(mapping), v.get(index));
    });

    /** AssociatedQosFlowList: 1 to 64 flows. */
    public static final AperType<List<AssociatedQosFlow>> LIST = Aper.list(1, 64, TYPE);

    /** Both ways, with the parameters that were asked for. */
    public AssociatedQosFlow(int qosFlowIdentifier) {
        this(qosFlowIdentifier, null, null);
    }
}
