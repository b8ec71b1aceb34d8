// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** Where a UE may not go (TS 36.413 §9.2.1.22). */
public record HandoverRestrictionList(PlmnIdentity servingPlmn, List<PlmnIdentity> equivalentPlmns, List<ForbiddenTaItem> forbiddenTas,
        List<ForbiddenLaItem> forbiddenLas, @Nullable ForbiddenInterRats forbiddenInterRats, boolean nrRestrictionInEpsAsSecondaryRat) {

    /** Its encoding. */
    public static final AperType<HandoverRestrictionList> TYPE = IeSequence.of(s -> {
        var servingPlmn = s.mandatory(PlmnIdentity.TYPE, HandoverRestrictionList::servingPlmn);
        var equivalentPlmns = s.optional(ElementTypes.EQUIVALENT_PLMNS, x -> CommonTypes.unlessEmpty(x.equivalentPlmns));
        var forbiddenTas = s.optional(ForbiddenTaItem.LIST, x -> CommonTypes.unlessEmpty(x.forbiddenTas));
        var forbiddenLas = s.optional(ForbiddenLaItem.LIST, x -> CommonTypes.unlessEmpty(x.forbiddenLas));
        var forbiddenInterRats = s.optional(ForbiddenInterRats.TYPE, HandoverRestrictionList::forbiddenInterRats);
        var nrRestrictionInEpsAsSecondaryRat = s.extension(261, Criticality.IGNORE, CommonTypes.FLAG, x -> x.nrRestrictionInEpsAsSecondaryRat ? true : null);
        return v -> new HandoverRestrictionList(v.get(servingPlmn), v.get(equivalentPlmns, List.of()), v.get(forbiddenTas, List.of()),
                v.get(forbiddenLas, List.of()), v.get(forbiddenInterRats), v.get(nrRestrictionInEpsAsSecondaryRat, false));
    });

    public HandoverRestrictionList {
        equivalentPlmns = List.copyOf(equivalentPlmns);
        forbiddenTas = List.copyOf(forbiddenTas);
        forbiddenLas = List.copyOf(forbiddenLas);
    }
}
