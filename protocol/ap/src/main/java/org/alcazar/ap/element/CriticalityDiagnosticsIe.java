// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * An element that was not comprehended or missing (TS 38.413 §9.3.1.3, TS 36.413 §9.2.1.21).
 *
 * @param criticality of the element
 * @param id its protocol IE identifier
 * @param typeOfError what was wrong with it
 */
public record CriticalityDiagnosticsIe(Criticality criticality, int id, TypeOfError typeOfError) {

    /** Its encoding. */
    public static final AperType<CriticalityDiagnosticsIe> TYPE = IeSequence.of(s -> {
        var criticality = s.mandatory(Criticality.TYPE, CriticalityDiagnosticsIe::criticality);
        var id = s.mandatory(Aper.integer(0, 65_535), CriticalityDiagnosticsIe::id);
        var error = s.mandatory(TypeOfError.TYPE, CriticalityDiagnosticsIe::typeOfError);
        return v -> new CriticalityDiagnosticsIe(v.get(criticality), v.get(id), v.get(error));
    });
}
