// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * The algorithms a UE supports (TS 38.413 §9.3.1.86). In each of the four, the top bit of the 16 stands for algorithm 1 (128-NEA1), the
 * next for 2.
 */
public record UeSecurityCapabilities(int nrEncryptionAlgorithms, int nrIntegrityProtectionAlgorithms, int eutraEncryptionAlgorithms,
        int eutraIntegrityProtectionAlgorithms) {

    /** Its encoding. */
    public static final AperType<UeSecurityCapabilities> TYPE = IeSequence.of(s -> {
        var nea = s.mandatory(Aper.extensibleFlags(16), UeSecurityCapabilities::nrEncryptionAlgorithms);
        var nia = s.mandatory(Aper.extensibleFlags(16), UeSecurityCapabilities::nrIntegrityProtectionAlgorithms);
        var eea = s.mandatory(Aper.extensibleFlags(16), UeSecurityCapabilities::eutraEncryptionAlgorithms);
        var eia = s.mandatory(Aper.extensibleFlags(16), UeSecurityCapabilities::eutraIntegrityProtectionAlgorithms);
        return v -> new UeSecurityCapabilities(v.get(nea), v.get(nia), v.get(eea), v.get(eia));
    });

    /**
     * The capabilities of octets 3 to 6 of the NAS element (TS 24.501 §9.11.3.54): the top bit of each stands for the null algorithm, which
     * has no place here. An octet that the UE didn't send is 0.
     */
    public static UeSecurityCapabilities ofNasOctets(int nea, int nia, int eea, int eia) {
        return new UeSecurityCapabilities((nea & 0x7f) << 9, (nia & 0x7f) << 9, (eea & 0x7f) << 9, (eia & 0x7f) << 9);
    }
}
