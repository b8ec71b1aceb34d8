// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** Where a bearer's packets are to be forwarded to (TS 36.413 §9.1.5.2). */
public record ERabDataForwardingItem(long eRabId, @Nullable BitString dlTransportLayerAddress, @Nullable Long dlGtpTeid,
        @Nullable BitString ulTransportLayerAddress, @Nullable Long ulGtpTeid) {

    /** Its encoding. */
    public static final AperType<ERabDataForwardingItem> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabDataForwardingItem::eRabId);
        var dlTransportLayerAddress = s.optional(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabDataForwardingItem::dlTransportLayerAddress);
        var dlGtpTeid = s.optional(ElementTypes.GTP_TEID, ERabDataForwardingItem::dlGtpTeid);
        var ulTransportLayerAddress = s.optional(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabDataForwardingItem::ulTransportLayerAddress);
        var ulGtpTeid = s.optional(ElementTypes.GTP_TEID, ERabDataForwardingItem::ulGtpTeid);
        return v -> new ERabDataForwardingItem(v.get(eRabId), v.get(dlTransportLayerAddress), v.get(dlGtpTeid),
                v.get(ulTransportLayerAddress), v.get(ulGtpTeid));
    });

    /** E-RABSubjecttoDataForwardingList: 1 to 256 items. */
    public static final AperType<List<ERabDataForwardingItem>> LIST = Aper.list(1, 256, IeField.single(14, Criticality.IGNORE, TYPE));
}
