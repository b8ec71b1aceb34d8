// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * What proves, under control plane CIoT optimisation, that a UE that re-establishes its connection is who it says (TS 38.413 §9.2.2.13).
 *
 * @param ulNasMac 16 bits
 * @param ulNasCount the five lowest bits of the uplink NAS COUNT
 */
public record UlCpSecurityInformation(int ulNasMac, int ulNasCount) {

    /** Its encoding. */
    public static final AperType<UlCpSecurityInformation> TYPE = IeSequence.of(s -> {
        var mac = s.mandatory(Aper.bits(16), UlCpSecurityInformation::ulNasMac);
        var count = s.mandatory(Aper.bits(5), UlCpSecurityInformation::ulNasCount);
        return v -> new UlCpSecurityInformation(v.get(mac), v.get(count));
    });
}
