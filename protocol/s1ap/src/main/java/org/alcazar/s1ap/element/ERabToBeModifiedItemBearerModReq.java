// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** A bearer to be changed (TS 36.413 §9.1.3.3). */
public record ERabToBeModifiedItemBearerModReq(long eRabId, ERabLevelQosParameters eRabLevelQoSParameters, Octets nasPdu,
        @Nullable TransportInformation transportInformation) {

    /** Its encoding. */
    public static final AperType<ERabToBeModifiedItemBearerModReq> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabToBeModifiedItemBearerModReq::eRabId);
        var eRabLevelQoSParameters = s.mandatory(ERabLevelQosParameters.TYPE, ERabToBeModifiedItemBearerModReq::eRabLevelQoSParameters);
        var nasPdu = s.mandatory(ElementTypes.NAS_PDU, ERabToBeModifiedItemBearerModReq::nasPdu);
        var transportInformation = s.extension(185, Criticality.REJECT, TransportInformation.TYPE, ERabToBeModifiedItemBearerModReq::transportInformation);
        return v -> new ERabToBeModifiedItemBearerModReq(v.get(eRabId), v.get(eRabLevelQoSParameters), v.get(nasPdu),
                v.get(transportInformation));
    });

    /** E-RABToBeModifiedListBearerModReq: 1 to 256 items. */
    public static final AperType<List<ERabToBeModifiedItemBearerModReq>> LIST =
            Aper.list(1, 256, IeField.single(36, Criticality.REJECT, TYPE));
}
