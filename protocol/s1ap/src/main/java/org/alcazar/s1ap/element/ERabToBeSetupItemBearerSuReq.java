// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** A bearer to be set up, and where the gateway wants its packets (TS 36.413 §9.1.3.1). */
public record ERabToBeSetupItemBearerSuReq(long eRabId, ERabLevelQosParameters eRabLevelQosParameters, BitString transportLayerAddress,
        long gtpTeid, Octets nasPdu, boolean bearerType, boolean ethernetType, @Nullable SecurityIndication securityIndication) {

    /** Its encoding. */
    public static final AperType<ERabToBeSetupItemBearerSuReq> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabToBeSetupItemBearerSuReq::eRabId);
        var eRabLevelQosParameters = s.mandatory(ERabLevelQosParameters.TYPE, ERabToBeSetupItemBearerSuReq::eRabLevelQosParameters);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabToBeSetupItemBearerSuReq::transportLayerAddress);
        var gtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabToBeSetupItemBearerSuReq::gtpTeid);
        var nasPdu = s.mandatory(ElementTypes.NAS_PDU, ERabToBeSetupItemBearerSuReq::nasPdu);
        var bearerType = s.extension(233, Criticality.REJECT, CommonTypes.FLAG, x -> x.bearerType ? true : null);
        var ethernetType = s.extension(305, Criticality.IGNORE, CommonTypes.FLAG, x -> x.ethernetType ? true : null);
        var securityIndication = s.extension(332, Criticality.REJECT, SecurityIndication.TYPE, ERabToBeSetupItemBearerSuReq::securityIndication);
        return v -> new ERabToBeSetupItemBearerSuReq(v.get(eRabId), v.get(eRabLevelQosParameters), v.get(transportLayerAddress),
                v.get(gtpTeid), v.get(nasPdu), v.get(bearerType, false), v.get(ethernetType, false), v.get(securityIndication));
    });

    /** E-RABToBeSetupListBearerSUReq: 1 to 256 items. */
    public static final AperType<List<ERabToBeSetupItemBearerSuReq>> LIST =
            Aper.list(1, 256, IeField.single(17, Criticality.REJECT, TYPE));
}
