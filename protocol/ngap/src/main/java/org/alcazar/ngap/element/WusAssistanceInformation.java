// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** How likely a UE is paged, for the grouping of wake-up signals (TS 38.413 §9.3.1.143). */
public record WusAssistanceInformation(PagingProbability pagingProbability) {

    /** Its encoding. */
    public static final AperType<WusAssistanceInformation> TYPE = IeSequence.of(s -> {
        var probability = s.mandatory(Aper.enumerated(PagingProbability.class, 21), WusAssistanceInformation::pagingProbability);
        return v -> new WusAssistanceInformation(v.get(probability));
    });

    /** In per cent. */
    public enum PagingProbability {
        P00, P05, P10, P15, P20, P25, P30, P35, P40, P45, P50, P55, P60, P65, P70, P75, P80, P85, P90, P95, P100
    }
}
