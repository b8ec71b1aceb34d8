// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** A bearer that goes to its other address (TS 36.413 §9.1.3.9). */
public record ERabModifyItemBearerModConf(long eRabId) {

    /** Its encoding. */
    public static final AperType<ERabModifyItemBearerModConf> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabModifyItemBearerModConf::eRabId);
        return v -> new ERabModifyItemBearerModConf(v.get(eRabId));
    });

    /** E-RABModifyListBearerModConf: 1 to 256 items. */
    public static final AperType<List<ERabModifyItemBearerModConf>> LIST =
            Aper.list(1, 256, IeField.single(204, Criticality.IGNORE, TYPE));
}
