// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.SealedTypes;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Gtpv2RoundTripTest {

    @Test
    void everyMessageIsGenerated() {
        SealedTypes.eachIsMade(Gtpv2Message.class, 2_000, RandomMessages.ANY);
    }

    static List<Class<?>> types() {
        return RandomMessages.TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyMessageDecodesToWhatWasEncoded(Class<?> type) {
        Seeded.forAll(300, RandomMessages.of(type), message -> {
            var packet = Gtpv2Packet.of(0xfedcba98L, 0xabcdef, message);
            var encoded = Gtpv2c.encode(packet);
            assertThat(encoded.at(1)).isEqualTo(message.messageType());
            assertThat(Gtpv2c.decode(encoded)).isEqualTo(packet);
            assertThat(Gtpv2Pdu.decode(encoded).encode()).isEqualTo(encoded);
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void damagedMessagesAreTakenOrRefused(Class<?> type) {
        Seeded.forAll(5, RandomMessages.of(type), message -> Mutations.takenOrRefused(encoded(message).toArray(), 200,
                GtpDecodeException.class, bytes -> Gtpv2c.decode(Octets.wrap(bytes))));
    }

    /** Elements come in any order; what came is given back octet by octet. */
    @Test
    void elementsInAnyOrderAreWrittenAsTheyCame() {
        Seeded.forAll(3_000, RandomMessages.ANY, message -> {
            var usual = Gtpv2Pdu.decode(encoded(message));
            var elements = new ArrayList<>(usual.elements());
            Collections.shuffle(elements, new Random(elements.size()));
            var shuffled = new Gtpv2Pdu(usual.messageType(), usual.teid(), usual.sequenceNumber(), 7, elements, null).encode();
            assertThat(Gtpv2c.encode(Gtpv2c.decode(shuffled))).isEqualTo(shuffled);
        });
    }

    @Test
    void whatIsReadOfDamagedMessagesIsWrittenAsItCame() {
        Seeded.forAll(15_000, Gtpv2RoundTripTest::damaged, bytes -> {
            try {
                var packet = Gtpv2c.decode(Octets.of(bytes));
                var again = Gtpv2c.encode(packet);
                assertThat(Gtpv2c.decode(again)).isEqualTo(packet);
                assertThat(again).isEqualTo(Gtpv2Pdu.decode(Octets.of(bytes)).encode());
            } catch (GtpDecodeException refused) {
                assertThat(refused.getStackTrace()).isEmpty();
            }
        });
    }

    private static byte[] damaged(RandomGenerator random) {
        return Mutations.random(encoded(RandomMessages.ANY.next(random)).toArray(), random);
    }

    private static Octets encoded(Gtpv2Message message) {
        return Gtpv2c.encode(Gtpv2Packet.of(1, 2, message));
    }
}
