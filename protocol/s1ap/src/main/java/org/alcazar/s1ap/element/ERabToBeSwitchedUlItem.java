// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** A bearer and where the gateway now wants its packets (TS 36.413 §9.1.5.9). */
public record ERabToBeSwitchedUlItem(long eRabId, BitString transportLayerAddress, long gtpTeid) {

    /** Its encoding. */
    public static final AperType<ERabToBeSwitchedUlItem> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabToBeSwitchedUlItem::eRabId);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabToBeSwitchedUlItem::transportLayerAddress);
        var gtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabToBeSwitchedUlItem::gtpTeid);
        return v -> new ERabToBeSwitchedUlItem(v.get(eRabId), v.get(transportLayerAddress), v.get(gtpTeid));
    });

    /** E-RABToBeSwitchedULList: 1 to 256 items. */
    public static final AperType<List<ERabToBeSwitchedUlItem>> LIST = Aper.list(1, 256, IeField.single(94, Criticality.IGNORE, TYPE));
}
