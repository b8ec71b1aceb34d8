// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.NasCount;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.eps.EpsNasProtection.End;
import org.alcazar.nas.eps.element.ControlPlaneServiceType;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.ControlPlaneServiceRequest;
import org.alcazar.nas.eps.message.EmmStatus;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmInformationRequest;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpsNasProtectionTest {

    private static final EmmStatus STATUS = new EmmStatus(EmmCause.CONGESTION);
    private static final ControlPlaneServiceRequest DATA = ControlPlaneServiceRequest
            .builder(new ControlPlaneServiceType(false, false), NasKeySetIdentifier.of(0)).esmMessage(Octets.fromHex("5200eb000445000014")).build();
    private static final SecurityModeCommand COMMAND = SecurityModeCommand
            .builder(new EpsNasSecurityAlgorithms(2, 2), NasKeySetIdentifier.of(0), new S1UeSecurityCapability(Octets.of(0xf0, 0x70))).build();

    private final EpsNasProtection ue = end(End.UE);
    private final EpsNasProtection mme = end(End.MME);

    @ParameterizedTest
    @CsvSource({"NEA0, NIA1", "NEA1, NIA1", "NEA2, NIA2", "NEA3, NIA3", "NEA0, NIA0"})
    void everyMessageReachesTheOtherEnd(CipheringAlgorithm ciphering, IntegrityAlgorithm integrity) {
        Generator<EpsMessage> any = random -> random.nextBoolean() ? RandomEmmMessages.ANY.next(random) : RandomEsmMessages.ANY.next(random);
        var one = end(End.UE, ciphering, integrity, 0, 0);
        var other = end(End.MME, ciphering, integrity, 0, 0);
        Seeded.forAll(300, any, message -> {
            switch (message) {
                case ServiceRequest request -> assertThatThrownBy(() -> one.protect(request)).isInstanceOf(IllegalArgumentException.class);
                case UeTerminatedDetachRequest request ->
                    assertThat(verified(one, other.protect(request)).message()).isEqualTo(request);
                default -> assertThat(verified(other, one.protect(message)).message()).isEqualTo(message);
            }
        });
    }

    @Test
    void eachMessageTakesACountAlsoTheSameOneAgain() {
        var first = ue.protect(STATUS);
        var second = ue.protect(STATUS);
        assertThat(first).isNotEqualTo(second);
        assertThat(verified(mme, first).count()).isEqualTo(new NasCount(0));
        assertThat(verified(mme, second).count()).isEqualTo(new NasCount(1));
        assertThat(ue.nextUplink()).isEqualTo(2);
        assertThat(mme.nextUplink()).isEqualTo(2);
        assertThat(mme.nextDownlink()).isZero();
    }

    @Test
    void replayedMessageIsRefusedAsSuch() {
        var message = ue.protect(STATUS);
        verified(mme, message);
        assertThat(mme.unprotect(message)).isEqualTo(new EpsUnprotected.Replayed(NasCount.ZERO));
    }

    @Test
    void serviceRequestTellsItsCountByFiveBits() {
        for (int i = 0; i < 40; i++) {
            verified(mme, ue.protect(STATUS));
        }
        var pdu = ue.serviceRequest(3);
        assertThat(pdu.length()).isEqualTo(4);
        var taken = verified(mme, pdu);
        assertThat(taken.count()).isEqualTo(new NasCount(40));
        assertThat(taken.headerType()).isEqualTo(EpsSecurityHeaderType.SERVICE_REQUEST);
        assertThat(taken.message()).isInstanceOfSatisfying(ServiceRequest.class, request -> {
            assertThat(request.ksi()).isEqualTo(3);
            assertThat(request.sequenceNumber()).isEqualTo(8);
        });
        assertThat(mme.unprotect(pdu)).isEqualTo(new EpsUnprotected.Replayed(new NasCount(40)));
        assertThat(verified(mme, ue.protect(STATUS)).count()).isEqualTo(new NasCount(41));
    }

    @Test
    void serviceRequestHasTheLowHalfOfTheMac() {
        int mac = IntegrityAlgorithm.NIA2.keyed(key(1)).mac(0, 0, Direction.UPLINK, Octets.of(0xc7, 0x60));
        assertThat(ue.serviceRequest(3)).isEqualTo(Octets.of(0xc7, 0x60, mac >> 8 & 0xff, mac & 0xff));
    }

    @Test
    void serviceRequestsAreLostUpToARoundOfFiveBits() {
        for (int lost = 0; lost < 31; lost++) {
            ue.serviceRequest(0);
        }
        assertThat(verified(mme, ue.serviceRequest(0)).count()).isEqualTo(new NasCount(31));
        for (int lost = 0; lost < 32; lost++) {
            ue.serviceRequest(0);
        }
        assertThat(mme.unprotect(ue.serviceRequest(0))).isInstanceOf(EpsUnprotected.BadMac.class);
    }

    @Test
    void damagedServiceRequestTakesNoCount() {
        var message = ue.serviceRequest(0);
        for (int bit = 8; bit < 32; bit++) {
            var damaged = message.toArray();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(mme.unprotect(Octets.wrap(damaged))).isEqualTo(
                    new EpsUnprotected.BadMac(EpsSecurityHeaderType.SERVICE_REQUEST, Octets.wrap(damaged)));
        }
        assertThat(mme.nextUplink()).isZero();
    }

    @Test
    void containerOfAControlPlaneServiceRequestAloneIsCiphered() {
        var pdu = ue.protectInitial(DATA);
        var shown = (ControlPlaneServiceRequest) NasEps.decode(EpsSecurityProtectedMessage.decode(pdu).payload(), Direction.UPLINK);
        assertThat(shown.ksi()).isEqualTo(DATA.ksi());
        assertThat(shown.esmMessage()).isNotNull().isNotEqualTo(DATA.esmMessage());
        var taken = verified(mme, pdu);
        assertThat(taken.headerType()).isEqualTo(EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_PARTIALLY_CIPHERED);
        assertThat(taken.message()).isEqualTo(DATA);
    }

    @Test
    void twoContainersAreNeverUnderOneKeyStream() {
        var two = DATA.with(DATA.esmMessage(), Octets.fromHex("0900"));
        assertThatThrownBy(() -> ue.protectInitial(two)).isInstanceOf(IllegalArgumentException.class);
        var sent = ue.protect(two, EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_PARTIALLY_CIPHERED);
        assertThat(mme.unprotect(sent)).isInstanceOf(EpsUnprotected.Undecodable.class);
    }

    @Test
    void initialMessageCanBeReadBeforeItsContextIsFound() {
        var pdu = ue.protectInitial(STATUS);
        assertThat(NasEps.decode(EpsSecurityProtectedMessage.decode(pdu).payload(), Direction.UPLINK)).isEqualTo(STATUS);
        assertThat(verified(mme, pdu).headerType()).isEqualTo(EpsSecurityHeaderType.INTEGRITY_PROTECTED);
    }

    @Test
    void headerTypesForOneMessageAreForNoOther() {
        assertThat(verified(ue, mme.protect(COMMAND)).headerType()).isEqualTo(EpsSecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT);
        assertThat(verified(mme, ue.protect(SecurityModeComplete.builder().build())).headerType())
                .isEqualTo(EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT);
        for (var type : new EpsSecurityHeaderType[] {EpsSecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT,
                EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT,
                EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_PARTIALLY_CIPHERED}) {
            assertThat(mme.unprotect(ue.protect(STATUS, type))).isInstanceOf(EpsUnprotected.Undecodable.class);
        }
    }

    @Test
    void damagedMessageTakesNoCountAndIsNeitherDecipheredNorDecoded() {
        var message = ue.protect(STATUS);
        Mutations.bitFlips(message.toArray()).skip(8).forEach(damaged -> {
            assertThat(mme.unprotect(Octets.wrap(damaged))).isInstanceOf(EpsUnprotected.BadMac.class);
            assertThat(mme.nextUplink()).isZero();
        });
        verified(mme, message);
    }

    @Test
    void anyOctetsHaveAnOutcome() {
        var message = ue.protect(STATUS).toArray();
        Seeded.forAll(5_000, random -> Mutations.random(message, random), bytes -> assertThat(mme.unprotect(Octets.of(bytes))).isNotNull());
        Mutations.truncations(message).forEach(bytes -> assertThat(mme.unprotect(Octets.wrap(bytes))).isNotInstanceOf(EpsUnprotected.Verified.class));
    }

    @Test
    void messageOfItsOwnEndIsRefused() {
        assertThat(ue.unprotect(ue.protect(STATUS))).isInstanceOf(EpsUnprotected.BadMac.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0760", "0201d9"})
    void plainMessageIsHandedOutAsSuch(String hex) {
        var plain = Octets.fromHex(hex);
        assertThat(mme.unprotect(plain)).isEqualTo(new EpsUnprotected.Plain(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "27", "27aabbccdd", "27aabbccdd0007", "67aabbccdd000760", "b7aabbccdd000760", "7e0041", "c7", "c70000"})
    void whatIsNoMessageIsUndecodable(String hex) {
        assertThat(mme.unprotect(Octets.fromHex(hex))).isInstanceOf(EpsUnprotected.Undecodable.class);
    }

    @Test
    void noMessageIsSentOrTakenPastTheLastCount() {
        var last = end(End.UE, CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2, 0xff_ffff, 0);
        var receiver = end(End.MME, CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2, 0xff_ffff, 0);
        assertThat(last.remaining()).isEqualTo(1);
        assertThat(verified(receiver, last.serviceRequest(0)).count()).isEqualTo(NasCount.LAST);
        assertThat(last.remaining()).isZero();
        assertThatThrownBy(() -> last.serviceRequest(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> last.protect(STATUS)).isInstanceOf(IllegalStateException.class);
        assertThat(receiver.unprotect(ue.protect(STATUS))).isInstanceOf(EpsUnprotected.BadMac.class);
    }

    @Test
    void sessionManagementIsProtectedByItself() {
        var request = new EsmInformationRequest(0, 1);
        assertThat(verified(ue, mme.protect(request)).message()).isEqualTo(request);
    }

    @Test
    void closingWipesTheKeys() {
        var integrityKey = key(1);
        var cipheringKey = key(2);
        new EpsNasProtection(End.UE, IntegrityAlgorithm.NIA2, integrityKey, CipheringAlgorithm.NEA2, cipheringKey).close();
        assertThatThrownBy(integrityKey::reveal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(cipheringKey::reveal).isInstanceOf(IllegalStateException.class);
    }

    private static EpsUnprotected.Verified verified(EpsNasProtection end, Octets pdu) {
        var outcome = end.unprotect(pdu);
        assertThat(outcome).isInstanceOf(EpsUnprotected.Verified.class);
        return (EpsUnprotected.Verified) outcome;
    }

    private static EpsNasProtection end(End end) {
        return end(end, CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA2, 0, 0);
    }

    private static EpsNasProtection end(End end, CipheringAlgorithm ciphering, IntegrityAlgorithm integrity, int nextUplink, int nextDownlink) {
        return EpsNasProtection.resumed(end, integrity, key(1), ciphering, key(2), nextUplink, nextDownlink);
    }

    private static Secret key(int fill) {
        var octets = new byte[16];
        octets[0] = (byte) fill;
        return Secret.wrap(octets);
    }
}
