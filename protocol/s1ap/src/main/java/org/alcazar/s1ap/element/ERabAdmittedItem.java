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

/** A bearer the target takes, and where it wants its packets (TS 36.413 §9.1.5.5). */
public record ERabAdmittedItem(long eRabId, BitString transportLayerAddress, long gtpTeid, @Nullable BitString dlTransportLayerAddress,
        @Nullable Long dlGtpTeid, @Nullable BitString ulTransportLayerAddress, @Nullable Long ulGtpTeid) {

    /** Its encoding. */
    public static final AperType<ERabAdmittedItem> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabAdmittedItem::eRabId);
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabAdmittedItem::transportLayerAddress);
        var gtpTeid = s.mandatory(ElementTypes.GTP_TEID, ERabAdmittedItem::gtpTeid);
        var dlTransportLayerAddress = s.optional(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabAdmittedItem::dlTransportLayerAddress);
        var dlGtpTeid = s.optional(ElementTypes.GTP_TEID, ERabAdmittedItem::dlGtpTeid);
        var ulTransportLayerAddress = s.optional(ElementTypes.TRANSPORT_LAYER_ADDRESS, ERabAdmittedItem::ulTransportLayerAddress);
        var ulGtpTeid = s.optional(ElementTypes.GTP_TEID, ERabAdmittedItem::ulGtpTeid);
        return v -> new ERabAdmittedItem(v.get(eRabId), v.get(transportLayerAddress), v.get(gtpTeid), v.get(dlTransportLayerAddress),
                v.get(dlGtpTeid), v.get(ulTransportLayerAddress), v.get(ulGtpTeid));
    });

    /** E-RABAdmittedList: 1 to 256 items. */
    public static final AperType<List<ERabAdmittedItem>> LIST = Aper.list(1, 256, IeField.single(20, Criticality.IGNORE, TYPE));
}
