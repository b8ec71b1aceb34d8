// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.alcazar.s1ap.codec.S1apPdu;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class S1apRoundTripTest {

    static Stream<Class<? extends S1apMessage>> classes() {
        return AnyMessage.classes();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyMessageComesBackAsItWent(Class<? extends S1apMessage> type) {
        Seeded.forAll(100, AnyMessage.of(type), message -> {
            var pdu = S1ap.encode(message);
            assertThat(S1ap.decode(pdu)).isEqualTo(message);
            assertThat(S1apPdu.decode(pdu).encode()).isEqualTo(pdu);
        });
    }
}
