// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.mme.context.SecurityContext;
import org.alcazar.mme.context.UeCapability;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.procedure.NasGate.Admission;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.EpsSecurityHeaderType;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.EsmMessageType;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate, for every message type, however it is presented. */
class NasGateTest {

    private static final Set<EmmMessageType> PLAIN = EnumSet.of(EmmMessageType.ATTACH_REQUEST, EmmMessageType.UE_ORIGINATING_DETACH_REQUEST,
            EmmMessageType.DETACH_ACCEPT, EmmMessageType.TRACKING_AREA_UPDATE_REQUEST, EmmMessageType.AUTHENTICATION_RESPONSE,
            EmmMessageType.IDENTITY_RESPONSE, EmmMessageType.AUTHENTICATION_FAILURE, EmmMessageType.SECURITY_MODE_REJECT);
    private static final Set<EmmMessageType> UNVERIFIED = EnumSet.of(EmmMessageType.EXTENDED_SERVICE_REQUEST,
            EmmMessageType.CONTROL_PLANE_SERVICE_REQUEST, EmmMessageType.SERVICE_REQUEST);
    /** Of the network alone: in an uplink their type says nothing, or another thing. */
    private static final Set<EmmMessageType> DOWNLINK_ONLY = EnumSet.of(EmmMessageType.UE_TERMINATED_DETACH_REQUEST);

    private final EpsNasProtection ue = protection(EpsNasProtection.End.UE, 1);
    private final SecurityContext context = new SecurityContext(NasKeySetIdentifier.of(0), key(9),
            new UeCapability(new S1UeNetworkCapability(Octets.of(0xf0, 0x70)), null, null), protection(EpsNasProtection.End.MME, 1));

    private static Secret key(int octet) {
        return Secret.of(Octets.fromHex("%02x".formatted(octet).repeat(16)));
    }

    private static EpsNasProtection protection(EpsNasProtection.End end, int key) {
        return new EpsNasProtection(end, IntegrityAlgorithm.NIA2, key(key), CipheringAlgorithm.NEA2, key(key + 1));
    }

    /** The least message of a type. */
    private static EmmMessage message(EmmMessageType type) {
        var body = switch (type) {
            case ATTACH_REQUEST -> "71080999970000000000" + "02f070" + "0003" + "0201d0";
            case ATTACH_ACCEPT -> "01" + "49" + "06" + "0099f9070001" + "0003" + "0201d9";
            case ATTACH_COMPLETE -> "0003" + "5200c2";
            case ATTACH_REJECT, TRACKING_AREA_UPDATE_REJECT, SERVICE_REJECT -> "03";
            case UE_ORIGINATING_DETACH_REQUEST -> "01" + "0bf699f907000201" + "00001234";
            case UE_TERMINATED_DETACH_REQUEST, IDENTITY_REQUEST -> "01";
            case TRACKING_AREA_UPDATE_REQUEST -> "00" + "0bf699f907000201" + "00001234";
            case TRACKING_AREA_UPDATE_ACCEPT -> "00";
            case EXTENDED_SERVICE_REQUEST -> "08" + "05f400001234";
            case CONTROL_PLANE_SERVICE_REQUEST -> "00";
            case GUTI_REALLOCATION_COMMAND -> "0bf699f907000201" + "00001234";
            case AUTHENTICATION_REQUEST -> "00" + "00".repeat(16) + "10" + "00".repeat(16);
            case AUTHENTICATION_RESPONSE -> "080102030405060708";
            case AUTHENTICATION_FAILURE -> "14";
            case IDENTITY_RESPONSE -> "080999970000000000";
            case SECURITY_MODE_COMMAND -> "220002f070";
            case SECURITY_MODE_REJECT -> "18";
            case EMM_STATUS -> "6f";
            case DOWNLINK_NAS_TRANSPORT, UPLINK_NAS_TRANSPORT -> "020102";
            case CS_SERVICE_NOTIFICATION -> "00";
            case UPLINK_GENERIC_NAS_TRANSPORT, DOWNLINK_GENERIC_NAS_TRANSPORT -> "01" + "000101";
            case TRACKING_AREA_UPDATE_COMPLETE, DETACH_ACCEPT, SERVICE_ACCEPT, GUTI_REALLOCATION_COMPLETE, AUTHENTICATION_REJECT,
                    SECURITY_MODE_COMPLETE, EMM_INFORMATION, SERVICE_REQUEST -> "";
        };
        if (type == EmmMessageType.SERVICE_REQUEST) {
            return new ServiceRequest(0, 0, 0x1234);
        }
        var message = (EmmMessage) NasEps.decode(Octets.fromHex("07%02x".formatted(type.value()) + body), Direction.UPLINK);
        assertThat(message.messageType()).isEqualTo(type);
        return message;
    }

    private void expect(boolean in, boolean verified, Octets pdu, @Nullable SecurityContext known, boolean secured) {
        switch (NasGate.admit(pdu, known, secured)) {
            case Admission.Admitted admitted -> {
                assertThat(in).as("let in").isTrue();
                assertThat(admitted.verified()).as("verified").isEqualTo(verified);
            }
            case Admission.Refused refused -> {
                assertThat(in).as("refused: " + refused).isFalse();
                assertThat(refused.reason()).isIn(Drop.NAS_PLAIN_REFUSED, Drop.NAS_MAC_WRONG, Drop.NAS_NO_CONTEXT);
            }
        }
    }

    private static @Nullable SecurityContext[] contexts(SecurityContext context) {
        return new @Nullable SecurityContext[] {null, context};
    }

    @ParameterizedTest
    @EnumSource
    void takesPlainOnlyWhatMayBePlainAndOnlyBeforeTheSecureExchange(EmmMessageType type) {
        if (DOWNLINK_ONLY.contains(type) || type == EmmMessageType.SERVICE_REQUEST) {
            return;
        }
        var pdu = NasEps.encode(message(type));
        for (var known : contexts(context)) {
            expect(PLAIN.contains(type), false, pdu, known, false);
            expect(false, false, pdu, known, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesUnverifiedOnlyWhatMayBePlainOrAsksForService(EmmMessageType type) {
        if (DOWNLINK_ONLY.contains(type)) {
            return;
        }
        var message = message(type);
        var pdu = message instanceof ServiceRequest request ? request.encode()
                : new EpsSecurityProtectedMessage(EpsSecurityHeaderType.INTEGRITY_PROTECTED, 0x12345678, 0, NasEps.encode(message)).encode();
        for (var known : contexts(context)) {
            expect(PLAIN.contains(type) || UNVERIFIED.contains(type), false, pdu, known, false);
            expect(false, false, pdu, known, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNothingCipheredThatItCannotVerify(EmmMessageType type) {
        if (DOWNLINK_ONLY.contains(type) || type == EmmMessageType.SERVICE_REQUEST) {
            return;
        }
        var pdu = protection(EpsNasProtection.End.UE, 3).protect(message(type));
        for (var known : contexts(context)) {
            expect(false, false, pdu, known, false);
            expect(false, false, pdu, known, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatIsVerifiedOnceAndNeverAgain(EmmMessageType type) {
        if (DOWNLINK_ONLY.contains(type) || type == EmmMessageType.SECURITY_MODE_COMMAND) {
            // Of the MME alone: its header type says so.
            return;
        }
        for (boolean secured : new boolean[] {false, true}) {
            var pdu = type == EmmMessageType.SERVICE_REQUEST ? ue.serviceRequest(0) : ue.protect(message(type));
            expect(true, true, pdu, context, secured);
            assertThat(NasGate.admit(pdu, context, secured)).isInstanceOfSatisfying(Admission.Refused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(Drop.NAS_REPLAYED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoSessionManagementThatIsNotVerified(EsmMessageType type) {
        var pdu = Octets.of(2, 1, type.value());
        var wrapped = new EpsSecurityProtectedMessage(EpsSecurityHeaderType.INTEGRITY_PROTECTED, 0x12345678, 0, pdu).encode();
        for (var known : contexts(context)) {
            for (boolean secured : new boolean[] {false, true}) {
                for (var one : List.of(pdu, wrapped)) {
                    assertThat(NasGate.admit(one, known, secured)).isInstanceOf(Admission.Refused.class);
                }
            }
        }
    }
}
