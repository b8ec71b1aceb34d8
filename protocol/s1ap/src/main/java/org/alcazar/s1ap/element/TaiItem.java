// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** A tracking area to page in (TS 36.413 §9.1.6). */
public record TaiItem(Tai tai) {

    /** Its encoding. */
    public static final AperType<TaiItem> TYPE = IeSequence.of(s -> {
        var tai = s.mandatory(Tai.TYPE, TaiItem::tai);
        return v -> new TaiItem(v.get(tai));
    });

    /** TAIList: 1 to 256 items. */
    public static final AperType<List<TaiItem>> LIST = Aper.list(1, 256, IeField.single(47, Criticality.IGNORE, TYPE));
}
