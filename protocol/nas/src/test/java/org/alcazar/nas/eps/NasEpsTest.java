// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.NetworkDetachType;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.element.UeDetachType;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessageType;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How messages of EPS are told apart, and what is answered to octets that are none (TS 24.301 §7). */
class NasEpsTest {

    private static final String GUTI = "0bf699f907800101c0000001";

    @Test
    void attachRequestAndWhatItContains() {
        var request = (AttachRequest) taken("074171" + "089999790000000000" + "02f0f0" + "00040201d031");
        assertThat(request.identity()).isEqualTo(new Imsi("999970000000000"));
        assertThat(request.ksi().isAvailable()).isFalse();
        var connectivity = (PdnConnectivityRequest) taken(request.esmMessage().toHex());
        assertThat(connectivity.procedureTransactionIdentity()).isEqualTo(1);
        assertThat(connectivity.requestType()).isEqualTo(PdnRequestType.INITIAL_REQUEST);
        assertThat(connectivity.pdnType()).isEqualTo(PdnType.IPV4V6);
    }

    @Test
    void detachRequestIsToldByItsDirection() {
        var fromUe = (UeOriginatingDetachRequest) NasEps.decode(Octets.fromHex("074509" + GUTI), Direction.UPLINK);
        assertThat(fromUe.detachType()).isEqualTo(new UeDetachType(UeDetachType.Kind.EPS, true));
        var fromNetwork = (UeTerminatedDetachRequest) NasEps.decode(Octets.fromHex("0745015302"), Direction.DOWNLINK);
        assertThat(fromNetwork.detachType()).isEqualTo(NetworkDetachType.RE_ATTACH_REQUIRED);
        assertThat(fromNetwork.cause()).isEqualTo(EmmCause.IMSI_UNKNOWN_IN_HSS);
    }

    @Test
    void serviceRequestHasFourOctets() {
        assertThat(taken("c7648a84")).isEqualTo(new ServiceRequest(3, 4, 0x8a84));
        assertThat(NasEps.decode(Octets.fromHex("d7648a84"), Direction.UPLINK)).isEqualTo(new ServiceRequest(3, 4, 0x8a84));
    }

    /** What one system does not know of another's later elements is handed on as it came. */
    @Test
    void unknownElementsAreSkippedAndKeptWhereTheyWere() {
        var message = (TrackingAreaUpdateRequest) taken("074800" + GUTI + "2a021234" + "55aabbccdd" + "7d00021234" + "5c0a00" + "99");
        assertThat(message.nonceUe()).isEqualTo(Octets.fromHex("aabbccdd"));
        assertThat(message.others().get(TrackingAreaUpdateRequest.DRX_PARAMETER)).isEqualTo(Octets.fromHex("0a00"));
        assertThat(message.others().skipped()).extracting(OtherElements.Skipped::octets)
                .containsExactly(Octets.fromHex("2a021234"), Octets.fromHex("7d00021234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0741", "074171", "07417108", "0741710809", "07420100", "0752", "075200aa", "0744", "075d0200", "074800", "0750"})
    void missingOrShortMandatoryElementIsRefused(String hex) {
        var fault = refused(hex);
        assertThat(fault.emmCause()).isEqualTo(EmmCause.INVALID_MANDATORY_INFORMATION);
        assertThat(fault.esmCause()).isNull();
        assertThat(fault.messageType()).isEqualTo(Octets.fromHex(hex).at(1));
    }

    @ParameterizedTest
    @CsvSource({"5207c1, INVALID_MANDATORY_INFORMATION", "5207d0, INVALID_MANDATORY_INFORMATION", "5207d000, INVALID_MANDATORY_INFORMATION",
            "5207c20100, INVALID_MANDATORY_INFORMATION", "5207c227ff80, PROTOCOL_ERROR_UNSPECIFIED", "5207c0, MESSAGE_TYPE_NON_EXISTENT"})
    void faultOfASessionMessageTellsWhichSession(String hex, EsmCause cause) {
        var fault = refused(hex);
        assertThat(fault.esmCause()).isEqualTo(cause);
        assertThat(fault.emmCause()).isNull();
        assertThat(fault.epsBearerIdentity()).isEqualTo(5);
        assertThat(fault.procedureTransactionIdentity()).isEqualTo(7);
        assertThat(fault.messageType()).isEqualTo(Octets.fromHex(hex).at(2));
    }

    @Test
    void unknownMessageTypeIsRefusedAsSuch() {
        for (int type = 0; type < 256; type++) {
            if (EmmMessageType.of(type, Direction.UPLINK) == null) {
                assertThat(refused("07" + Octets.of(type).toHex() + "00").emmCause()).isEqualTo(EmmCause.MESSAGE_TYPE_NON_EXISTENT);
            }
            if (EsmMessageType.of(type) == null) {
                assertThat(refused("5201" + Octets.of(type).toHex() + "00").esmCause()).isEqualTo(EsmCause.MESSAGE_TYPE_NON_EXISTENT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07", "02", "0201", "7e0041", "170741", "270000000000", "c7", "c70000", "0341"})
    void whatIsNoPlainMessageIsToBeIgnored(String hex) {
        var fault = refused(hex);
        assertThat(fault.emmCause()).isNull();
        assertThat(fault.esmCause()).isNull();
        assertThat(fault.messageType()).isEqualTo(EpsNasDecodeException.NO_MESSAGE_TYPE);
    }

    private static EpsMessage taken(String hex) {
        var message = NasEps.decode(Octets.fromHex(hex), Direction.UPLINK);
        assertThat(NasEps.encode(message)).isEqualTo(Octets.fromHex(hex));
        return message;
    }

    private static EpsNasDecodeException refused(String hex) {
        var thrown = catchThrowableOfType(EpsNasDecodeException.class, () -> NasEps.decode(Octets.fromHex(hex), Direction.UPLINK));
        assertThat(thrown).as(hex).isNotNull();
        assertThat(thrown.getStackTrace()).isEmpty();
        return thrown;
    }
}
