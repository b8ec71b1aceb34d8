// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * The algorithms a UE supports in EPS, as replayed to it (UE security capability of TS 24.301 §9.9.3.36).
 *
 * @param contents 2 to 5 octets: EEA, EIA, UEA, UIA, GEA
 */
public record S1UeSecurityCapability(Octets contents) {

    public S1UeSecurityCapability {
        if (contents.length() < 2 || contents.length() > 5) {
            throw new IllegalArgumentException("an S1 UE security capability has 2 to 5 octets, not " + contents.length());
        }
    }

    /**
     * What the network replays of a UE network capability: the algorithms alone. The bit beside UIA, which says UCS2 for UEA, is spare
     * here.
     */
    public static S1UeSecurityCapability of(S1UeNetworkCapability capability) {
        var all = capability.contents();
        return new S1UeSecurityCapability(all.length() < 4 ? all.slice(0, 2) : Octets.of(all.at(0), all.at(1), all.at(2), all.at(3) & 0x7f));
    }

    /** Bitmap of EEA0 (top bit) to EEA7. */
    public int eea() {
        return contents.at(0);
    }

    /** Bitmap of EIA0 (top bit) to EIA7. */
    public int eia() {
        return contents.at(1);
    }
}
