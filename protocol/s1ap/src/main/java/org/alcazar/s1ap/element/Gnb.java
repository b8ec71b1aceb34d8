// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** A gNB, globally (TS 36.413 §9.2.1.131). */
public record Gnb(GlobalGnbId globalGnbId) {

    /** Its encoding. */
    public static final AperType<Gnb> TYPE = IeSequence.of(s -> {
        var globalGnbId = s.mandatory(GlobalGnbId.TYPE, Gnb::globalGnbId);
        return v -> new Gnb(v.get(globalGnbId));
    });
}
