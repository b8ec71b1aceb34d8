// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.Octets;

/**
 * The algorithms a UE supports (TS 24.501 §9.11.3.54), kept octet for octet: it is replayed to the UE as it came.
 *
 * @param contents 2 to 8 octets: 5G-EA, 5G-IA, then EEA and EIA where the UE has E-UTRA; algorithm 0 is the top bit
 */
public record UeSecurityCapability(Octets contents) {

    public UeSecurityCapability {
        if (contents.length() < 2 || contents.length() > 8) {
            throw new IllegalArgumentException("a UE security capability has 2 to 8 octets, not " + contents.length());
        }
    }

    /** Of a UE without E-UTRA; bitmaps with algorithm 0 at the top bit (0xF0 for 0 to 3). */
    public static UeSecurityCapability of(int fiveGEa, int fiveGIa) {
        return new UeSecurityCapability(Octets.of(fiveGEa, fiveGIa));
    }

    /** Of a UE with E-UTRA. */
    public static UeSecurityCapability of(int fiveGEa, int fiveGIa, int eea, int eia) {
        return new UeSecurityCapability(Octets.of(fiveGEa, fiveGIa, eea, eia));
    }

    /** Bitmap of 5G-EA0 (top bit) to 5G-EA7. */
    public int fiveGEa() {
        return contents.at(0);
    }

    /** Bitmap of 5G-IA0 (top bit) to 5G-IA7. */
    public int fiveGIa() {
        return contents.at(1);
    }

    /** Bitmap of EEA0 (top bit) to EEA7; 0 for a UE without E-UTRA. */
    public int eea() {
        return contents.length() < 4 ? 0 : contents.at(2);
    }

    /** Bitmap of EIA0 (top bit) to EIA7; 0 for a UE without E-UTRA. */
    public int eia() {
        return contents.length() < 4 ? 0 : contents.at(3);
    }

    public boolean supports(CipheringAlgorithm algorithm) {
        return (fiveGEa() << algorithm.identifier() & 0x80) != 0;
    }

    public boolean supports(IntegrityAlgorithm algorithm) {
        return (fiveGIa() << algorithm.identifier() & 0x80) != 0;
    }
}
