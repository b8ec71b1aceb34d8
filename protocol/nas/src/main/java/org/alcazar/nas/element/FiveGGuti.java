// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.HexFormat;

/**
 * The temporary identity an AMF gives (TS 23.003 §2.10).
 *
 * @param amfRegion 8 bits
 * @param amfSet 10 bits
 * @param amfPointer 6 bits
 * @param tmsi the 5G-TMSI, all 32 bits
 */
public record FiveGGuti(Plmn plmn, int amfRegion, int amfSet, int amfPointer, int tmsi) implements MobileIdentity {

    public FiveGGuti {
        if (amfRegion >>> 8 != 0 || amfSet >>> 10 != 0 || amfPointer >>> 6 != 0) {
            throw new IllegalArgumentException("an AMF region has 8 bits, an AMF set 10, an AMF pointer 6");
        }
    }

    /** The short form. */
    public FiveGSTmsi sTmsi() {
        return new FiveGSTmsi(amfSet, amfPointer, tmsi);
    }

    /** The AMF identifier: region, set and pointer in 24 bits. */
    public int amfIdentifier() {
        return amfRegion << 16 | amfSet << 6 | amfPointer;
    }

    /** "5g-guti-99970020040deadbeef", as the service-based interfaces write it: PLMN, AMF identifier, TMSI (TS 29.571). */
    @Override
    public String toString() {
        var hex = HexFormat.of();
        return "5g-guti-" + plmn + hex.toHexDigits(amfIdentifier(), 6) + hex.toHexDigits(tmsi);
    }
}
