// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** A bearer that was changed (TS 36.413 §9.1.3.4). */
public record ERabModifyItemBearerModRes(long eRabId) {

    /** Its encoding. */
    public static final AperType<ERabModifyItemBearerModRes> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabModifyItemBearerModRes::eRabId);
        return v -> new ERabModifyItemBearerModRes(v.get(eRabId));
    });

    /** E-RABModifyListBearerModRes: 1 to 256 items. */
    public static final AperType<List<ERabModifyItemBearerModRes>> LIST = Aper.list(1, 256, IeField.single(37, Criticality.IGNORE, TYPE));
}
