// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * What a RAN node makes new keys of (TS 38.413 §9.3.1.88).
 *
 * @param nextHopChainingCount 0 to 7
 * @param nextHop the NH key
 */
public record SecurityContext(int nextHopChainingCount, SecurityKey nextHop) {

    /** Its encoding. */
    public static final AperType<SecurityContext> TYPE = IeSequence.of(s -> {
        var count = s.mandatory(Aper.integer(0, 7), SecurityContext::nextHopChainingCount);
        var key = s.mandatory(SecurityKey.TYPE, SecurityContext::nextHop);
        return v -> new SecurityContext(v.get(count), v.get(key));
    });
}
