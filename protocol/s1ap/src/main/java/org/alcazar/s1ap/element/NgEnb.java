// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** An ng-eNB, globally (TS 36.413 §9.2.1.131). */
public record NgEnb(GlobalEnbId globalNgEnbId) {

    /** Its encoding. */
    public static final AperType<NgEnb> TYPE = IeSequence.of(s -> {
        var globalNgEnbId = s.mandatory(GlobalEnbId.TYPE, NgEnb::globalNgEnbId);
        return v -> new NgEnb(v.get(globalNgEnbId));
    });
}
