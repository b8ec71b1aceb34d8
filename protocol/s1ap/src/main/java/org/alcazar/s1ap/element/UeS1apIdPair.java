// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** Both sides' identifiers of a UE (TS 36.413 §9.2.3.18). */
public record UeS1apIdPair(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {

    /** Its encoding. */
    public static final AperType<UeS1apIdPair> TYPE = IeSequence.of(s -> {
        var mmeUeS1apId = s.mandatory(MmeUeS1apId.TYPE, UeS1apIdPair::mmeUeS1apId);
        var enbUeS1apId = s.mandatory(EnbUeS1apId.TYPE, UeS1apIdPair::enbUeS1apId);
        return v -> new UeS1apIdPair(v.get(mmeUeS1apId), v.get(enbUeS1apId));
    });
}
