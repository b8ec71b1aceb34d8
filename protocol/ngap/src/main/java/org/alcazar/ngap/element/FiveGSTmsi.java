// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * The part of a 5G-GUTI that goes over the radio (TS 38.413 §9.3.3.20).
 *
 * @param amfSetId ten bits
 * @param amfPointer six bits
 * @param fiveGTmsi 32 bits
 */
public record FiveGSTmsi(int amfSetId, int amfPointer, long fiveGTmsi) {

    /** Its encoding. */
    public static final AperType<FiveGSTmsi> TYPE = IeSequence.of(s -> {
        var set = s.mandatory(ElementTypes.AMF_SET_ID, FiveGSTmsi::amfSetId);
        var pointer = s.mandatory(Aper.bits(6), FiveGSTmsi::amfPointer);
        var tmsi = s.mandatory(Aper.longOctets(4), FiveGSTmsi::fiveGTmsi);
        return v -> new FiveGSTmsi(v.get(set), v.get(pointer), v.get(tmsi));
    });

    /** UEPagingIdentity: a choice that so far has the one alternative (§9.3.3.18). */
    public static final AperType<FiveGSTmsi> PAGING_IDENTITY = IeChoice.sole(FiveGSTmsi.class, TYPE);
}
