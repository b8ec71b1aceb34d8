// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.alcazar.amf.context.SecurityContext;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.NasGate.Admission;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate, for every message type, however it is presented. */
class NasGateTest {

    private static final Set<FiveGmmMessageType> PLAIN = EnumSet.of(FiveGmmMessageType.REGISTRATION_REQUEST,
            FiveGmmMessageType.IDENTITY_RESPONSE, FiveGmmMessageType.AUTHENTICATION_RESPONSE, FiveGmmMessageType.AUTHENTICATION_FAILURE,
            FiveGmmMessageType.SECURITY_MODE_REJECT, FiveGmmMessageType.UE_ORIGINATING_DEREGISTRATION_REQUEST,
            FiveGmmMessageType.UE_TERMINATED_DEREGISTRATION_ACCEPT);

    private final NasProtection ue = protection(NasProtection.End.UE, 1);
    private final SecurityContext context = new SecurityContext(NasKeySetIdentifier.of(0), key(9), UeSecurityCapability.of(0xf0, 0xf0),
            protection(NasProtection.End.AMF, 1), null);

    private static Secret key(int octet) {
        return Secret.of(Octets.fromHex("%02x".formatted(octet).repeat(16)));
    }

    private static NasProtection protection(NasProtection.End end, int key) {
        return new NasProtection(end, Ciphering.NAS_3GPP, IntegrityAlgorithm.NIA2, key(key), CipheringAlgorithm.NEA2, key(key + 1));
    }

    /** The least message of a type. */
    private static FiveGmmMessage message(FiveGmmMessageType type) {
        var body = switch (type) {
            case REGISTRATION_REQUEST -> "79000d0199f9070000000000000000102e02f0f0";
            case REGISTRATION_ACCEPT -> "0101";
            case UE_ORIGINATING_DEREGISTRATION_REQUEST -> "01000bf299f90780004000001234";
            case SERVICE_REQUEST -> "000007f4004000001234";
            case REGISTRATION_REJECT, SERVICE_REJECT -> "03";
            case UE_TERMINATED_DEREGISTRATION_REQUEST, IDENTITY_REQUEST, NOTIFICATION -> "01";
            case AUTHENTICATION_REQUEST -> "00020000";
            case AUTHENTICATION_FAILURE -> "14";
            case CONTROL_PLANE_SERVICE_REQUEST -> "00";
            case NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMMAND, NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMPLETE,
                    NETWORK_SLICE_SPECIFIC_AUTHENTICATION_RESULT -> "0101000401010004";
            case RELAY_KEY_REQUEST -> "010020" + "01".repeat(32);
            case RELAY_KEY_ACCEPT -> "010031" + "01".repeat(49);
            case RELAY_KEY_REJECT -> "01";
            case RELAY_AUTHENTICATION_REQUEST, RELAY_AUTHENTICATION_RESPONSE -> "01000401010004";
            case SECURITY_SERVICE_DOWNLINK, SECURITY_SERVICE_UPLINK -> "00007ed901010b";
            case AUTHENTICATION_RESULT -> "00000403010004";
            case IDENTITY_RESPONSE -> "000d0199f907000000000000000010";
            case SECURITY_MODE_COMMAND -> "220002f0f0";
            case SECURITY_MODE_REJECT -> "18";
            case FIVE_GMM_STATUS -> "6f";
            case UL_NAS_TRANSPORT, DL_NAS_TRANSPORT -> "01000100";
            case REGISTRATION_COMPLETE, UE_ORIGINATING_DEREGISTRATION_ACCEPT, UE_TERMINATED_DEREGISTRATION_ACCEPT, SERVICE_ACCEPT,
                    CONFIGURATION_UPDATE_COMMAND, CONFIGURATION_UPDATE_COMPLETE, AUTHENTICATION_RESPONSE, AUTHENTICATION_REJECT,
                    SECURITY_MODE_COMPLETE, NOTIFICATION_RESPONSE -> "";
        };
        var message = (FiveGmmMessage) Nas5gs.decode(Octets.fromHex("7e00%02x".formatted(type.value()) + body));
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

    @ParameterizedTest
    @EnumSource
    void takesPlainOnlyWhatMayBePlainAndOnlyBeforeTheSecureExchange(FiveGmmMessageType type) {
        var pdu = Nas5gs.encode(message(type));
        for (var known : new @Nullable SecurityContext[] {null, context}) {
            expect(PLAIN.contains(type), false, pdu, known, false);
            expect(false, false, pdu, known, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesUnverifiedOnlyWhatMayBePlainOrAsksForService(FiveGmmMessageType type) {
        var pdu = new SecurityProtectedMessage(SecurityHeaderType.INTEGRITY_PROTECTED, 0x12345678, 0, Nas5gs.encode(message(type))).encode();
        boolean may = PLAIN.contains(type) || type == FiveGmmMessageType.SERVICE_REQUEST;
        for (var known : new @Nullable SecurityContext[] {null, context}) {
            expect(may, false, pdu, known, false);
            expect(false, false, pdu, known, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNothingCipheredThatItCannotVerify(FiveGmmMessageType type) {
        var pdu = protection(NasProtection.End.UE, 3).protect(message(type));
        for (var known : new @Nullable SecurityContext[] {null, context}) {
            expect(false, false, pdu, known, false);
            expect(false, false, pdu, known, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatIsVerifiedOnceAndNeverAgain(FiveGmmMessageType type) {
        if (type == FiveGmmMessageType.SECURITY_MODE_COMMAND) {
            // Of the AMF alone: its header type says so.
            return;
        }
        for (boolean secured : new boolean[] {false, true}) {
            var pdu = ue.protect(message(type));
            expect(true, true, pdu, context, secured);
            assertThat(NasGate.admit(pdu, context, secured)).isInstanceOfSatisfying(Admission.Refused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(Drop.NAS_REPLAYED));
        }
    }
}
