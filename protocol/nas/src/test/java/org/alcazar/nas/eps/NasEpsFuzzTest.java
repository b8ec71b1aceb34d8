// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.wire.Octets;

/** Fuzz targets; without JAZZER_FUZZ=1 they run over the inputs that are kept beside them. */
class NasEpsFuzzTest {

    private static final List<CodecCheck<Octets, EpsMessage>> CODECS = Stream.of(Direction.values())
            .map(direction -> new CodecCheck<Octets, EpsMessage>(octets -> NasEps.decode(octets, direction), NasEps::encode,
                    EpsNasDecodeException.class))
            .toList();

    @FuzzTest(maxDuration = "60s")
    void anyOctetsDecodeOrAreRefused(byte[] octets) {
        CODECS.forEach(codec -> codec.takenOrRefused(Octets.of(octets), octets.length));
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
