// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** A bearer that was set up with the UE's context, and where the eNB wants its packets (TS 36.413 §9.1.4.3). */
public record ERabSetupItemCtxtSuRes(long eRabId, BitString transportLayerAddress, long gtpTeid) {

    /** Its encoding. */
    public static final AperType<ERabSetupItemCtxtSuRes> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabSetupItemCtxtSuRes::eRabId);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabSetupItemCtxtSuRes::transportLayerAddress);
        var gtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabSetupItemCtxtSuRes::gtpTeid);
        return v -> new ERabSetupItemCtxtSuRes(v.get(eRabId), v.get(transportLayerAddress), v.get(gtpTeid));
    });

    /** E-RABSetupListCtxtSURes: 1 to 256 items. */
    public static final AperType<List<ERabSetupItemCtxtSuRes>> LIST = Aper.list(1, 256, IeField.single(50, Criticality.IGNORE, TYPE));
}
