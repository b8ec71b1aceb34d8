// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** A cell of GERAN or UTRAN, globally (TS 36.413 §9.2.1.6). */
public record Cgi(PlmnIdentity plmnIdentity, int lac, int ci, @Nullable Integer rac) {

    /** Its encoding. */
    public static final AperType<Cgi> TYPE = IeSequence.of(s -> {
        var plmnIdentity = s.mandatory(PlmnIdentity.TYPE, Cgi::plmnIdentity);
        var lac = s.mandatory(ElementTypes.LAC, Cgi::lac);
        var ci = s.mandatory(ElementTypes.CI, Cgi::ci);
        var rac = s.optional(ElementTypes.RAC, Cgi::rac);
        return v -> new Cgi(v.get(plmnIdentity), v.get(lac), v.get(ci), v.get(rac));
    });
}
