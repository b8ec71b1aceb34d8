// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessageType;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.SealedTypes;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NasEpsRoundTripTest {

    @Test
    void everyMessageIsGenerated() {
        SealedTypes.eachIsMade(EpsMessage.class, 10_000, NasEpsRoundTripTest::any);
    }

    @ParameterizedTest
    @EnumSource
    void everyMobilityMessageDecodesToWhatWasEncoded(EmmMessageType type) {
        Seeded.forAll(400, RandomEmmMessages.of(type), message -> {
            assertThat(message.messageType()).isEqualTo(type);
            roundTrip(message, direction(type));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everySessionMessageDecodesToWhatWasEncoded(EsmMessageType type) {
        Seeded.forAll(400, RandomEsmMessages.of(type), message -> {
            assertThat(message.messageType()).isEqualTo(type);
            roundTrip(message, Direction.UPLINK);
        });
    }

    @ParameterizedTest
    @EnumSource
    void damagedMobilityMessagesAreTakenOrRefused(EmmMessageType type) {
        damaged(RandomEmmMessages.of(type), direction(type));
    }

    @ParameterizedTest
    @EnumSource
    void damagedSessionMessagesAreTakenOrRefused(EsmMessageType type) {
        damaged(RandomEsmMessages.of(type), Direction.DOWNLINK);
    }

    /** What was read of any octets at all is written so that the same is read again. */
    @Test
    void whatIsReadOfDamagedMessagesIsReadAgain() {
        Seeded.forAll(20_000, random -> Mutations.random(NasEps.encode(any(random)).toArray(), random), bytes -> {
            try {
                var message = NasEps.decode(Octets.of(bytes), Direction.UPLINK);
                assertThat(NasEps.decode(NasEps.encode(message), Direction.UPLINK)).isEqualTo(message);
            } catch (EpsNasDecodeException refused) {
                assertThat(refused.getStackTrace()).isEmpty();
            }
        });
    }

    private static EpsMessage any(RandomGenerator random) {
        return random.nextBoolean() ? RandomEmmMessages.ANY.next(random) : RandomEsmMessages.ANY.next(random);
    }

    private static void roundTrip(EpsMessage message, Direction direction) {
        assertThat(NasEps.decode(NasEps.encode(message), direction)).isEqualTo(message);
    }

    private static void damaged(Generator<? extends EpsMessage> generator, Direction direction) {
        Seeded.forAll(10, generator, message -> Mutations.takenOrRefused(NasEps.encode(message).toArray(), 300, EpsNasDecodeException.class,
                bytes -> NasEps.decode(Octets.wrap(bytes), direction)));
    }

    private static Direction direction(EmmMessageType type) {
        return type == EmmMessageType.UE_TERMINATED_DETACH_REQUEST ? Direction.DOWNLINK : Direction.UPLINK;
    }
}
