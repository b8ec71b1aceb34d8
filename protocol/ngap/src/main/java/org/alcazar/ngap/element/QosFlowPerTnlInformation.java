// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** A tunnel and the QoS flows in it (TS 38.413 §9.3.2.8). */
public record QosFlowPerTnlInformation(UpTransportLayerInformation upTransportLayerInformation,
        List<AssociatedQosFlow> associatedQosFlowList) {

    /** Its encoding. */
    public static final AperType<QosFlowPerTnlInformation> TYPE = IeSequence.of(s -> {
        var tunnel = s.mandatory(UpTransportLayerInformation.TYPE, QosFlowPerTnlInformation::upTransportLayerInformation);
        var flows = s.mandatory(AssociatedQosFlow.LIST, QosFlowPerTnlInformation::associatedQosFlowList);
        return v -> new QosFlowPerTnlInformation(v.get(tunnel), v.get(flows));
    });

    /** QosFlowPerTNLInformationList: 1 to 3 tunnels (§9.3.2.1). */
    public static final AperType<List<QosFlowPerTnlInformation>> LIST = Aper.list(1, 3, IeSequence.<QosFlowPerTnlInformation>of(s -> {
        var only = s.mandatory(TYPE, x -> x);
        return v -> v.get(only);
    }));

    public QosFlowPerTnlInformation {
        associatedQosFlowList = List.copyOf(associatedQosFlowList);
    }
}
