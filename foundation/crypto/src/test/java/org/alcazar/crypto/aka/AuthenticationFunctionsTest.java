// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Home network and USIM agree, and each refuses what the other did not make. */
class AuthenticationFunctionsTest {

    private static final long MAX_SQN = (1L << 48) - 1;
    private static final Octets RAND = Octets.wrap(new byte[16]);

    static List<AuthenticationFunctions> both() {
        var random = Seeded.random(7);
        return List.of(Milenage.withOp(Secret.random(16, random), Secret.random(16, random)),
                Tuak.withTop(Secret.random(32, random), Secret.random(32, random), Tuak.Parameters.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("both")
    void theUsimAcceptsTheHomeNetworksVectorAndHasTheSameKeys(AuthenticationFunctions functions) {
        Seeded.forAll(50, Generators.longs(0, MAX_SQN), sqn -> {
            var rand = Octets.wrap(Secret.random(16, Seeded.random(sqn)).reveal());
            var vector = functions.vector(rand, sqn, AuthenticationFunctions.AMF_SEPARATION_BIT);
            assertThat(functions.answer(rand, AuthenticationToken.decode(vector.autn().encode())))
                    .isInstanceOfSatisfying(ChallengeResult.Genuine.class, genuine -> {
                        assertThat(genuine.sqn()).isEqualTo(sqn);
                        assertThat(genuine.keys().res().sameAs(vector.xres())).isTrue();
                        assertThat(genuine.keys().ck().sameAs(vector.ck())).isTrue();
                        assertThat(genuine.keys().ik().sameAs(vector.ik())).isTrue();
                    });
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void theUsimRefusesATokenWithAnyBitChanged(AuthenticationFunctions functions) {
        var autn = functions.vector(RAND, 42, 0x8000).autn().encode();
        Mutations.bitFlips(autn.toArray()).forEach(bytes ->
                assertThat(functions.answer(RAND, AuthenticationToken.decode(Octets.wrap(bytes)))).isInstanceOf(ChallengeResult.MacFailure.class));
    }

    @ParameterizedTest
    @MethodSource("both")
    void theHomeNetworkRecoversTheUsimsSequenceNumber(AuthenticationFunctions functions) {
        Seeded.forAll(50, Generators.longs(0, MAX_SQN), sqn ->
                assertThat(functions.resynchronise(RAND, functions.auts(RAND, sqn))).hasValue(sqn));
    }

    @ParameterizedTest
    @MethodSource("both")
    void theHomeNetworkRefusesAResynchronisationWithAnyBitChanged(AuthenticationFunctions functions) {
        byte[] auts = functions.auts(RAND, 42).toArray();
        Mutations.bitFlips(auts).forEach(bytes -> assertThat(functions.resynchronise(RAND, Octets.wrap(bytes))).isEmpty());
        Mutations.truncations(auts).forEach(bytes -> assertThat(functions.resynchronise(RAND, Octets.wrap(bytes))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("both")
    void nothingPrintsASecret(AuthenticationFunctions functions) {
        var vector = functions.vector(RAND, 42, 0x8000);
        assertThat(vector.toString()).doesNotContain(vector.xres().disclose().toHex(), vector.ck().disclose().toHex(), vector.ik().disclose().toHex());
        assertThat(functions.answer(RAND, vector.autn()).toString()).doesNotContain(vector.xres().disclose().toHex());
    }

    @ParameterizedTest
    @MethodSource("both")
    void aTokenOfAnotherLengthIsADecodingFault(AuthenticationFunctions functions) {
        byte[] autn = functions.vector(RAND, 42, 0x8000).autn().encode().toArray();
        Mutations.takenOrRefused(autn, 100, DecodeException.class, bytes -> AuthenticationToken.decode(Octets.wrap(bytes)));
        assertThatThrownBy(() -> AuthenticationToken.decode(Octets.wrap(new byte[17]))).isInstanceOf(DecodeException.class);
    }
}
