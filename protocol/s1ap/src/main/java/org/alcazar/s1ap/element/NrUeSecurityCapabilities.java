// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** Which algorithms of 5G the UE has, each a bit, the first for NEA1 or NIA1 (TS 36.413 §9.2.1.127). */
public record NrUeSecurityCapabilities(int nrEncryptionAlgorithms, int nrIntegrityProtectionAlgorithms) {

    /** Its encoding. */
    public static final AperType<NrUeSecurityCapabilities> TYPE = IeSequence.of(s -> {
        var nrEncryptionAlgorithms = s.mandatory(ElementTypes.NR_ENCRYPTION_ALGORITHMS, NrUeSecurityCapabilities::nrEncryptionAlgorithms);
        var nrIntegrityProtectionAlgorithms = s.mandatory(ElementTypes.NR_INTEGRITY_PROTECTION_ALGORITHMS, NrUeSecurityCapabilities::nrIntegrityProtectionAlgorithms);
        return v -> new NrUeSecurityCapabilities(v.get(nrEncryptionAlgorithms), v.get(nrIntegrityProtectionAlgorithms));
    });
}
