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
 * A QoS flow to be set up (TS 38.413 §9.3.4.1).
 *
 * @param qosFlowIdentifier 0 to 63
 * @param eRabId the EPS bearer that the flow becomes in EPS, 0 to 15
 */
public record QosFlowSetupRequestItem(int qosFlowIdentifier, QosFlowLevelQosParameters qosFlowLevelQosParameters, @Nullable Integer eRabId,
        @Nullable Boolean redundantQosFlowIndicator) {

    /** Its encoding. */
    public static final AperType<QosFlowSetupRequestItem> TYPE = IeSequence.of(s -> {
        var flow = s.mandatory(QOS_FLOW_IDENTIFIER, QosFlowSetupRequestItem::qosFlowIdentifier);
        var parameters = s.mandatory(QosFlowLevelQosParameters.TYPE, QosFlowSetupRequestItem::qosFlowLevelQosParameters);
        var bearer = s.optional(ElementTypes.E_RAB_ID, QosFlowSetupRequestItem::eRabId);
        var redundant = s.extension(194, IGNORE, ElementTypes.REDUNDANT_QOS_FLOW_INDICATOR,
                QosFlowSetupRequestItem::redundantQosFlowIndicator);
        return v -> new QosFlowSetupRequestItem(v.get(flow), v.get(parameters), v.get(bearer), v.get(redundant));
    });

    /** QosFlowSetupRequestList: 1 to 64 flows. */
    public static final AperType<List<QosFlowSetupRequestItem>> LIST = Aper.list(1, 64, TYPE);

    /** A flow of 5GS only. */
    public QosFlowSetupRequestItem(int qosFlowIdentifier, QosFlowLevelQosParameters qosFlowLevelQosParameters) {
        this(qosFlowIdentifier, qosFlowLevelQosParameters, null, null);
    }
}
