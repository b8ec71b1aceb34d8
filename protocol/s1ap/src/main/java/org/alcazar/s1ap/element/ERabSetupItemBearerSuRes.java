// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** A bearer that was set up, and where the eNB wants its packets (TS 36.413 §9.1.3.2). */
public record ERabSetupItemBearerSuRes(long eRabId, BitString transportLayerAddress, long gtpTeid) {

    /** Its encoding. */
    public static final AperType<ERabSetupItemBearerSuRes> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabSetupItemBearerSuRes::eRabId);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabSetupItemBearerSuRes::transportLayerAddress);
        var gtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabSetupItemBearerSuRes::gtpTeid);
        return v -> new ERabSetupItemBearerSuRes(v.get(eRabId), v.get(transportLayerAddress), v.get(gtpTeid));
    });

    /** E-RABSetupListBearerSURes: 1 to 256 items. */
    public static final AperType<List<ERabSetupItemBearerSuRes>> LIST = Aper.list(1, 256, IeField.single(39, Criticality.IGNORE, TYPE));
}
