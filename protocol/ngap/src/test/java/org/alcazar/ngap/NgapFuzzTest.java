// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.NgapPdu;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PrivateMessage;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Octets of a peer's choice; the fuzz targets run over the inputs kept beside them unless JAZZER_FUZZ=1 is set. */
class NgapFuzzTest {

    private static final CodecCheck<Octets, NgapMessage> CODEC = new CodecCheck<>(Ngap::decode, Ngap::encode, NgapDecodeException.class);

    static Stream<Class<? extends NgapMessage>> classes() {
        return AnyMessage.classes();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void damagedMessagesAreTakenOrRefused(Class<? extends NgapMessage> type) {
        // The longest of several that isn't so long that most of its bits are those of texts and keys.
        var pdu = IntStream.range(0, 40)
                .mapToObj(i -> Ngap.encode(AnyMessage.of(type).next(Seeded.random(Seeded.seed() + i))))
                .filter(octets -> octets.length() <= 120)
                .max(Comparator.comparingInt(Octets::length));
        pdu.ifPresent(octets -> Mutations.takenOrRefused(octets.toArray(), 200, NgapDecodeException.class, NgapFuzzTest::check));
    }

    @FuzzTest(maxDuration = "60s")
    void anyOctetsAreTakenOrRefused(byte[] octets) {
        try {
            check(octets);
        } catch (NgapDecodeException refused) {
            // as it may be
        }
    }

    static Stream<Class<? extends PduSessionTransfer>> transfers() {
        return AnyMessage.transfers();
    }

    @ParameterizedTest
    @MethodSource("transfers")
    void damagedTransfersAreTakenOrRefused(Class<? extends PduSessionTransfer> type) {
        IntStream.range(0, 40)
                .mapToObj(i -> AnyMessage.ofTransfer(type).next(Seeded.random(Seeded.seed() + i)).encode())
                .filter(octets -> octets.length() <= 120)
                .max(Comparator.comparingInt(Octets::length))
                .ifPresent(octets -> Mutations.takenOrRefused(octets.toArray(), 200, NgapDecodeException.class,
                        damaged -> check(type, damaged)));
    }

    /** The first octet says which transfer the rest is to be. */
    @FuzzTest(maxDuration = "60s")
    void anyOctetsAreATransferOrRefused(byte[] octets) {
        if (octets.length == 0) {
            return;
        }
        var types = transfers().toList();
        try {
            check(types.get((octets[0] & 0xff) % types.size()), Arrays.copyOfRange(octets, 1, octets.length));
        } catch (NgapDecodeException refused) {
            // as it may be
        }
    }

    private static void check(Class<? extends PduSessionTransfer> type, byte[] octets) {
        new CodecCheck<Octets, PduSessionTransfer>(some -> Transfers.decode(type, some), PduSessionTransfer::encode, NgapDecodeException.class)
                .read(Octets.of(octets), octets.length);
    }

    /** What is taken can be written again and means the same; what is refused can be answered, and the answer is a message. */
    private static void check(byte[] octets) {
        try {
            var message = CODEC.read(Octets.of(octets), octets.length);
            if (!(message instanceof PrivateMessage)) {
                NgapPdu.decode(Octets.of(octets));
            }
        } catch (NgapDecodeException e) {
            var answer = Ngap.answer(e);
            if (answer != null && !Ngap.decode(Ngap.encode(answer)).equals(answer)) {
                throw new AssertionError("the answer is not read again: " + answer);
            }
            throw e;
        }
    }
}
