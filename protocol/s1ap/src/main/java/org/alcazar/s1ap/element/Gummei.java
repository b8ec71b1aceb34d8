// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** An MME, globally (TS 36.413 §9.2.3.9). */
public record Gummei(PlmnIdentity plmnIdentity, int mmeGroupId, int mmeCode) {

    /** Its encoding. */
    public static final AperType<Gummei> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, Gummei::plmnIdentity);
        var mmeGroupId = s.mandatory(ElementTypes.MME_GROUP_ID, Gummei::mmeGroupId);
        var mmeCode = s.mandatory(ElementTypes.MME_CODE, Gummei::mmeCode);
        return v -> new Gummei(v.get(plmnIdentity), v.get(mmeGroupId), v.get(mmeCode));
    });

    /** GUMMEIList: 1 to 256 items. */
    public static final AperType<List<Gummei>> LIST = Aper.list(1, 256, TYPE);
}
