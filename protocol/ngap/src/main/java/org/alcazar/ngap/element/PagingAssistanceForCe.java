// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * What helps to page a UE in enhanced coverage (PagingAssisDataforCEcapabUE, TS 38.413 §9.3.1.141).
 *
 * @param coverageEnhancementLevel an encoding of RRC
 */
public record PagingAssistanceForCe(EutraCgi eutraCgi, Octets coverageEnhancementLevel) {

    /** Its encoding. */
    public static final AperType<PagingAssistanceForCe> TYPE = IeSequence.of(s -> {
        var cell = s.mandatory(EutraCgi.TYPE, PagingAssistanceForCe::eutraCgi);
        var level = s.mandatory(Aper.OCTETS, PagingAssistanceForCe::coverageEnhancementLevel);
        return v -> new PagingAssistanceForCe(v.get(cell), v.get(level));
    });
}
