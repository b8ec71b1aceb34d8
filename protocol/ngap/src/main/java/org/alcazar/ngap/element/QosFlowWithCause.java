// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ngap.element.ElementTypes.QOS_FLOW_IDENTIFIER;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * A QoS flow and why it is not there, or to be released (TS 38.413 §9.3.1.13).
 *
 * @param qosFlowIdentifier 0 to 63
 */
public record QosFlowWithCause(int qosFlowIdentifier, Cause cause) {

    /** Its encoding. */
    public static final AperType<QosFlowWithCause> TYPE = IeSequence.of(s -> {
        var flow = s.mandatory(QOS_FLOW_IDENTIFIER, QosFlowWithCause::qosFlowIdentifier);
        var cause = s.mandatory(Cause.TYPE, QosFlowWithCause::cause);
        return v -> new QosFlowWithCause(v.get(flow), v.get(cause));
    });

    /** QosFlowListWithCause: 1 to 64 flows. */
    public static final AperType<List<QosFlowWithCause>> LIST = Aper.list(1, 64, TYPE);
}
