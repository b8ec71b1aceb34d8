// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A tracking area that a RAN node serves (TS 38.413 §9.2.6.1).
 *
 * @param tac tracking area code, 24 bits
 * @param broadcastPlmnList 1 to 12 networks
 */
public record SupportedTaItem(int tac, List<BroadcastPlmnItem> broadcastPlmnList, boolean configuredTacIndication,
        @Nullable RatInformation ratInformation) {

    /** Its encoding. */
    public static final AperType<SupportedTaItem> TYPE = IeSequence.of(s -> {
        var tac = s.mandatory(ElementTypes.TAC, SupportedTaItem::tac);
        var plmns = s.mandatory(BroadcastPlmnItem.LIST, SupportedTaItem::broadcastPlmnList);
        var configured = s.extension(272, IGNORE, CommonTypes.FLAG, item -> item.configuredTacIndication() ? true : null);
        var rat = s.extension(179, REJECT, RatInformation.TYPE, SupportedTaItem::ratInformation);
        return v -> new SupportedTaItem(v.get(tac), v.get(plmns), v.get(configured, false), v.get(rat));
    });

    /** SupportedTAList: 1 to 256 areas. */
    public static final AperType<List<SupportedTaItem>> LIST = Aper.list(1, 256, TYPE);

    public SupportedTaItem {
        broadcastPlmnList = List.copyOf(broadcastPlmnList);
    }

    /** An area without the later additions. */
    public SupportedTaItem(int tac, List<BroadcastPlmnItem> broadcastPlmnList) {
        this(tac, broadcastPlmnList, false, null);
    }
}
