// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import org.alcazar.wire.Octets;

/**
 * The serving network's part of a 5G authentication vector (TS 29.509 §6.1.6.2.4), each member of 16 octets.
 *
 * @param hxresStar what the UE's RES* must hash to (TS 33.501 annex A.5)
 */
public record Av5gAka(Octets rand, Octets autn, Octets hxresStar) {

    public Av5gAka {
        if (rand.length() != 16 || autn.length() != 16 || hxresStar.length() != 16) {
            throw new IllegalArgumentException("RAND, AUTN and HXRES* have 16 octets each");
        }
    }
}
