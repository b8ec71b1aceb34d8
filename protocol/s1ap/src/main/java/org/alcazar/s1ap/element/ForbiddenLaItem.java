// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Location areas of one network that are forbidden to a UE (TS 36.413 §9.2.1.22). */
public record ForbiddenLaItem(PlmnIdentity plmnIdentity, List<Integer> forbiddenLacs) {

    /** Its encoding. */
    public static final AperType<ForbiddenLaItem> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, ForbiddenLaItem::plmnIdentity);
        var forbiddenLacs = s.mandatory(ElementTypes.FORBIDDEN_LACS, ForbiddenLaItem::forbiddenLacs);
        return v -> new ForbiddenLaItem(v.get(plmnIdentity), v.get(forbiddenLacs));
    });

    /** ForbiddenLAs: 1 to 16 items. */
    public static final AperType<List<ForbiddenLaItem>> LIST = Aper.list(1, 16, TYPE);

    public ForbiddenLaItem {
        forbiddenLacs = List.copyOf(forbiddenLacs);
    }
}
