// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** What helps a RAN node to tune its radio to a UE (TS 38.413 §9.3.1.119). */
public record CnAssistedRanTuning(@Nullable ExpectedUeBehaviour expectedUeBehaviour) {

    /** Its encoding. */
    public static final AperType<CnAssistedRanTuning> TYPE = IeSequence.of(s -> {
        var behaviour = s.optional(ExpectedUeBehaviour.TYPE, CnAssistedRanTuning::expectedUeBehaviour);
        return v -> new CnAssistedRanTuning(v.get(behaviour));
    });
}
