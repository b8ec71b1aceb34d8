// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the extension has in NAS, and that it is nobody else's. */
class SecurityServiceMessagesTest {

    private static final String OURS = "00007ed901";

    @Test
    void messagesLieOnTheWireAsSpecified() {
        var content = Octets.fromHex(OURS + "010b");
        isWritten(new SecurityServiceDownlink(content), "7e007c" + OURS + "010b");
        isWritten(new SecurityServiceUplink(content), "7e007d" + OURS + "010b");
        isWritten(new SmSecurityServiceDownlink(5, 0, content), "2e0500f0" + OURS + "010b");
        isWritten(new SmSecurityServiceUplink(15, 254, content), "2e0ffef1" + OURS + "010b");
        isWritten(new SmProtectedMessage(5, 1, SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED, 0x89abcdef, 255, Octets.fromHex("11223344")),
                "2e0501f2" + OURS + "02 89abcdef ff 11223344");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00007ed9", "00007ed900", "00007ed902", "00007ed8010102", "01007ed9010102", "ffffffffffffffff"})
    void ofAnotherEnterpriseOrVersionIsAnUnknownMessageType(String content) {
        for (int type : new int[] {0x7c, 0x7d}) {
            var fault = fault(Octets.fromHex(String.format("7e00%02x", type) + content));
            assertThat(fault.fiveGmmCause()).isEqualTo(FiveGmmCause.MESSAGE_TYPE_NON_EXISTENT);
            assertThat(fault.messageType()).isEqualTo(type);
        }
        for (int type : new int[] {0xf0, 0xf1, 0xf2}) {
            var fault = fault(Octets.fromHex(String.format("2e0507%02x", type) + content));
            assertThat(fault.fiveGsmCause()).isEqualTo(FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT);
            assertThat(fault.pduSessionId()).isEqualTo(5);
            assertThat(fault.procedureTransactionId()).isEqualTo(7);
        }
        assertThatThrownBy(() -> new SecurityServiceUplink(Octets.fromHex(content))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SmSecurityServiceUplink(1, 1, Octets.fromHex(content))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02", "02 11223344 00 2e0500", "00 11223344 00 2e0500d6", "01 11223344 00 2e0500d6", "05 11223344 00 2e0500d6",
            "12 11223344 00 2e0500d6"})
    void aProtectedMessageIsWhole(String rest) {
        assertThat(fault(Octets.fromHex("2e0500f2" + OURS + rest)).fiveGsmCause()).isEqualTo(FiveGsmCause.INVALID_MANDATORY_INFORMATION);
    }

    /** Whoever else uses the identifiers: what is in them is held as it came, and does no harm. */
    @ParameterizedTest
    @ValueSource(strings = {"2d00 7e0000", "2d0100", "7e000411223344", "2d0b00007ed901030300070000", "7e0006 00007ed90203"})
    void elementsAreHeldAsTheyCame(String elements) {
        var octets = Octets.fromHex("7e004179000100" + "2e02f070" + elements);
        var request = (RegistrationRequest) Nas5gs.decode(octets);
        assertThat(request.ueSecurityCapability()).isNotNull();
        assertThat(request.others().skipped()).isEmpty();
        assertThat(Nas5gs.encode(request)).isEqualTo(octets);
    }

    @Test
    void elementsStandLast() {
        for (int seed = 0; seed < 100; seed++) {
            var whole = (RegistrationRequest) RandomMessages.of(FiveGmmMessageType.REGISTRATION_REQUEST).next(Seeded.random(seed));
            var bare = new OtherElements(whole.others().named().stream().filter(element -> element.iei() != OtherElements.SECURITY_SERVICE_CAPABILITY
                    && element.iei() != OtherElements.SECURITY_SERVICE_PAYLOAD).toList(), whole.others().skipped());
            var without = Nas5gs.encode(new RegistrationRequest(whole.registrationType(), whole.ngKsi(), whole.mobileIdentity(),
                    whole.nonCurrentNgKsi(), whole.fiveGmmCapability(), whole.ueSecurityCapability(), whole.requestedNssai(),
                    whole.lastVisitedRegisteredTai(), whole.s1UeNetworkCapability(), whole.uplinkDataStatus(), whole.pduSessionStatus(),
                    whole.micoIndication(), whole.ueStatus(), whole.additionalGuti(), whole.allowedPduSessionStatus(), whole.usageSetting(),
                    whole.requestedDrx(), whole.epsNasMessageContainer(), whole.payloadContainerType(), whole.payloadContainer(),
                    whole.networkSlicingIndication(), whole.updateType(), whole.nasMessageContainer(), whole.t3324(), whole.requestedT3512(), bare));
            var with = Nas5gs.encode(whole);
            assertThat(with.slice(0, without.length())).isEqualTo(without);
        }
    }

    @Test
    void elementsAreNotShownInTheOpen() {
        var request = (RegistrationRequest) Nas5gs.decode(Octets.fromHex("7e004179000100" + "2e02f070" + "2d0b00007ed901030300070000"));
        assertThat(request.hasOnlyCleartext()).isFalse();
        assertThat(request.cleartextOnly().others()).isEqualTo(OtherElements.NONE);
        assertThat(request.cleartextOnly().hasOnlyCleartext()).isTrue();
    }

    @Test
    void nobodyTakesThemUnprotected() {
        var content = Octets.fromHex(OURS + "010b");
        for (var message : new FiveGmmMessage[] {new SecurityServiceDownlink(content), new SecurityServiceUplink(content)}) {
            assertThat(UnprotectedPolicy.amfTakesPlain(message)).isFalse();
            assertThat(UnprotectedPolicy.amfTakesUnverified(message)).isFalse();
            assertThat(UnprotectedPolicy.ueTakesPlain(message)).isFalse();
        }
    }

    private static void isWritten(NasMessage message, String octets) {
        assertThat(Nas5gs.encode(message)).isEqualTo(Octets.fromHex(octets));
        assertThat(Nas5gs.decode(Octets.fromHex(octets))).isEqualTo(message);
    }

    private static NasDecodeException fault(Octets octets) {
        return Objects.requireNonNull(catchThrowableOfType(NasDecodeException.class, () -> Nas5gs.decode(octets)));
    }
}
