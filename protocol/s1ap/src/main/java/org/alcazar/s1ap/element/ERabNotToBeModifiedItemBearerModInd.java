// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** A bearer that stays where it is (TS 36.413 §9.1.3.8). */
public record ERabNotToBeModifiedItemBearerModInd(long eRabId, BitString transportLayerAddress, long dlGtpTeid) {

    /** Its encoding. */
    public static final AperType<ERabNotToBeModifiedItemBearerModInd> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabNotToBeModifiedItemBearerModInd::eRabId);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabNotToBeModifiedItemBearerModInd::transportLayerAddress);
        var dlGtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabNotToBeModifiedItemBearerModInd::dlGtpTeid);
        return v -> new ERabNotToBeModifiedItemBearerModInd(v.get(eRabId), v.get(transportLayerAddress), v.get(dlGtpTeid));
    });

    /** E-RABNotToBeModifiedListBearerModInd: 1 to 256 items. */
    public static final AperType<List<ERabNotToBeModifiedItemBearerModInd>> LIST =
            Aper.list(1, 256, IeField.single(202, Criticality.REJECT, TYPE));
}
