// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.SealedTypes;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PfcpRoundTripTest {

    @Test
    void everyMessageIsGenerated() {
        SealedTypes.eachIsMade(PfcpMessage.class, 2_000, RandomMessages.ANY.map(PfcpPdu::message));
    }

    static List<Class<?>> types() {
        return RandomMessages.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyMessageDecodesToWhatWasEncoded(Class<?> type) {
        Seeded.forAll(200, RandomMessages.of(type), pdu -> assertThat(Pfcp.decode(Pfcp.encode(pdu))).isEqualTo(pdu));
    }

    @ParameterizedTest
    @MethodSource("types")
    void damagedMessagesAreTakenOrRefused(Class<?> type) {
        Seeded.forAll(4, RandomMessages.of(type), pdu -> Mutations.takenOrRefused(Pfcp.encode(pdu).toArray(), 200, PfcpDecodeException.class,
                bytes -> Pfcp.decode(Octets.wrap(bytes))));
    }

    /** What was read of any octets at all is written so that the same is read again; lengths in headers are put right to get further. */
    @Test
    void whatIsReadOfDamagedMessagesIsReadAgain() {
        int[] taken = {0};
        Seeded.forAll(20_000, random -> withLength(Mutations.random(Pfcp.encode(RandomMessages.ANY.next(random)).toArray(), random)), bytes -> {
            try {
                var pdu = Pfcp.decode(Octets.of(bytes));
                assertThat(Pfcp.decode(Pfcp.encode(pdu))).isEqualTo(pdu);
                taken[0]++;
            } catch (PfcpDecodeException refused) {
                assertThat(refused.getStackTrace()).isEmpty();
            }
        });
        assertThat(taken[0]).isGreaterThan(1500);
    }

    private static byte[] withLength(byte[] bytes) {
        if (bytes.length >= 4) {
            bytes[2] = (byte) (bytes.length - 4 >> 8);
            bytes[3] = (byte) (bytes.length - 4);
        }
        return bytes;
    }
}
