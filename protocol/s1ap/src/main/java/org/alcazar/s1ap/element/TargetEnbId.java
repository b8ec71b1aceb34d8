// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** An eNB and the tracking area chosen there (TS 36.413 §9.2.1.6). */
public record TargetEnbId(GlobalEnbId globalEnbId, Tai selectedTai) {

    /** Its encoding. */
    public static final AperType<TargetEnbId> TYPE = IeSequence.of(s -> {
        var globalEnbId = s.mandatory(GlobalEnbId.TYPE, TargetEnbId::globalEnbId);
        var selectedTai = s.mandatory(Tai.TYPE, TargetEnbId::selectedTai);
        return v -> new TargetEnbId(v.get(globalEnbId), v.get(selectedTai));
    });
}
