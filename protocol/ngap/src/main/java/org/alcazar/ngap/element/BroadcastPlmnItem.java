// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A network broadcast in a tracking area, and its slices there (TS 38.413 §9.2.6.1).
 *
 * @param taiSliceSupportList 1 to 1024 slices
 * @param nid network identifier of a stand-alone non-public network, 44 bits
 * @param extendedTaiSliceSupportList slices beyond 1024
 */
public record BroadcastPlmnItem(PlmnIdentity plmnIdentity, List<SNssai> taiSliceSupportList, @Nullable Long nid,
        List<SNssai> extendedTaiSliceSupportList) {

    /** Its encoding. */
    public static final AperType<BroadcastPlmnItem> TYPE = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, BroadcastPlmnItem::plmnIdentity);
        var slices = s.mandatory(SNssai.SUPPORT_LIST, BroadcastPlmnItem::taiSliceSupportList);
        var nid = s.extension(258, REJECT, NpnSupport.TYPE, item -> NpnSupport.of(item.nid()));
        var more = s.extension(271, REJECT, SNssai.EXTENDED_SUPPORT_LIST, item -> CommonTypes.unlessEmpty(item.extendedTaiSliceSupportList()));
        return v -> new BroadcastPlmnItem(v.get(plmn), v.get(slices), NpnSupport.nidOf(v.get(nid)), v.get(more, List.of()));
    });

    /** 1 to 12 networks. */
    static final AperType<List<BroadcastPlmnItem>> LIST = Aper.list(1, 12, TYPE);

    public BroadcastPlmnItem {
        taiSliceSupportList = List.copyOf(taiSliceSupportList);
        extendedTaiSliceSupportList = List.copyOf(extendedTaiSliceSupportList);
    }

    /** A public network with at most 1024 slices. */
    public BroadcastPlmnItem(PlmnIdentity plmnIdentity, List<SNssai> taiSliceSupportList) {
        this(plmnIdentity, taiSliceSupportList, null, List.of());
    }
}
