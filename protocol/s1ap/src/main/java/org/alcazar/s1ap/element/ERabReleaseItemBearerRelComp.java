// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** A bearer that was released (TS 36.413 §9.1.3.6). */
public record ERabReleaseItemBearerRelComp(long eRabId) {

    /** Its encoding. */
    public static final AperType<ERabReleaseItemBearerRelComp> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabReleaseItemBearerRelComp::eRabId);
        return v -> new ERabReleaseItemBearerRelComp(v.get(eRabId));
    });

    /** E-RABReleaseListBearerRelComp: 1 to 256 items. */
    public static final AperType<List<ERabReleaseItemBearerRelComp>> LIST =
            Aper.list(1, 256, IeField.single(15, Criticality.IGNORE, TYPE));
}
