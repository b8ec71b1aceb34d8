// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * What a UE can in EPS (UE network capability of TS 24.301 §9.9.3.34), kept octet for octet.
 *
 * @param contents 2 to 13 octets: EEA, EIA, then UEA, UCS2 and UIA, and features
 */
public record S1UeNetworkCapability(Octets contents) {

    public S1UeNetworkCapability {
        if (contents.length() < 2 || contents.length() > 13) {
            throw new IllegalArgumentException("a UE network capability has 2 to 13 octets, not " + contents.length());
        }
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
