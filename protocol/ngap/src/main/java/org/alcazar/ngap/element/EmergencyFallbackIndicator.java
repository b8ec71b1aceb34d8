// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** An emergency call falls back to another access or core (TS 38.413 §9.3.1.26). */
public record EmergencyFallbackIndicator(@Nullable EmergencyServiceTargetCn targetCn) {

    /** Its encoding. */
    public static final AperType<EmergencyFallbackIndicator> TYPE = IeSequence.of(s -> {
        s.mandatory(CommonTypes.FLAG, x -> true);
        var target = s.optional(EmergencyServiceTargetCn.TYPE, EmergencyFallbackIndicator::targetCn);
        return v -> new EmergencyFallbackIndicator(v.get(target));
    });
}
