// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** A bearer the target is to take (TS 36.413 §9.1.5.4). */
public record ERabToBeSetupItemHoReq(long eRabId, BitString transportLayerAddress, long gtpTeid, ERabLevelQosParameters eRabLevelQosParameters,
        boolean bearerType, boolean ethernetType, @Nullable SecurityIndication securityIndication) {

    /** Its encoding. */
    public static final AperType<ERabToBeSetupItemHoReq> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabToBeSetupItemHoReq::eRabId);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabToBeSetupItemHoReq::transportLayerAddress);
        var gtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabToBeSetupItemHoReq::gtpTeid);
        var eRabLevelQosParameters = s.mandatory(ERabLevelQosParameters.TYPE, ERabToBeSetupItemHoReq::eRabLevelQosParameters);
        var bearerType = s.extension(233, Criticality.REJECT, CommonTypes.FLAG, x -> x.bearerType ? true : null);
        var ethernetType = s.extension(305, Criticality.IGNORE, CommonTypes.FLAG, x -> x.ethernetType ? true : null);
        var securityIndication = s.extension(332, Criticality.REJECT, SecurityIndication.TYPE, ERabToBeSetupItemHoReq::securityIndication);
        return v -> new ERabToBeSetupItemHoReq(v.get(eRabId), v.get(transportLayerAddress), v.get(gtpTeid), v.get(eRabLevelQosParameters),
                v.get(bearerType, false), v.get(ethernetType, false), v.get(securityIndication));
    });

    /** E-RABToBeSetupListHOReq: 1 to 256 items. */
    public static final AperType<List<ERabToBeSetupItemHoReq>> LIST = Aper.list(1, 256, IeField.single(27, Criticality.REJECT, TYPE));
}
