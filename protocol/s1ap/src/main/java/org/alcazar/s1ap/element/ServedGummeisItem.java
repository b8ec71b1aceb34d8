// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** Networks, MME groups and MME codes that an MME serves (TS 36.413 §9.1.8.5). */
public record ServedGummeisItem(List<PlmnIdentity> servedPlmns, List<Integer> servedGroupIds, List<Integer> servedMmecs,
        @Nullable GummeiType gummeiType) {

    /** Its encoding. */
    public static final AperType<ServedGummeisItem> TYPE = IeSequence.of(s -> {
        var servedPlmns = s.mandatory(ElementTypes.SERVED_PLMNS, ServedGummeisItem::servedPlmns);
        var servedGroupIds = s.mandatory(ElementTypes.SERVED_GROUP_IDS, ServedGummeisItem::servedGroupIds);
        var servedMmecs = s.mandatory(ElementTypes.SERVED_MMECS, ServedGummeisItem::servedMmecs);
        var gummeiType = s.extension(170, Criticality.IGNORE, GummeiType.TYPE, ServedGummeisItem::gummeiType);
        return v -> new ServedGummeisItem(v.get(servedPlmns), v.get(servedGroupIds), v.get(servedMmecs), v.get(gummeiType));
    });

    /** ServedGUMMEIs: 1 to 8 items. */
    public static final AperType<List<ServedGummeisItem>> LIST = Aper.list(1, 8, TYPE);

    public ServedGummeisItem {
        servedPlmns = List.copyOf(servedPlmns);
        servedGroupIds = List.copyOf(servedGroupIds);
        servedMmecs = List.copyOf(servedMmecs);
    }
}
