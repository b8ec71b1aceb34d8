// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * An NR cell (TS 38.413 §9.3.1.7).
 *
 * @param nrCellIdentity 36 bits, the gNB identifier the leading ones
 */
public record NrCgi(PlmnIdentity plmnIdentity, long nrCellIdentity) implements NgRanCgi {

    /** Its encoding. */
    public static final AperType<NrCgi> TYPE = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, NrCgi::plmnIdentity);
        var cell = s.mandatory(Aper.longBits(36), NrCgi::nrCellIdentity);
        return v -> new NrCgi(v.get(plmn), v.get(cell));
    });
}
