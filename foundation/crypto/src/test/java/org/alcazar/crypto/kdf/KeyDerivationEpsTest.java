// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.alcazar.crypto.kdf.SpelledOut.kdf;
import static org.alcazar.crypto.kdf.SpelledOut.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyDerivationEpsTest {

    private static final Secret CK = Secret.random(16, Seeded.random(1));
    private static final Secret IK = Secret.random(16, Seeded.random(2));
    private static final Secret KEY = Secret.random(32, Seeded.random(3));
    private static final Secret OTHER = Secret.random(32, Seeded.random(4));
    private static final Octets PLMN = Octets.fromHex("02f839");
    private static final Octets SQN_XOR_AK = Octets.fromHex("a1a2a3a4a5a6");

    /** What is derived, and S as TS 33.401 annex A has it. */
    static Stream<Arguments> derivations() {
        return Stream.of(
                Arguments.of("K_ASME", KeyDerivationEps.kAsme(CK, IK, PLMN, SQN_XOR_AK), Secret.concat(CK, IK), "10 02f839 0003 a1a2a3a4a5a6 0006"),
                Arguments.of("K_eNB", KeyDerivationEps.kEnb(KEY, 0x00010002), KEY, "11 00010002 0004"),
                Arguments.of("NH", KeyDerivationEps.nh(KEY, OTHER), KEY, "12" + OTHER.disclose() + "0020"),
                Arguments.of("K_eNB*", KeyDerivationEps.kEnbStar(KEY, 503, 0xffff), KEY, "13 01f7 0002 ffff 0002"),
                Arguments.of("K_eNB*, long EARFCN", KeyDerivationEps.kEnbStar(KEY, 503, 0x10000), KEY, "13 01f7 0002 010000 0003"),
                Arguments.of("K_NASenc", KeyDerivationEps.kNasEnc(KEY, CipheringAlgorithm.NEA1), KEY, "15 01 0001 01 0001"),
                Arguments.of("K_NASint", KeyDerivationEps.kNasInt(KEY, IntegrityAlgorithm.NIA2), KEY, "15 02 0001 02 0001"),
                Arguments.of("K_RRCenc", KeyDerivationEps.kRrcEnc(KEY, CipheringAlgorithm.NEA2), KEY, "15 03 0001 02 0001"),
                Arguments.of("K_RRCint", KeyDerivationEps.kRrcInt(KEY, IntegrityAlgorithm.NIA1), KEY, "15 04 0001 01 0001"),
                Arguments.of("K_UPenc", KeyDerivationEps.kUpEnc(KEY, CipheringAlgorithm.NEA3), KEY, "15 05 0001 03 0001"),
                Arguments.of("K_UPint", KeyDerivationEps.kUpInt(KEY, IntegrityAlgorithm.NIA3), KEY, "15 06 0001 03 0001"),
                Arguments.of("S-K_gNB", KeyDerivationEps.sKGnb(KEY, 3), KEY, "1c 0003 0002"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("derivations")
    void derivesFromTheStringOfTheSpecification(String name, Secret derived, Secret key, String s) {
        assertThat(derived.disclose()).as(name).isEqualTo(last(kdf(key, s), derived.length()));
    }

    @Test
    void refusesWhatHasNotTheSizeOfTheSpecification() {
        assertThatThrownBy(() -> KeyDerivationEps.kAsme(CK, IK, Octets.of(1, 2), SQN_XOR_AK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyDerivationEps.kAsme(CK, IK, PLMN, Octets.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyDerivationEps.kEnbStar(KEY, 1, 0x1000000)).isInstanceOf(IllegalArgumentException.class);
    }
}
