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
 * A QoS flow whose guaranteed rate is kept again, or no longer (TS 38.413 §9.3.4.5).
 *
 * @param qosFlowIdentifier 0 to 63
 * @param currentQosParaSetIndex the alternative set that is kept, 0 for none
 */
public record QosFlowNotifyItem(int qosFlowIdentifier, NotificationCause notificationCause, @Nullable Integer currentQosParaSetIndex) {

    /** Its encoding. */
    public static final AperType<QosFlowNotifyItem> TYPE = IeSequence.of(s -> {
        var flow = s.mandatory(QOS_FLOW_IDENTIFIER, QosFlowNotifyItem::qosFlowIdentifier);
        var cause = s.mandatory(NotificationCause.TYPE, QosFlowNotifyItem::notificationCause);
        var index = s.extension(221, IGNORE, ElementTypes.extensibleInteger(0, 8), QosFlowNotifyItem::currentQosParaSetIndex);
        return v -> new QosFlowNotifyItem(v.get(flow), v.get(cause), v.get(index));
    });

    /** QosFlowNotifyList: 1 to 64 flows. */
    public static final AperType<List<QosFlowNotifyItem>> LIST = Aper.list(1, 64, TYPE);
}
