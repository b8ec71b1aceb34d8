// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** A bearer and where the UE's new eNB wants its packets (TS 36.413 §9.1.5.8). */
public record ERabToBeSwitchedDlItem(long eRabId, BitString transportLayerAddress, long gtpTeid) {

    /** Its encoding. */
    public static final AperType<ERabToBeSwitchedDlItem> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabToBeSwitchedDlItem::eRabId);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabToBeSwitchedDlItem::transportLayerAddress);
        var gtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabToBeSwitchedDlItem::gtpTeid);
        return v -> new ERabToBeSwitchedDlItem(v.get(eRabId), v.get(transportLayerAddress), v.get(gtpTeid));
    });

    /** E-RABToBeSwitchedDLList: 1 to 256 items. */
    public static final AperType<List<ERabToBeSwitchedDlItem>> LIST = Aper.list(1, 256, IeField.single(23, Criticality.REJECT, TYPE));
}
