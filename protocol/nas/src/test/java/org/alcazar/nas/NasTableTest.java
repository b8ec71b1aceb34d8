// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.MicoIndication;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.UpdateType;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.ServiceAccept;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How elements are told apart, skipped and refused (TS 24.007 §11.2, TS 24.501 §7). */
class NasTableTest {

    private static final String RES = "2d10000102030405060708090a0b0c0d0e0f";

    @ParameterizedTest
    @ValueSource(strings = {
            "99", // type 1
            "22021234", // type 4
            "2200",
            "7f000112", // type 6
            "7f0000",
            "9922021234997f00020102",
    })
    void unknownElementsAreSkippedAndKeptWhereTheyWere(String unknown) {
        for (var octets : new String[] {unknown + RES, RES + unknown, unknown + RES + unknown + "780004aabbccdd" + unknown}) {
            var message = (AuthenticationResponse) taken("7e0057" + octets);
            assertThat(message.responseParameter()).isEqualTo(Octets.fromHex("000102030405060708090a0b0c0d0e0f"));
        }
    }

    @Test
    void unknownElementThatMustBeComprehendedIsRefused() {
        var fault = refused("7e0057" + RES + "01020000");
        assertThat(fault.fiveGmmCause()).isEqualTo(FiveGmmCause.INVALID_MANDATORY_INFORMATION);
        assertThat(fault.messageType()).isEqualTo(0x57);
        assertThat(fault.offset()).isEqualTo(21);
    }

    @Test
    void firstOfRepeatedElementsCounts() {
        var message = (ServiceAccept) taken("7e004e" + "50020200" + "50020400" + "26020800");
        assertThat(message.pduSessionStatus()).isEqualTo(PduSessionSet.of(1));
        assertThat(message.reactivationResult()).isEqualTo(PduSessionSet.of(3));
    }

    @Test
    void repeatedHalfOctetElementIsIgnored() {
        var message = (RegistrationRequest) taken("7e004179000100" + "b2" + "b1");
        assertThat(message.micoIndication()).isEqualTo(new MicoIndication(false, true));
    }

    @Test
    void malformedOptionalElementIsAsIfAbsent() {
        var message = (AuthenticationFailure) taken("7e005915" + "300a00010203040506070809");
        assertThat(message.auts()).isNull();
    }

    @Test
    void elementRepeatedAfterAMalformedOneIsIgnored() {
        var message = (ServiceAccept) taken("7e004e" + "500102" + "50020400");
        assertThat(message.pduSessionStatus()).isNull();
    }

    @Test
    void longerElementThanDefinedIsReadAsFarAsItIsKnown() {
        var message = (AuthenticationResponse) Nas5gs.decode(Octets.fromHex("7e00572d12000102030405060708090a0b0c0d0e0fffff"));
        assertThat(message.responseParameter()).isEqualTo(Octets.fromHex("000102030405060708090a0b0c0d0e0f"));
    }

    @Test
    void elementsOutOfTheirOrderAreTakenAndWrittenInOrder() {
        var octets = "7e004179" + "000100";
        var message = (RegistrationRequest) Nas5gs.decode(Octets.fromHex(octets + "530101" + "50020200"));
        assertThat(message.updateType()).isEqualTo(new UpdateType(true, false, 0, 0));
        assertThat(message.pduSessionStatus()).isEqualTo(PduSessionSet.of(1));
        assertThat(Nas5gs.encode(message)).isEqualTo(Octets.fromHex(octets + "50020200" + "530101"));
    }

    @Test
    void elementsNotLookedIntoAreHeldByIdentifier() {
        var message = (UlNasTransport) taken("7e00670100042e0a00d1" + "120a" + "f3");
        assertThat(message.others()).isEqualTo(OtherElements.NONE.with(UlNasTransport.RELEASE_ASSISTANCE_INDICATION, Octets.of(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7e00572d", "7e00572d10", "7e00572d1000", "7e005778", "7e00577800", "7e0057780004aabb", "7e005722ff", "7e00577fffff00"})
    void elementPastTheEndIsRefused(String octets) {
        var fault = refused(octets);
        assertThat(fault.fiveGmmCause()).isEqualTo(FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED);
        assertThat(fault.messageType()).isEqualTo(0x57);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7e0041", "7e004179", "7e00417900", "7e0041790004", "7e00417900040301", "7e004c", "7e004c10", "7e004c100007f4fe00",
            "7e0059", "7e005a00", "7e005d02", "7e005d0202", "7e005d020201f0", "7e00560000", "7e0056000100"})
    void missingOrShortMandatoryElementIsRefused(String octets) {
        var fault = refused(octets);
        assertThat(fault.fiveGmmCause()).isEqualTo(FiveGmmCause.INVALID_MANDATORY_INFORMATION);
        assertThat(fault.messageType()).isEqualTo(Octets.fromHex(octets).at(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x40, 0x49, 0x4b, 0x53, 0x6e, 0x80, 0xff})
    void unknownMessageTypeIsRefusedAsSuch(int type) {
        var fault = refused("7e00" + Octets.of(type) + "00");
        assertThat(fault.fiveGmmCause()).isEqualTo(FiveGmmCause.MESSAGE_TYPE_NON_EXISTENT);
        assertThat(fault.messageType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x41, 0xc0, 0xc4, 0xd5, 0xd7, 0xdc, 0xff})
    void unknownSessionMessageTypeIsRefusedAsSuch(int type) {
        assertSessionFault(refused("2e0507" + Octets.of(type)), FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT, type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2e0507c1", "2e0507c1ff", "2e0507c2", "2e0507c2110000", "2e0507c3", "2e0507c50003aabbcc", "2e0507cd", "2e0507d6",
            "2e0507d6240100", "2e0507d80002aabb"})
    void sessionMessageWithoutItsMandatoryElementsIsRefused(String octets) {
        assertSessionFault(refused(octets), FiveGsmCause.INVALID_MANDATORY_INFORMATION, Octets.fromHex(octets).at(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2e0507cc7b", "2e0507cc7b0001", "2e0507d159", "2e0507c92803ff"})
    void sessionElementPastTheEndIsRefused(String octets) {
        assertSessionFault(refused(octets), FiveGsmCause.PROTOCOL_ERROR_UNSPECIFIED, Octets.fromHex(octets).at(3));
    }

    private static void assertSessionFault(NasDecodeException fault, FiveGsmCause cause, int type) {
        assertThat(fault.fiveGsmCause()).isEqualTo(cause);
        assertThat(fault.fiveGmmCause()).isNull();
        assertThat(fault.pduSessionId()).isEqualTo(5);
        assertThat(fault.procedureTransactionId()).isEqualTo(7);
        assertThat(fault.messageType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7e", "7e00", "2e0101", "070041", "7e014100", "7e0f4100"})
    void whatIsNoPlainMessageIsToBeIgnored(String octets) {
        var fault = refused(octets);
        assertThat(fault.fiveGmmCause()).isNull();
        assertThat(fault.messageType()).isEqualTo(NasDecodeException.NO_MESSAGE_TYPE);
    }

    @Test
    void elementsThatNoLengthFieldCanTellAreNotWritten() {
        var longAbba = AuthenticationRequest.builder(RandomElements.KSI.next(Seeded.random(1)), Octets.wrap(new byte[256])).build();
        assertThatThrownBy(() -> Nas5gs.encode(longAbba)).isInstanceOf(IllegalArgumentException.class);
        var shortEap = new AuthenticationReject(Octets.of(1));
        assertThatThrownBy(() -> Nas5gs.encode(shortEap)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NasMessage taken(String hex) {
        var message = Nas5gs.decode(Octets.fromHex(hex));
        assertThat(Nas5gs.encode(message)).isEqualTo(Octets.fromHex(hex));
        return message;
    }

    private static NasDecodeException refused(String hex) {
        var thrown = catchThrowableOfType(NasDecodeException.class, () -> Nas5gs.decode(Octets.fromHex(hex)));
        assertThat(thrown).as(hex).isNotNull();
        assertThat(thrown.getStackTrace()).isEmpty();
        return thrown;
    }
}
