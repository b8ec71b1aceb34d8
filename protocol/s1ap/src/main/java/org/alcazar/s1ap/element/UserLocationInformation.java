// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** Where a UE is (TS 36.413 §9.2.1.93). */
public record UserLocationInformation(EutranCgi eutranCgi, Tai tai) {

    /** Its encoding. */
    public static final AperType<UserLocationInformation> TYPE = IeSequence.of(s -> {
        var eutranCgi = s.mandatory(EutranCgi.TYPE, UserLocationInformation::eutranCgi);
        var tai = s.mandatory(Tai.TYPE, UserLocationInformation::tai);
        return v -> new UserLocationInformation(v.get(eutranCgi), v.get(tai));
    });
}
