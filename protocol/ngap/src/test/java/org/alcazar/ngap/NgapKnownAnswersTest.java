// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Encodings that two independent implementations (tshark, pycrate) read as these messages; pycrate writes them to the same octets. */
class NgapKnownAnswersTest {

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(Samples.NG_SETUP, """
                        0015003b000004001b00080000f110000000040052400d0500616c63617a61722d676e62
                        0066001200000000010000f1100001100801020300100015400140"""),
                Arguments.of(Samples.INITIAL_UE, """
                        000f403500000500550002000700260007067e0041790001007900135000f11000000001
                        0000f110000001e90a2b3c005a4001180070400100"""),
                Arguments.of(Samples.UPLINK, """
                        002e4030000004000a00044012345600550002000700260004037e005700794013
                        5000f110000000010000f110000001e90a2b3c"""),
                Arguments.of(Samples.CONTEXT_SETUP, """
                        000e006c000008000a000440123456005500020007006e000a0c3b9aca00301dcd6500001c00070000f110020040
                        000000050201010203007700091c000e000000000000005e0020
                        0000000000000000000000000000000000000000000000000000000000000000 00264004037e0042"""));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void writesAndReadsWhatOthersDo(NgapMessage message, String hex) {
        assertThat(Ngap.encode(message)).isEqualTo(Octets.fromHex(hex));
        assertThat(Ngap.decode(Octets.fromHex(hex))).isEqualTo(message);
    }

    @Test
    void additionsToAMessageItselfArePassedOver() {
        // Overload Stop: extension bit, no elements, one addition, present, of one octet.
        assertThat(Ngap.decode(Octets.fromHex("00170006" + "800000" + "01" + "0142")).residue().isEmpty()).isTrue();
    }
}
