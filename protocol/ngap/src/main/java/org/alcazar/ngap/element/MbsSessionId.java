// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A session of multicast or broadcast (TS 38.413 §9.3.1.206).
 *
 * @param tmgi six octets (TS 23.003 §15.2)
 * @param nid network identifier of a stand-alone non-public network, 44 bits
 */
public record MbsSessionId(Octets tmgi, @Nullable Long nid) {

    /** Its encoding. */
    public static final AperType<MbsSessionId> TYPE = IeSequence.of(s -> {
        var tmgi = s.mandatory(Aper.octets(6), MbsSessionId::tmgi);
        var nid = s.optional(ElementTypes.NID, MbsSessionId::nid);
        return v -> new MbsSessionId(v.get(tmgi), v.get(nid));
    });
}
