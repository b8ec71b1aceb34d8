// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * An AMF, globally (TS 38.413 §9.3.3.3).
 *
 * @param amfRegionId eight bits
 * @param amfSetId ten bits
 * @param amfPointer six bits
 */
public record Guami(PlmnIdentity plmnIdentity, int amfRegionId, int amfSetId, int amfPointer) {

    /** Its encoding. */
    public static final AperType<Guami> TYPE = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, Guami::plmnIdentity);
        var region = s.mandatory(Aper.bits(8), Guami::amfRegionId);
        var set = s.mandatory(ElementTypes.AMF_SET_ID, Guami::amfSetId);
        var pointer = s.mandatory(Aper.bits(6), Guami::amfPointer);
        return v -> new Guami(v.get(plmn), v.get(region), v.get(set), v.get(pointer));
    });
}
