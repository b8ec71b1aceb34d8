// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alcazar.s1ap.codec.S1apDecodeException;
import org.alcazar.s1ap.codec.S1apPdu;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Octets of a peer's choice; the fuzz targets run over the inputs kept beside them unless JAZZER_FUZZ=1 is set. */
class S1apFuzzTest {

    private static final CodecCheck<Octets, S1apMessage> CODEC = new CodecCheck<>(S1ap::decode, S1ap::encode, S1apDecodeException.class);

    static Stream<Class<? extends S1apMessage>> classes() {
        return AnyMessage.classes();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void damagedMessagesAreTakenOrRefused(Class<? extends S1apMessage> type) {
        // The longest of several that isn't so long that most of its bits are those of texts and keys.
        var pdu = IntStream.range(0, 40)
                .mapToObj(i -> S1ap.encode(AnyMessage.of(type).next(Seeded.random(Seeded.seed() + i))))
                .filter(octets -> octets.length() <= 160)
                .max(Comparator.comparingInt(Octets::length));
        pdu.ifPresent(octets -> Mutations.takenOrRefused(octets.toArray(), 200, S1apDecodeException.class, S1apFuzzTest::check));
    }

    @FuzzTest(maxDuration = "60s")
    void anyOctetsAreTakenOrRefused(byte[] octets) {
        try {
            check(octets);
        } catch (S1apDecodeException refused) {
            // as it may be
        }
    }

    /** What is taken can be written again and means the same; what is refused can be answered, and the answer is a message. */
    private static void check(byte[] octets) {
        try {
            CODEC.read(Octets.of(octets), octets.length);
            S1apPdu.decode(Octets.of(octets));
        } catch (S1apDecodeException e) {
            var answer = S1ap.answer(e);
            if (answer != null && !S1ap.decode(S1ap.encode(answer)).equals(answer)) {
                throw new AssertionError("the answer is not read again: " + answer);
            }
            throw e;
        }
    }
}
