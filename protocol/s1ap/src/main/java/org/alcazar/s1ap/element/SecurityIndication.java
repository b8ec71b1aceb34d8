// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** What protection a bearer's user data is to have (TS 36.413 §9.2.1.163). */
public record SecurityIndication(IntegrityProtectionIndication integrityProtectionIndication) {

    /** Its encoding. */
    public static final AperType<SecurityIndication> TYPE = IeSequence.of(s -> {
        var integrityProtectionIndication = s.mandatory(IntegrityProtectionIndication.TYPE, SecurityIndication::integrityProtectionIndication);
        return v -> new SecurityIndication(v.get(integrityProtectionIndication));
    });
}
