// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** A node of NG-RAN and the tracking area chosen there (TS 36.413 §9.2.1.6). */
public record TargetNgRanNodeId(GlobalRanNodeId globalRanNodeId, FiveGsTai selectedTai) {

    /** Its encoding. */
    public static final AperType<TargetNgRanNodeId> TYPE = IeSequence.of(s -> {
        var globalRanNodeId = s.mandatory(GlobalRanNodeId.TYPE, TargetNgRanNodeId::globalRanNodeId);
        var selectedTai = s.mandatory(FiveGsTai.TYPE, TargetNgRanNodeId::selectedTai);
        return v -> new TargetNgRanNodeId(v.get(globalRanNodeId), v.get(selectedTai));
    });
}
