// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.alcazar.ngap.codec.NgapPdu;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PrivateMessage;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NgapRoundTripTest {

    static Stream<Class<? extends NgapMessage>> classes() {
        return AnyMessage.classes();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyMessageComesBackAsItWent(Class<? extends NgapMessage> type) {
        Seeded.forAll(100, AnyMessage.of(type), message -> {
            var pdu = Ngap.encode(message);
            assertThat(Ngap.decode(pdu)).isEqualTo(message);
            assertThat(NgapPdu.decodeEnvelope(pdu).encode()).isEqualTo(pdu);
            if (!(message instanceof PrivateMessage)) {
                assertThat(NgapPdu.decode(pdu).encode()).isEqualTo(pdu);
            }
        });
    }
}
