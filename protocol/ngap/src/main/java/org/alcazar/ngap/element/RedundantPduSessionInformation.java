// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * Which of two redundant PDU sessions it is (TS 38.413 §9.3.1.136).
 *
 * @param pduSessionPairId 0 to 255, the same for both
 */
public record RedundantPduSessionInformation(Rsn rsn, @Nullable Integer pduSessionPairId) {

    /** Its encoding. */
    public static final AperType<RedundantPduSessionInformation> TYPE = IeSequence.of(s -> {
        var rsn = s.mandatory(Rsn.TYPE, RedundantPduSessionInformation::rsn);
        var pair = s.extension(331, IGNORE, ElementTypes.extensibleInteger(0, 255), RedundantPduSessionInformation::pduSessionPairId);
        return v -> new RedundantPduSessionInformation(v.get(rsn), v.get(pair));
    });
}
