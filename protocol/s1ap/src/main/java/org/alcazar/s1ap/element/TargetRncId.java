// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** An RNC (TS 36.413 §9.2.1.6). */
public record TargetRncId(Lai lai, @Nullable Integer rac, int rncId, @Nullable Integer extendedRncId) {

    /** Its encoding. */
    public static final AperType<TargetRncId> TYPE = IeSequence.of(s -> {
        var lai = s.mandatory(Lai.TYPE, TargetRncId::lai);
        var rac = s.optional(ElementTypes.RAC, TargetRncId::rac);
        var rncId = s.mandatory(ElementTypes.RNC_ID, TargetRncId::rncId);
        var extendedRncId = s.optional(ElementTypes.EXTENDED_RNC_ID, TargetRncId::extendedRncId);
        return v -> new TargetRncId(v.get(lai), v.get(rac), v.get(rncId), v.get(extendedRncId));
    });
}
