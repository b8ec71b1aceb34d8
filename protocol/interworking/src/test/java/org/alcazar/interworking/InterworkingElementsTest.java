// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.alcazar.crypto.Secret;
import org.alcazar.interworking.InterworkingElement.Announcement;
import org.alcazar.interworking.InterworkingElement.Capability;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElement.Replay;
import org.alcazar.interworking.N26Extension.IntegrityKey;
import org.alcazar.interworking.N26Extension.MappedKey;
import org.alcazar.interworking.N26Extension.RegistrationRequest;
import org.alcazar.interworking.N26Extension.VerifiedCount;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements and private extensions octet by octet, as the specification's text has them. */
class InterworkingElementsTest {

    private static final String OURS = "00007ed9 01";

    static Stream<Arguments> elements() {
        return Stream.of(
                Arguments.of(Capability.of(true, false), "01 01"),
                Arguments.of(Capability.of(true, true), "01 03"),
                Arguments.of(new Capability(0xfe), "01 fe"),
                Arguments.of(Replay.of(new Capability(0x83), true), "02 83 01"),
                Arguments.of(new Replay(new Capability(1), 0xf0), "02 01 f0"),
                Arguments.of(Announcement.of(MacManner.REQUEST_TAU_AND_MAC_1, Delivery.SEPARATELY), "03 01 03 01"),
                Arguments.of(ProtectedByEps.legacy(MacManner.REQUEST_AND_MAC_1, Delivery.SEPARATELY, 6), "04 01 04 01 06"),
                Arguments.of(ProtectedByEps.upgraded(0), "04 02 01 00 00"));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void element(InterworkingElement element, String octets) {
        var value = Octets.fromHex(OURS + octets);
        assertThat(InterworkingElements.encode(element)).isEqualTo(value);
        assertThat(InterworkingElements.decode(value)).isEqualTo(element);
        assertThat(InterworkingElements.decode(Octets.fromHex(OURS + octets + "aabb"))).as("with octets of a later version").isEqualTo(element);
        assertThat(InterworkingElements.find(element.getClass(), value)).isEqualTo(element);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00007ed9", "00007ed901", "00007eda01 01 01", "00007ed902 01 01", OURS + "00 01", OURS + "05 01", OURS + "01",
            OURS + "02 01", OURS + "03 02 01 00", OURS + "03 01 00 00", OURS + "03 01 05 00", OURS + "03 01 01 02", OURS + "03 01 01",
            OURS + "04 03 01 00 00", OURS + "04 01 01 00 07", OURS + "04 01 01 00 ff", OURS + "04 02 02 00 00", OURS + "04 02 01 01 00",
            OURS + "04 01 01 00"})
    void whatIsNotOursOrNotAsItMustBeCountsAsAbsent(String octets) {
        var value = Octets.fromHex(octets);
        assertThatExceptionOfType(InterworkingDecodeException.class).isThrownBy(() -> InterworkingElements.decode(value))
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
        assertThat(InterworkingElements.find(Capability.class, value)).isNull();
    }

    @Test
    void anElementInAnothersPlaceCountsAsAbsent() {
        var value = InterworkingElements.encode(Capability.of(true, true));
        assertThat(InterworkingElements.find(Announcement.class, value)).isNull();
        assertThat(InterworkingElements.find(Announcement.class, null)).isNull();
    }

    @Test
    void saysWhatIsInItsOctets() {
        assertThat(Capability.of(false, true).has(MoveMethod.LEGACY_MME)).isFalse();
        assertThat(Capability.of(false, true).has(MoveMethod.UPGRADED_MME)).isTrue();
        assertThat(new Replay(new Capability(0), 2).verifiesRegistrationRequests()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Capability(256));
        assertThatIllegalArgumentException().isThrownBy(() -> ProtectedByEps.legacy(MacManner.REQUEST, Delivery.TOGETHER, 7));
    }

    static Stream<Arguments> extensions() {
        return Stream.of(
                Arguments.of(new RegistrationRequest(Octets.fromHex("7e01")), "01 7e01"),
                Arguments.of(new VerifiedCount(0xabcdef), "02 00abcdef"),
                Arguments.of(new MappedKey(Secret.of(Octets.fromHex("33".repeat(32)))), "03" + "33".repeat(32)),
                Arguments.of(new IntegrityKey(Secret.of(Octets.fromHex("44".repeat(16)))), "04" + "44".repeat(16)));
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void extension(N26Extension extension, String octets) {
        var value = Octets.fromHex("01" + octets);
        assertThat(N26Extensions.encode(extension)).isEqualTo(value);
        assertThat(N26Extensions.decode(value)).isEqualTo(extension);
        assertThat(extension.toString()).doesNotContain("3333").doesNotContain("4444");
        assertThat(N26Extensions.find(extension.getClass(), List.of(Octets.of(2), Octets.of(1, 9), value))).isEqualTo(extension);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "0201", "0100", "0105", "0102000000", "010201000000", "0102000000ff00", "0103aa", "0104aa"})
    void anExtensionThatIsNotAsItMustBeIsRefused(String octets) {
        assertThatExceptionOfType(InterworkingDecodeException.class).isThrownBy(() -> N26Extensions.decode(Octets.fromHex(octets)));
        assertThat(N26Extensions.find(VerifiedCount.class, List.of(Octets.fromHex(octets)))).isNull();
    }
}
