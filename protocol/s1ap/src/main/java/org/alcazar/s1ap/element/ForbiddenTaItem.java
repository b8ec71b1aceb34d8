// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Tracking areas of one network that are forbidden to a UE (TS 36.413 §9.2.1.22). */
public record ForbiddenTaItem(PlmnIdentity plmnIdentity, List<Integer> forbiddenTacs) {

    /** Its encoding. */
    public static final AperType<ForbiddenTaItem> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, ForbiddenTaItem::plmnIdentity);
        var forbiddenTacs = s.mandatory(ElementTypes.FORBIDDEN_TACS, ForbiddenTaItem::forbiddenTacs);
        return v -> new ForbiddenTaItem(v.get(plmnIdentity), v.get(forbiddenTacs));
    });

    /** ForbiddenTAs: 1 to 16 items. */
    public static final AperType<List<ForbiddenTaItem>> LIST = Aper.list(1, 16, TYPE);

    public ForbiddenTaItem {
        forbiddenTacs = List.copyOf(forbiddenTacs);
    }
}
