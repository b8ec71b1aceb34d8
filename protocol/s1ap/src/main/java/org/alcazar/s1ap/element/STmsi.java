// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** The temporary identity of a UE within an MME pool (TS 36.413 §9.2.3.6). */
public record STmsi(int mmec, long mTmsi) {

    /** Its encoding. */
    public static final AperType<STmsi> TYPE = IeSequence.of(s -> {
        var mmec = s.mandatory(ElementTypes.MME_CODE, STmsi::mmec);
        var mTmsi = s.mandatory(ElementTypes.M_TMSI, STmsi::mTmsi);
        return v -> new STmsi(v.get(mmec), v.get(mTmsi));
    });
}
