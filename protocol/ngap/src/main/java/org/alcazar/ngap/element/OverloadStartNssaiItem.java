// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * Slices that are overloaded (TS 38.413 §9.2.6.14).
 *
 * @param slices 1 to 1024
 * @param trafficLoadReduction 1 to 99 per cent
 */
public record OverloadStartNssaiItem(List<SNssai> slices, @Nullable OverloadAction response, @Nullable Integer trafficLoadReduction) {

    static final AperType<OverloadStartNssaiItem> TYPE = IeSequence.of(s -> {
        var slices = s.mandatory(SNssai.SUPPORT_LIST, OverloadStartNssaiItem::slices);
        var response = s.optional(OverloadAction.RESPONSE, OverloadStartNssaiItem::response);
        var reduction = s.optional(ElementTypes.TRAFFIC_LOAD_REDUCTION, OverloadStartNssaiItem::trafficLoadReduction);
        return v -> new OverloadStartNssaiItem(v.get(slices), v.get(response), v.get(reduction));
    });

    /** 1 to 1024 groups of slices. */
    public static final AperType<List<OverloadStartNssaiItem>> LIST = Aper.list(1, 1024, TYPE);

    public OverloadStartNssaiItem {
        slices = List.copyOf(slices);
    }
}
