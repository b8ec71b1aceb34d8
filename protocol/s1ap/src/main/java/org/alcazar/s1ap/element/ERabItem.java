// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** A bearer and why something was done to it or not (TS 36.413 §9.2.1.36). */
public record ERabItem(long eRabId, Cause cause) {

    /** Its encoding. */
    public static final AperType<ERabItem> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabItem::eRabId);
        var cause = s.mandatory(Cause.TYPE, ERabItem::cause);
        return v -> new ERabItem(v.get(eRabId), v.get(cause));
    });

    /** E-RABList: 1 to 256 items. */
    public static final AperType<List<ERabItem>> LIST = Aper.list(1, 256, IeField.single(35, Criticality.IGNORE, TYPE));
}
