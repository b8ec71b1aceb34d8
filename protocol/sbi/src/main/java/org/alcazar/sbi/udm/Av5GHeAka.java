// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;

/**
 * A 5G home environment authentication vector (TS 29.503 §6.3.6.2.6, TS 33.501 §6.1.3.2). Its secrets are the receiver's to wipe.
 *
 * @param rand 16 octets
 * @param autn 16 octets
 * @param xresStar 16 octets
 * @param kausf 32 octets
 */
public record Av5GHeAka(Octets rand, Octets autn, Secret xresStar, Secret kausf) implements AuthenticationVector {

    public Av5GHeAka {
        if (rand.length() != 16 || autn.length() != 16 || xresStar.length() != 16 || kausf.length() != 32) {
            throw new IllegalArgumentException("RAND, AUTN and XRES* have 16 octets each, K_AUSF 32");
        }
    }
}
