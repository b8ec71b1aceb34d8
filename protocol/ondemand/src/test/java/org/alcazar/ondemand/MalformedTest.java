// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.Operation.Announce;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.SecondaryStart;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTest {

    private static final String OURS = "00007ed9 01";
    private static final String BLOCK = "07 0006 000000000000";
    private static final String PEI = "0c 0014 696d65692d333536393338303335363433383039";
    private static final String SIGNATURE = "0e 0003 0403 32";
    private static final String SM = "09 0010" + "11".repeat(16) + "0a 0020" + "22".repeat(32) + "0b 0001 01";
    private static final String NONCE = "03 0010" + "88".repeat(16);

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00007ed9", "00007ed9 00 01 0b", "00007ed9 02 01 0b", "00007ed8 01 01 0b", "80007ed9 01 01 0b",
            OURS + "01 00", OURS + "01 0e", OURS + "01 ff"})
    void anotherExtensionOrOperationIsUnknown(String content) {
        assertThat(refusal(content).cause5gs()).isEqualTo(97);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("no exchange", ""),
                Arguments.of("no operation", "01"),
                Arguments.of("exchange 0", "00 0b"),
                Arguments.of("half an item", "01 0b 01"),
                Arguments.of("an item past the end", "01 0b 01 0002 00"),
                Arguments.of("no ANNOUNCEMENT", "01 01" + BLOCK),
                Arguments.of("no CAPABILITY", "01 01 01 0001 01"),
                Arguments.of("an ANNOUNCEMENT of nothing", "01 01 01 0000" + BLOCK),
                Arguments.of("an ANNOUNCEMENT of nine", "01 01 01 0009 010101010101010101" + BLOCK),
                Arguments.of("service 0", "01 01 01 0001 00" + BLOCK),
                Arguments.of("service 6", "01 01 01 0001 0e" + BLOCK),
                Arguments.of("user authentication between UE and AMF", "01 01 01 0001 03" + BLOCK),
                Arguments.of("CAPABILITY of five octets", "01 01 01 0001 01 07 0005 0000000000"),
                Arguments.of("CAPABILITY of seven octets", "01 01 01 0001 01 07 0007 00000000000000"),
                Arguments.of("CAPABILITY twice", "01 01 01 0001 01" + BLOCK + BLOCK),
                Arguments.of("an unknown group", "01 01 01 0001 01" + BLOCK + "05 0002 001e"),
                Arguments.of("GROUPS of nothing", "01 01 01 0001 01" + BLOCK + "05 0000"),
                Arguments.of("GROUPS of an odd length", "01 01 01 0001 01" + BLOCK + "05 0003 001d00"),
                Arguments.of("four GROUPS", "01 01 01 0001 01" + BLOCK + "05 0008 001d001d001d001d"),
                Arguments.of("no key in NEW_KEY_SET", "01 01 01 0001 01" + BLOCK + "08 0001 07"),
                Arguments.of("a mapped context in NEW_KEY_SET", "01 01 01 0001 01" + BLOCK + "08 0001 08"),
                Arguments.of("NONCE of 15 octets", "01 01 01 0001 01" + BLOCK + "03 000f" + "88".repeat(15)),
                Arguments.of("NONCE of a UE from a network", "01 01 01 0001 01" + BLOCK + "03 0020" + "88".repeat(32)),
                Arguments.of("RP_ID that is not ASCII", "01 01 01 0001 01" + BLOCK + "0f 0002 c3a4"),
                Arguments.of("RP_ID with a blank", "01 01 01 0001 01" + BLOCK + "0f 0003 612062"),
                Arguments.of("RP_ID of 254 octets", "01 01 01 0001 01" + BLOCK + "0f 00fe" + "61".repeat(254)),
                Arguments.of("nine CREDENTIAL_IDs", "01 01 01 0001 01" + BLOCK + "10 0001 00".repeat(9)),
                Arguments.of("CREDENTIAL_ID of 256 octets", "01 01 01 0001 01" + BLOCK + "10 0100" + "00".repeat(256)),
                Arguments.of("SMF without SM_NONCE", "01 01 01 0001 01" + BLOCK + "09 0010" + "11".repeat(16)),
                Arguments.of("KEY_ANCHOR alone", "01 04" + NONCE + "0b 0001 01"),
                Arguments.of("an unknown KEY_ANCHOR", "01 04" + NONCE + SM.substring(0, SM.length() - 1) + "3"),
                Arguments.of("KEY_SHARE without a value", "01 03 06 0002 001d"),
                Arguments.of("KEY_SHARE of 1217 octets", "01 03 06 04c3 001d" + "00".repeat(1217)),
                Arguments.of("KEY_SHARE of an unknown group", "01 03 06 0003 0018 00"),
                Arguments.of("no CERTIFICATE", "01 05" + PEI + SIGNATURE),
                Arguments.of("five CERTIFICATEs", "01 05" + PEI + "0d 0001 30".repeat(5) + SIGNATURE),
                Arguments.of("CERTIFICATE of 2049 octets", "01 05" + PEI + "0d 0801" + "30".repeat(2049) + SIGNATURE),
                Arguments.of("SIGNATURE without a value", "01 05" + PEI + "0d 0001 30 0e 0002 0403"),
                Arguments.of("SIGNATURE of 129 octets", "01 05" + PEI + "0d 0001 30 0e 0083 0403" + "00".repeat(129)),
                Arguments.of("PEI of 14 digits", "01 05 0c 0013 696d65692d3335363933383033353634333830 0d 0001 30" + SIGNATURE),
                Arguments.of("PEI of another kind", "01 05 0c 0014 6d61632d2d333536393338303335363433383039 0d 0001 30" + SIGNATURE),
                Arguments.of("an unknown outcome", "01 06 02 0003 010800"),
                Arguments.of("an unknown cause", "01 06 02 0003 010114"),
                Arguments.of("RESULT twice", "01 06" + "02 0003 010100".repeat(2)),
                Arguments.of("USER_REQUEST without RP_ID", "01 07" + NONCE + SM),
                Arguments.of("USER_REQUEST without SMF", "01 07" + NONCE + "0f 0001 61"),
                Arguments.of("AUTHENTICATOR_DATA of 36 octets", assertion(36, 1, 8)),
                Arguments.of("AUTHENTICATOR_DATA of 513 octets", assertion(513, 1, 8)),
                Arguments.of("CLIENT_DATA of 1025 octets", assertion(37, 1025, 8)),
                Arguments.of("ASSERTION_SIGNATURE of 7 octets", assertion(37, 1, 7)),
                Arguments.of("ASSERTION_SIGNATURE of 513 octets", assertion(37, 1, 513)),
                Arguments.of("USER_HANDLE of 65 octets", assertion(37, 1, 8) + "14 0041" + "00".repeat(65)),
                Arguments.of("no IDENTITY", "01 09"),
                Arguments.of("IDENTITY that is not UTF-8", "01 09 15 0002 c328"),
                Arguments.of("IDENTITY of 254 octets", "01 09 15 00fe" + "61".repeat(254)),
                Arguments.of("an unknown algorithm", command("40")),
                Arguments.of("an unknown integrity algorithm", command("0f")),
                Arguments.of("no REFUSED", "01 0d"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void isMalformed(String what, String rest) {
        var refusal = refusal(OURS + rest);
        assertThat(refusal.cause5gs()).as(what).isEqualTo(111);
        assertThat(refusal.getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"02 0002 0101", "02 0003 010100 02 0003", "03 0010 88888888888888888888888888888888", "04 0001 00",
            "19 0003 000000", "19 0003 090000", "19 0004 00 02 61 1c", "19 0003 0000 03"})
    void aPayloadThatIsMalformedIsAbsent(String items) {
        var value = Octets.fromHex(OURS + items);
        var refusal = Objects.requireNonNull(catchThrowableOfType(OnDemandDecodeException.class, () -> ServiceElements.decodePayload(value)));
        assertThat(refusal.cause5gs()).isEqualTo(111);
        assertThat(ServiceElements.isOurs(value)).isTrue();
        assertThat(ServiceElements.payload(value)).isNull();
    }

    @Test
    void anElementOfAnotherIsAbsent() {
        for (var other : List.of("", "00007ed9", "00007ed902000000000000", "00007ed801000000000000")) {
            assertThat(ServiceElements.capability(Octets.fromHex(other))).isNull();
            assertThat(ServiceElements.payload(Octets.fromHex(other))).isNull();
            assertThat(ServiceElements.isOurs(Octets.fromHex(other))).isFalse();
        }
        assertThat(ServiceElements.capability(null)).isNull();
        assertThat(ServiceElements.payload(null)).isNull();
        assertThat(ServiceElements.capability(Octets.fromHex(OURS + "0000000000"))).isNull();
        assertThatThrownBy(() -> CapabilityBlocks.decode(Octets.of(1))).isInstanceOf(OnDemandDecodeException.class);
    }

    @Test
    void whatIsTooLongIsNotWritten() {
        var service = Objects.requireNonNull(SecurityServiceIdentifier.of(1));
        notWritten(new SecondaryStart("a".repeat(254)));
        notWritten(new KeyShareAnswer(new KeyShare(KeyAgreementGroup.X25519, Octets.EMPTY)));
        notWritten(new Announce(Collections.nCopies(9, service), CapabilityBlock.AWARE, List.of(), null, null, null, List.of(), null));
        notWritten(new Announce(List.of(service), CapabilityBlock.AWARE, List.of(), null, Octets.of(1), null, List.of(), null));
        notWritten(new Announce(List.of(service), CapabilityBlock.AWARE, List.of(), null, null, null, Collections.nCopies(9, Octets.of(1)), null));
    }

    private static void notWritten(Operation operation) {
        assertThatThrownBy(() -> SecurityServiceMessages.encode(new SecurityServiceMessage(1, operation)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OnDemandDecodeException refusal(String hex) {
        return Objects.requireNonNull(catchThrowableOfType(OnDemandDecodeException.class,
                () -> SecurityServiceMessages.decode(Octets.fromHex(hex))));
    }

    private static String assertion(int authenticatorData, int clientData, int signature) {
        return "01 08 10 0001 00" + item("11", authenticatorData) + item("12", clientData) + item("13", signature);
    }

    private static String command(String algorithms) {
        return "01 0a 16 0001" + algorithms + BLOCK + item("17", 32) + SM;
    }

    private static String item(String type, int length) {
        return type + String.format("%04x", length) + "00".repeat(length);
    }
}
