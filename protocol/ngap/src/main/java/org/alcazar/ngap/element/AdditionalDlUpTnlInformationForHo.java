// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** One more tunnel of a session at the target of a handover (TS 38.413 §9.3.4.11). */
public record AdditionalDlUpTnlInformationForHo(UpTransportLayerInformation dlNguUpTnlInformation,
        List<QosFlowWithDataForwarding> qosFlowSetupResponseList, @Nullable UpTransportLayerInformation dlForwardingUpTnlInformation,
        @Nullable UpTransportLayerInformation redundantDlNguUpTnlInformation) {

    /** Its encoding. */
    public static final AperType<AdditionalDlUpTnlInformationForHo> TYPE = IeSequence.of(s -> {
        var downlink = s.mandatory(UpTransportLayerInformation.TYPE, AdditionalDlUpTnlInformationForHo::dlNguUpTnlInformation);
        var flows = s.mandatory(QosFlowWithDataForwarding.LIST, AdditionalDlUpTnlInformationForHo::qosFlowSetupResponseList);
        var forwarding = s.optional(UpTransportLayerInformation.TYPE, AdditionalDlUpTnlInformationForHo::dlForwardingUpTnlInformation);
        var redundant = s.extension(183, IGNORE, UpTransportLayerInformation.TYPE,
                AdditionalDlUpTnlInformationForHo::redundantDlNguUpTnlInformation);
        return v -> new AdditionalDlUpTnlInformationForHo(v.get(downlink), v.get(flows), v.get(forwarding), v.get(redundant));
    });

    /** AdditionalDLUPTNLInformationForHOList: 1 to 3 tunnels. */
    public static final AperType<List<AdditionalDlUpTnlInformationForHo>> LIST = Aper.list(1, 3, TYPE);

    public AdditionalDlUpTnlInformationForHo {
        qosFlowSetupResponseList = List.copyOf(qosFlowSetupResponseList);
    }
}
