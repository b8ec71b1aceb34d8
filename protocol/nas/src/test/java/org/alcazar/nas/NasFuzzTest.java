// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.wire.Octets;

/** Fuzz targets; without JAZZER_FUZZ=1 they run over the inputs that are kept beside them. */
class NasFuzzTest {

    private static final CodecCheck<Octets, NasMessage> CODEC =
            new CodecCheck<>(Nas5gs::decode, Nas5gs::encode, NasDecodeException.class);

    @FuzzTest(maxDuration = "60s")
    void anyOctetsDecodeOrAreRefused(byte[] octets) {
        CODEC.takenOrRefused(Octets.of(octets), octets.length);
    }

    /** The null algorithms let any octets through to deciphering and decoding. */
    @FuzzTest(maxDuration = "60s")
    void anyOctetsHaveAnOutcome(byte[] octets) {
        try (var end = new NasProtection(NasProtection.End.AMF, Ciphering.NAS_3GPP, IntegrityAlgorithm.NIA0, Secret.wrap(new byte[16]),
                CipheringAlgorithm.NEA0, Secret.wrap(new byte[16]))) {
            end.unprotect(Octets.of(octets));
        }
    }
}
