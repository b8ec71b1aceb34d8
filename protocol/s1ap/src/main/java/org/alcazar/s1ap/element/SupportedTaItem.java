// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** A tracking area of an eNB and the networks that are broadcast there (TS 36.413 §9.1.8.4). */
public record SupportedTaItem(int tac, List<PlmnIdentity> broadcastPlmns, @Nullable RatType ratType) {

    /** Its encoding. */
    public static final AperType<SupportedTaItem> TYPE = IeSequence.of(s -> {
        var tac = s.mandatory(ElementTypes.TAC, SupportedTaItem::tac);
        var broadcastPlmns = s.mandatory(ElementTypes.BROADCAST_PLMNS, SupportedTaItem::broadcastPlmns);
        var ratType = s.extension(232, Criticality.REJECT, RatType.TYPE, SupportedTaItem::ratType);
        return v -> new SupportedTaItem(v.get(tac), v.get(broadcastPlmns), v.get(ratType));
    });

    /** SupportedTAs: 1 to 256 items. */
    public static final AperType<List<SupportedTaItem>> LIST = Aper.list(1, 256, TYPE);

    public SupportedTaItem {
        broadcastPlmns = List.copyOf(broadcastPlmns);
    }
}
