// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * An E-UTRA cell (TS 38.413 §9.3.1.9).
 *
 * @param eutraCellIdentity 28 bits
 */
public record EutraCgi(PlmnIdentity plmnIdentity, int eutraCellIdentity) implements NgRanCgi {

    /** Its encoding. */
    public static final AperType<EutraCgi> TYPE = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, EutraCgi::plmnIdentity);
        var cell = s.mandatory(Aper.bits(28), EutraCgi::eutraCellIdentity);
        return v -> new EutraCgi(v.get(plmn), v.get(cell));
    });
}
