// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.TRAFFIC_LOAD_REDUCTION;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.OverloadAction;
import org.alcazar.ngap.element.OverloadStartNssaiItem;
import org.jspecify.annotations.Nullable;

/**
 * The AMF is overloaded (TS 38.413 §9.2.6.14).
 *
 * @param trafficLoadReduction 1 to 99 per cent
 * @param residue what a received message held beyond the rest
 */
public record OverloadStart(@Nullable OverloadAction amfOverloadResponse, @Nullable Integer trafficLoadReduction,
        List<OverloadStartNssaiItem> overloadStartNssaiList, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<OverloadStart> TABLE = NgapTable.of(22, IGNORE, t -> {
        var response = t.optional(2, REJECT, OverloadAction.RESPONSE, OverloadStart::amfOverloadResponse);
        var reduction = t.optional(9, IGNORE, TRAFFIC_LOAD_REDUCTION, OverloadStart::trafficLoadReduction);
        var slices = t.optionalList(49, IGNORE, OverloadStartNssaiItem.LIST, OverloadStart::overloadStartNssaiList);
        var rest = t.residue(OverloadStart::residue);
        return v -> new OverloadStart(v.get(response), v.get(reduction), v.get(slices, List.of()), v.get(rest));
    });

    public OverloadStart {
        overloadStartNssaiList = List.copyOf(overloadStartNssaiList);
    }

    /** A message to be sent. */
    public OverloadStart(@Nullable OverloadAction amfOverloadResponse, @Nullable Integer trafficLoadReduction,
            List<OverloadStartNssaiItem> overloadStartNssaiList) {
        this(amfOverloadResponse, trafficLoadReduction, overloadStartNssaiList, Residue.NONE);
    }
}
