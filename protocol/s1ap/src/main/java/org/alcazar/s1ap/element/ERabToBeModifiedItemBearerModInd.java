// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** A bearer and where its packets are wanted from now on (TS 36.413 §9.1.3.8). */
public record ERabToBeModifiedItemBearerModInd(long eRabId, BitString transportLayerAddress, long dlGtpTeid) {

    /** Its encoding. */
    public static final AperType<ERabToBeModifiedItemBearerModInd> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabToBeModifiedItemBearerModInd::eRabId);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabToBeModifiedItemBearerModInd::transportLayerAddress);
        var dlGtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabToBeModifiedItemBearerModInd::dlGtpTeid);
        return v -> new ERabToBeModifiedItemBearerModInd(v.get(eRabId), v.get(transportLayerAddress), v.get(dlGtpTeid));
    });

    /** E-RABToBeModifiedListBearerModInd: 1 to 256 items. */
    public static final AperType<List<ERabToBeModifiedItemBearerModInd>> LIST =
            Aper.list(1, 256, IeField.single(200, Criticality.REJECT, TYPE));
}
