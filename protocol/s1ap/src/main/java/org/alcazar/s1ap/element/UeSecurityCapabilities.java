// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** Which algorithms of EPS the UE has, each a bit, the first for EEA1 or EIA1 (TS 36.413 §9.2.1.40). */
public record UeSecurityCapabilities(int encryptionAlgorithms, int integrityProtectionAlgorithms) {

    /** Its encoding. */
    public static final AperType<UeSecurityCapabilities> TYPE = IeSequence.of(s -> {
        var encryptionAlgorithms = s.mandatory(ElementTypes.ENCRYPTION_ALGORITHMS, UeSecurityCapabilities::encryptionAlgorithms);
        var integrityProtectionAlgorithms = s.mandatory(ElementTypes.INTEGRITY_PROTECTION_ALGORITHMS, UeSecurityCapabilities::integrityProtectionAlgorithms);
        return v -> new UeSecurityCapabilities(v.get(encryptionAlgorithms), v.get(integrityProtectionAlgorithms));
    });
}
