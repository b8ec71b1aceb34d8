// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.FiveGsmMessageType;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.SealedTypes;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NasRoundTripTest {

    @Test
    void everyMessageIsGenerated() {
        SealedTypes.eachIsMade(NasMessage.class, 10_000, NasRoundTripTest::any);
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageDecodesToWhatWasEncoded(FiveGmmMessageType type) {
        Seeded.forAll(400, RandomMessages.of(type), message -> {
            var encoded = Nas5gs.encode(message);
            assertThat(encoded.at(2)).isEqualTo(type.value());
            assertThat(Nas5gs.decode(encoded)).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @EnumSource
    void damagedMessagesAreTakenOrRefused(FiveGmmMessageType type) {
        Seeded.forAll(10, RandomMessages.of(type), message -> Mutations.takenOrRefused(Nas5gs.encode(message).toArray(), 300,
                NasDecodeException.class, bytes -> Nas5gs.decode(Octets.wrap(bytes))));
    }

    @ParameterizedTest
    @EnumSource
    void everySessionMessageDecodesToWhatWasEncoded(FiveGsmMessageType type) {
        Seeded.forAll(400, RandomSessionMessages.of(type), message -> {
            var encoded = Nas5gs.encode(message);
            assertThat(encoded.at(3)).isEqualTo(type.value());
            assertThat(Nas5gs.decode(encoded)).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @EnumSource
    void damagedSessionMessagesAreTakenOrRefused(FiveGsmMessageType type) {
        Seeded.forAll(10, RandomSessionMessages.of(type), message -> Mutations.takenOrRefused(Nas5gs.encode(message).toArray(), 300,
                NasDecodeException.class, bytes -> Nas5gs.decode(Octets.wrap(bytes))));
    }

    /** What was read of any octets at all is written so that the same is read again. */
    @Test
    void whatIsReadOfDamagedMessagesIsReadAgain() {
        Seeded.forAll(20_000, random -> Mutations.random(Nas5gs.encode(any(random)).toArray(), random), bytes -> {
            try {
                var message = Nas5gs.decode(Octets.of(bytes));
                assertThat(Nas5gs.decode(Nas5gs.encode(message))).isEqualTo(message);
            } catch (NasDecodeException refused) {
                assertThat(refused.getStackTrace()).isEmpty();
            }
        });
    }

    private static NasMessage any(RandomGenerator random) {
        return random.nextBoolean() ? RandomMessages.ANY.next(random) : RandomSessionMessages.ANY.next(random);
    }
}
