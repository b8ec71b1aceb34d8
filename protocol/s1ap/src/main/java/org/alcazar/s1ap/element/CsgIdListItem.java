// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** A closed subscriber group (TS 36.413 §9.2.1.63). */
public record CsgIdListItem(int csgId) {

    /** Its encoding. */
    public static final AperType<CsgIdListItem> TYPE = IeSequence.of(s -> {
        var csgId = s.mandatory(ElementTypes.CSG_ID, CsgIdListItem::csgId);
        return v -> new CsgIdListItem(v.get(csgId));
    });

    /** CSG-IdList: 1 to 256 items. */
    public static final AperType<List<CsgIdListItem>> LIST = Aper.list(1, 256, TYPE);
}
