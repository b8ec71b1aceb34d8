// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * The algorithms the network chose for NAS (TS 24.501 §9.11.3.34).
 *
 * @param ciphering 0..7 for 5G-EA0 to 5G-EA7
 * @param integrity 0..7 for 5G-IA0 to 5G-IA7
 */
public record NasSecurityAlgorithms(int ciphering, int integrity) {

    public NasSecurityAlgorithms {
        if (ciphering >>> 3 != 0 || integrity >>> 3 != 0) {
            throw new IllegalArgumentException("algorithms are 0 to 7, not " + ciphering + " and " + integrity);
        }
    }

    public static NasSecurityAlgorithms of(CipheringAlgorithm ciphering, IntegrityAlgorithm integrity) {
        return new NasSecurityAlgorithms(ciphering.identifier(), integrity.identifier());
    }

    /** The ciphering algorithm, or null where this end has none of that identifier. */
    public @Nullable CipheringAlgorithm cipheringAlgorithm() {
        return CipheringAlgorithm.of(ciphering);
    }

    /** The integrity algorithm, or null where this end has none of that identifier. */
    public @Nullable IntegrityAlgorithm integrityAlgorithm() {
        return IntegrityAlgorithm.of(integrity);
    }
}
