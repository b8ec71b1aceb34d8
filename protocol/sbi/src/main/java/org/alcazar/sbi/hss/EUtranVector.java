// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;

/**
 * An authentication vector of EPS (TS 29.272 §7.3.18, TS 33.401 §6.1.2). Its secrets are the receiver's to wipe.
 *
 * @param rand 16 octets
 * @param xres 4 to 16 octets
 * @param autn 16 octets
 * @param kAsme 32 octets
 */
public record EUtranVector(Octets rand, Secret xres, Octets autn, Secret kAsme) {

    public EUtranVector {
        if (rand.length() != 16 || autn.length() != 16 || xres.length() < 4 || xres.length() > 16 || kAsme.length() != 32) {
            throw new IllegalArgumentException("RAND and AUTN have 16 octets each, XRES 4 to 16, K_ASME 32");
        }
    }
}
