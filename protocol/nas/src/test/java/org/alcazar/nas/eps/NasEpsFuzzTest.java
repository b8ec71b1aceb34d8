// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.Octets;

/** Fuzz targets; without JAZZER_FUZZ=1 they run over the inputs that are kept beside them. */
class NasEpsFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyOctetsDecodeOrAreRefused(byte[] octets) {
        for (var direction : Direction.values()) {
            try {
                var message = NasEps.decode(Octets.of(octets), direction);
                if (!NasEps.decode(NasEps.encode(message), direction).equals(message)) {
                    throw new AssertionError("what was read of the message is not read again: " + message);
                }
            } catch (EpsNasDecodeException refused) {
                // as it may be
            }
        }
    }

    /** The null algorithms let any octets through to deciphering and decoding. */
    @FuzzTest(maxDuration = "60s")
    void anyOctetsHaveAnOutcome(byte[] octets) {
        try (var end = new EpsNasProtection(EpsNasProtection.End.MME, IntegrityAlgorithm.NIA0, Secret.wrap(new byte[16]), CipheringAlgorithm.NEA0,
                Secret.wrap(new byte[16]))) {
            end.unprotect(Octets.of(octets));
        }
    }
}
