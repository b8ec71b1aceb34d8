// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The next hop key and its count (TS 36.413 §9.2.1.26). */
public record SecurityContext(int nextHopChainingCount, SecurityKey nextHopParameter) {

    /** Its encoding. */
    public static final AperType<SecurityContext> TYPE = IeSequence.of(s -> {
        var nextHopChainingCount = s.mandatory(Aper.integer(0, 7), SecurityContext::nextHopChainingCount);
        var nextHopParameter = s.mandatory(SecurityKey.TYPE, SecurityContext::nextHopParameter);
        return v -> new SecurityContext(v.get(nextHopChainingCount), v.get(nextHopParameter));
    });
}
