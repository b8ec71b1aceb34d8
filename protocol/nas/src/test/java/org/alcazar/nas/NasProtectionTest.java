// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.NasProtection.End;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.ConfigurationUpdateComplete;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NasProtectionTest {

    private static final FiveGmmMessage STATUS = new FiveGmmStatus(FiveGmmCause.CONGESTION);
    private static final RegistrationRequest REGISTRATION = RegistrationRequest
            .builder(new RegistrationType(RegistrationType.Kind.INITIAL, true), NasKeySetIdentifier.of(0),
                    ImsiSuci.ofNullScheme(Plmn.of("999", "70"), "0", "0000000001"))
            .ueSecurityCapability(UeSecurityCapability.of(0xf0, 0x70)).requestedNssai(Nssai.of(Snssai.of(1))).build();
    private static final ServiceRequest SERVICE = ServiceRequest
            .builder(NasKeySetIdentifier.of(0), ServiceType.DATA, new FiveGSTmsi(1, 1, 1)).pduSessionStatus(PduSessionSet.of(5)).build();

    private final NasProtection ue = end(End.UE);
    private final NasProtection amf = end(End.AMF);

    @ParameterizedTest
    @CsvSource({"NEA0, NIA1", "NEA1, NIA1", "NEA2, NIA2", "NEA3, NIA3", "NEA0, NIA0"})
    void everyMessageReachesTheOtherEnd(CipheringAlgorithm ciphering, IntegrityAlgorithm integrity) {
        var one = end(End.UE, ciphering, integrity, 0, 0);
        var other = end(End.AMF, ciphering, integrity, 0, 0);
        Seeded.forAll(300, RandomMessages.ANY, message -> {
            if (message instanceof RegistrationRequest || message instanceof ServiceRequest || message instanceof SecurityModeComplete) {
                return; // random octets are no initial message
            }
            assertThat(verified(other, one.protect(message)).message()).isEqualTo(message);
            assertThat(verified(one, other.protect(message)).message()).isEqualTo(message);
        });
    }

    @Test
    void eachMessageTakesACountAlsoTheSameOneAgain() {
        var first = ue.protect(STATUS);
        var second = ue.protect(STATUS);
        assertThat(first).isNotEqualTo(second);
        assertThat(verified(amf, first).count()).isEqualTo(new NasCount(0));
        assertThat(verified(amf, second).count()).isEqualTo(new NasCount(1));
        assertThat(ue.nextUplink()).isEqualTo(2);
        assertThat(amf.nextUplink()).isEqualTo(2);
        assertThat(amf.nextDownlink()).isZero();
    }

    @Test
    void replayedMessageIsRefusedAsSuch() {
        var message = ue.protect(STATUS);
        verified(amf, message);
        assertThat(amf.unprotect(message)).isEqualTo(new Unprotected.Replayed(NasCount.ZERO));
        verified(amf, ue.protect(STATUS));
        assertThat(amf.unprotect(message)).isEqualTo(new Unprotected.Replayed(NasCount.ZERO));
    }

    @Test
    void messageOvertakenByALaterOneIsRefused() {
        var early = ue.protect(STATUS);
        verified(amf, ue.protect(STATUS));
        assertThat(amf.unprotect(early)).isEqualTo(new Unprotected.Replayed(NasCount.ZERO));
    }

    @Test
    void lostMessagesAreSkippedUpToAWholeRoundOfSequenceNumbers() {
        for (int lost = 0; lost < 255; lost++) {
            ue.protect(STATUS);
        }
        assertThat(verified(amf, ue.protect(STATUS)).count()).isEqualTo(new NasCount(255));
        for (int lost = 0; lost < 256; lost++) {
            ue.protect(STATUS);
        }
        assertThat(amf.unprotect(ue.protect(STATUS))).isInstanceOf(Unprotected.BadMac.class);
    }

    @Test
    void overflowCounterGrowsWhereTheSequenceNumberWraps() {
        for (int i = 0; i < 600; i++) {
            assertThat(verified(amf, ue.protect(STATUS)).count()).isEqualTo(new NasCount(i));
        }
    }

    @Test
    void noMessageIsSentOrTakenPastTheLastCount() {
        var last = end(End.UE, CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2, 0xff_ffff, 0);
        var receiver = end(End.AMF, CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2, 0xff_ffff, 0);
        assertThat(last.remaining()).isEqualTo(1);
        var message = last.protect(STATUS);
        assertThat(verified(receiver, message).count()).isEqualTo(NasCount.LAST);
        assertThat(last.remaining()).isZero();
        assertThatThrownBy(() -> last.protect(STATUS)).isInstanceOf(IllegalStateException.class);
        assertThat(receiver.unprotect(message)).isEqualTo(new Unprotected.Replayed(NasCount.LAST));
        assertThat(receiver.unprotect(ue.protect(STATUS))).isInstanceOf(Unprotected.BadMac.class);
    }

    @Test
    void damagedMessageTakesNoCountAndIsNeitherDecipheredNorDecoded() {
        var message = ue.protect(STATUS);
        Mutations.bitFlips(message.toArray()).skip(16).forEach(damaged -> {
            assertThat(amf.unprotect(Octets.wrap(damaged))).isInstanceOf(Unprotected.BadMac.class);
            assertThat(amf.nextUplink()).isZero();
        });
        verified(amf, message);
    }

    @Test
    void anyOctetsHaveAnOutcome() {
        var message = ue.protect(STATUS).toArray();
        Seeded.forAll(5_000, random -> Mutations.random(message, random), bytes -> assertThat(amf.unprotect(Octets.of(bytes))).isNotNull());
        Mutations.truncations(message).forEach(bytes -> assertThat(amf.unprotect(Octets.wrap(bytes))).isNotInstanceOf(Unprotected.Verified.class));
    }

    @Test
    void messageOfItsOwnEndIsRefused() {
        assertThat(ue.unprotect(ue.protect(STATUS))).isInstanceOf(Unprotected.BadMac.class);
    }

    @Test
    void messageOfAnotherAccessIsRefused() {
        var wifi = new NasProtection(End.AMF, Ciphering.NAS_NON_3GPP, IntegrityAlgorithm.NIA2, key(1), CipheringAlgorithm.NEA2, key(2));
        assertThat(wifi.unprotect(ue.protect(STATUS))).isInstanceOf(Unprotected.BadMac.class);
    }

    @Test
    void plainMessageIsHandedOutAsSuch() {
        var plain = Nas5gs.encode(STATUS);
        assertThat(amf.unprotect(plain)).isEqualTo(new Unprotected.Plain(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7e", "7e02", "7e02aabbccdd", "7e02aabbccdd007e00", "7e05aabbccdd007e0064", "2e0101c1"})
    void whatIsNoProtectedMessageIsUndecodable(String hex) {
        assertThat(amf.unprotect(Octets.fromHex(hex))).isInstanceOf(Unprotected.Undecodable.class);
    }

    @Test
    void faultBehindAMacThatHoldsIsReportedAndItsCountTaken() {
        var noMessage = protectedBy(SecurityHeaderType.INTEGRITY_PROTECTED, 0, Octets.fromHex("7e005d"));
        assertThat(amf.unprotect(noMessage)).isInstanceOfSatisfying(Unprotected.Undecodable.class, outcome -> {
            assertThat(outcome.fault().fiveGmmCause()).isEqualTo(FiveGmmCause.INVALID_MANDATORY_INFORMATION);
            assertThat(outcome.fault().messageType()).isEqualTo(0x5d);
        });
        assertThat(amf.nextUplink()).isEqualTo(1);
    }

    @Test
    void headerTypesForANewContextAreForTheSecurityModeProcedureOnly() {
        var command = SecurityModeCommand.builder(NasSecurityAlgorithms.of(CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2),
                NasKeySetIdentifier.of(0), UeSecurityCapability.of(0xf0, 0x70)).build();
        assertThat(verified(ue, amf.protect(command)).headerType()).isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT);
        assertThat(verified(amf, ue.protect(SecurityModeComplete.builder().build())).headerType())
                .isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT);
        var wrong = protectedBy(SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT, 1, Nas5gs.encode(STATUS));
        assertThat(amf.unprotect(wrong)).isInstanceOf(Unprotected.Undecodable.class);
    }

    @Test
    void securityModeCommandCanBeReadBeforeItIsVerified() {
        var command = SecurityModeCommand.builder(NasSecurityAlgorithms.of(CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2),
                NasKeySetIdentifier.of(0), UeSecurityCapability.of(0xf0, 0x70)).build();
        assertThat(Nas5gs.decode(SecurityProtectedMessage.decode(amf.protect(command)).payload())).isEqualTo(command);
    }

    @Test
    void initialMessageShowsItsCleartextElementsOnly() {
        var pdu = ue.protectInitial(REGISTRATION);
        var shown = (RegistrationRequest) Nas5gs.decode(SecurityProtectedMessage.decode(pdu).payload());
        assertThat(shown.requestedNssai()).isNull();
        assertThat(shown.ueSecurityCapability()).isEqualTo(REGISTRATION.ueSecurityCapability());
        assertThat(shown.nasMessageContainer()).isNotNull().isNotEqualTo(Nas5gs.encode(REGISTRATION));
        var taken = verified(amf, pdu);
        assertThat(taken.headerType()).isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED);
        assertThat(taken.message()).isEqualTo(shown);
        assertThat(taken.whole()).isEqualTo(REGISTRATION);
    }

    @Test
    void initialServiceRequestIsContainedLikewise() {
        assertThat(verified(amf, ue.protectInitial(SERVICE)).whole()).isEqualTo(SERVICE);
    }

    @Test
    void initialMessageOfCleartextElementsNeedsNoContainer() {
        var taken = verified(amf, ue.protectInitial(REGISTRATION.cleartextOnly()));
        assertThat(taken.contained()).isNull();
        assertThat(taken.whole()).isEqualTo(REGISTRATION.cleartextOnly());
    }

    @ParameterizedTest
    @EnumSource(value = CipheringAlgorithm.class, names = {"NEA0", "NEA2"})
    void containerOfASecurityModeCompleteIsNotCipheredTwice(CipheringAlgorithm ciphering) {
        var one = end(End.UE, ciphering, IntegrityAlgorithm.NIA2, 0, 0);
        var other = end(End.AMF, ciphering, IntegrityAlgorithm.NIA2, 0, 0);
        var complete = SecurityModeComplete.builder().nasMessageContainer(Nas5gs.encode(REGISTRATION)).build();
        assertThat(verified(other, one.protect(complete)).whole()).isEqualTo(REGISTRATION);
    }

    @Test
    void containerWithAnotherMessageThanTheInitialOneIsRefused() {
        for (var contained : new FiveGmmMessage[] {STATUS, new RegistrationComplete(), new ConfigurationUpdateComplete()}) {
            var complete = SecurityModeComplete.builder().nasMessageContainer(Nas5gs.encode(contained)).build();
            assertThat(amf.unprotect(ue.protect(complete))).isInstanceOf(Unprotected.Undecodable.class);
        }
        var inRegistration = REGISTRATION.cleartextOnly().with(Nas5gs.encode(SERVICE));
        var pdu = protectedBy(SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED, 3, inRegistration);
        assertThat(amf.unprotect(pdu)).isInstanceOf(Unprotected.Undecodable.class);
    }

    @Test
    void resumedContextGoesOnWhereItWas() {
        ue.protect(STATUS);
        var resumed = end(End.UE, CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2, ue.nextUplink(), ue.nextDownlink());
        assertThat(verified(amf, resumed.protect(STATUS)).count()).isEqualTo(new NasCount(1));
    }

    @Test
    void closingWipesTheKeys() {
        var integrityKey = key(1);
        var cipheringKey = key(2);
        new NasProtection(End.UE, Ciphering.NAS_3GPP, IntegrityAlgorithm.NIA2, integrityKey, CipheringAlgorithm.NEA2, cipheringKey).close();
        assertThatThrownBy(integrityKey::reveal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(cipheringKey::reveal).isInstanceOf(IllegalStateException.class);
    }

    private static Unprotected.Verified verified(NasProtection end, Octets pdu) {
        var outcome = end.unprotect(pdu);
        assertThat(outcome).isInstanceOf(Unprotected.Verified.class);
        return (Unprotected.Verified) outcome;
    }

    /** What a UE that does not keep to the rules would send. */
    private static Octets protectedBy(SecurityHeaderType headerType, int count, FiveGmmMessage message) {
        return protectedBy(headerType, count, Nas5gs.encode(message));
    }

    private static Octets protectedBy(SecurityHeaderType headerType, int count, Octets plain) {
        var direction = Direction.UPLINK;
        var payload = headerType.isCiphered() ? CipheringAlgorithm.NEA2.keyed(key(2)).apply(count, Ciphering.NAS_3GPP, direction, plain) : plain;
        var covered = new SecurityProtectedMessage(headerType, 0, count, payload).encode();
        int mac = IntegrityAlgorithm.NIA2.keyed(key(1)).mac(count, Ciphering.NAS_3GPP, direction, covered.slice(6, covered.length()));
        return new SecurityProtectedMessage(headerType, mac, count, payload).encode();
    }

    private static NasProtection end(End end) {
        return end(end, CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2, 0, 0);
    }

    private static NasProtection end(End end, CipheringAlgorithm ciphering, IntegrityAlgorithm integrity, int nextUplink, int nextDownlink) {
        return NasProtection.resumed(end, Ciphering.NAS_3GPP, integrity, key(1), ciphering, key(2), nextUplink, nextDownlink);
    }

    private static Secret key(int fill) {
        var octets = new byte[16];
        octets[0] = (byte) fill;
        return Secret.wrap(octets);
    }
}
