// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.SmNasProtection.End;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmNasProtectionTest {

    private static final FiveGsmMessage STATUS = new FiveGsmStatus(5, 0, FiveGsmCause.NETWORK_FAILURE);
    private static final FiveGsmMessage COMMAND = new SmSecurityServiceDownlink(5, 7, Octets.fromHex("00007ed901 01 0a 16000121"));
    private static final FiveGsmMessage COMPLETE = new SmSecurityServiceUplink(5, 7, Octets.fromHex("00007ed901 01 0b"));
    private static final FiveGsmMessage REFUSE = new SmSecurityServiceUplink(5, 7, Octets.fromHex("00007ed901 01 0d 1800020a0f"));

    private final SmNasProtection ue = end(End.UE, 5, 0);
    private final SmNasProtection smf = end(End.SMF, 5, 0);

    @ParameterizedTest
    @CsvSource({"NEA0, NIA1", "NEA1, NIA1", "NEA2, NIA2", "NEA3, NIA3"})
    void everyMessageReachesTheOtherEnd(CipheringAlgorithm ciphering, IntegrityAlgorithm integrity) {
        try (var one = end(End.UE, ciphering, integrity); var other = end(End.SMF, ciphering, integrity)) {
            Seeded.forAll(300, random -> {
                var any = RandomSessionMessages.ANY.next(random);
                return any instanceof SmProtectedMessage ? STATUS : Nas5gs.decode(ofSession5(Nas5gs.encode(any)));
            }, message -> {
                var sent = one.protect((FiveGsmMessage) message);
                assertThat(sent.pduSessionId()).isEqualTo(5);
                assertThat(other.unprotect((SmProtectedMessage) Nas5gs.decode(Nas5gs.encode(sent))))
                        .isEqualTo(new SmUnprotected.Verified((FiveGsmMessage) message, new NasCount(one.nextUplink() - 1), sent.headerType()));
            });
        }
    }

    /** The specification's §7, octet by octet, with the algorithms called by themselves. */
    @Test
    void liesOnTheWireAsSpecified() {
        var plain = Nas5gs.encode(COMMAND);
        var covered = new OctetWriter().u8(0).octets(plain).toOctets();
        int mac = IntegrityAlgorithm.NIA2.keyed(key(1)).mac(0, (byte) 5, Direction.DOWNLINK, covered);
        assertThat(Nas5gs.encode(smf.protect(COMMAND))).isEqualTo(new OctetWriter().octets(Octets.fromHex("2e0507f2 00007ed901 03")).u32(mac)
                .octets(covered).toOctets());

        var ciphered = CipheringAlgorithm.NEA2.keyed(key(2)).apply(1, (byte) 5, Direction.DOWNLINK, Nas5gs.encode(STATUS));
        covered = new OctetWriter().u8(1).octets(ciphered).toOctets();
        mac = IntegrityAlgorithm.NIA2.keyed(key(1)).mac(1, (byte) 5, Direction.DOWNLINK, covered);
        assertThat(Nas5gs.encode(smf.protect(STATUS))).isEqualTo(new OctetWriter().octets(Octets.fromHex("2e0500f2 00007ed901 02")).u32(mac)
                .octets(covered).toOctets());
    }

    @Test
    void commandAndCompleteHaveHeadersOfTheirOwn() {
        assertThat(smf.protect(COMMAND).headerType()).isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT);
        assertThat(ue.protect(COMPLETE).headerType()).isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT);
        assertThat(ue.protect(REFUSE).headerType()).isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED);
    }

    @Test
    void aMessageIsTakenOnce() {
        var first = ue.protect(STATUS);
        var second = ue.protect(STATUS);
        assertThat(smf.unprotect(second)).isInstanceOf(SmUnprotected.Verified.class);
        assertThat(smf.unprotect(second)).isEqualTo(new SmUnprotected.Replayed(new NasCount(1)));
        assertThat(smf.unprotect(first)).isEqualTo(new SmUnprotected.Replayed(NasCount.ZERO));
        assertThat(smf.nextUplink()).isEqualTo(2);
    }

    @Test
    void aMessageIsNotReflected() {
        assertThat(ue.unprotect(ue.protect(STATUS))).isEqualTo(new SmUnprotected.BadMac());
        assertThat(smf.unprotect(smf.protect(STATUS))).isEqualTo(new SmUnprotected.BadMac());
    }

    @Test
    void aMessageOfAnotherSessionIsNotTaken() {
        var other = end(End.UE, 6, 0).protect(new FiveGsmStatus(6, 0, FiveGsmCause.NETWORK_FAILURE));
        assertThat(smf.unprotect(other)).isEqualTo(new SmUnprotected.BadMac());
        var relabelled = new SmProtectedMessage(5, 0, other.headerType(), other.mac(), other.sequenceNumber(), other.payload());
        assertThat(smf.unprotect(relabelled)).isEqualTo(new SmUnprotected.BadMac());
    }

    @Test
    void everyBitOfWhatIsCoveredCounts() {
        var sent = ue.protect(STATUS);
        var octets = Nas5gs.encode(sent).toArray();
        for (int bit = 0; bit < octets.length * 8; bit++) {
            octets[bit / 8] ^= (byte) (0x80 >> bit % 8);
            var altered = Octets.of(octets);
            octets[bit / 8] ^= (byte) (0x80 >> bit % 8);
            try {
                if (Nas5gs.decode(altered) instanceof SmProtectedMessage message) {
                    assertThat(end(End.SMF, 5, 0).unprotect(message)).as("bit %d", bit)
                            .isInstanceOfAny(SmUnprotected.BadMac.class, SmUnprotected.Undecodable.class);
                }
            } catch (NasDecodeException e) {
                assertThat(bit).as("not taken for one of ours").isLessThan(10 * 8);
            }
        }
        assertThat(smf.unprotect(sent)).isInstanceOf(SmUnprotected.Verified.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTEGRITY_PROTECTED_NEW_CONTEXT", "INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT"})
    void theHeaderOfANewContextIsForItsMessageOnly(SecurityHeaderType type) {
        var sent = end(End.UE, CipheringAlgorithm.NEA0, IntegrityAlgorithm.NIA2).protect(STATUS);
        var relabelled = new SmProtectedMessage(5, 0, type, sent.mac(), sent.sequenceNumber(), sent.payload());
        try (var receiver = end(End.SMF, CipheringAlgorithm.NEA0, IntegrityAlgorithm.NIA2)) {
            assertThat(receiver.unprotect(relabelled)).isInstanceOf(SmUnprotected.Undecodable.class);
        }
    }

    @Test
    void theTransactionOutsideIsTheOneInside() {
        var sent = ue.protect(COMPLETE);
        var relabelled = new SmProtectedMessage(5, 8, sent.headerType(), sent.mac(), sent.sequenceNumber(), sent.payload());
        assertThat(smf.unprotect(relabelled)).isInstanceOf(SmUnprotected.Undecodable.class);
    }

    @Test
    void whatIsOfNoUseIsNotProtected() {
        assertThatThrownBy(() -> ue.protect(ue.protect(STATUS))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ue.protect(new PduSessionReleaseRequest(6, 0, null, null))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 16, 255})
    void thereAreFifteenSessions(int pduSessionId) {
        assertThatThrownBy(() -> end(End.UE, pduSessionId, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNullIntegrityAlgorithmIsRefused() {
        assertThatThrownBy(() -> end(End.UE, CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsEnd() {
        var end = end(End.UE, 5, 0xff_ffff);
        assertThat(end.remaining()).isEqualTo(1);
        end.protect(STATUS);
        assertThatThrownBy(() -> end.protect(STATUS)).isInstanceOf(IllegalStateException.class);
    }

    private static Octets ofSession5(Octets message) {
        var bytes = message.toArray();
        bytes[1] = 5;
        return Octets.wrap(bytes);
    }

    private static SmNasProtection end(End end, int pduSessionId, int nextUplink) {
        return SmNasProtection.resumed(end, pduSessionId, IntegrityAlgorithm.NIA2, key(1), CipheringAlgorithm.NEA2, key(2), nextUplink, 0);
    }

    private static SmNasProtection end(End end, CipheringAlgorithm ciphering, IntegrityAlgorithm integrity) {
        return new SmNasProtection(end, 5, integrity, key(1), ciphering, key(2));
    }

    private static Secret key(int seed) {
        return Secret.random(16, Seeded.random(seed));
    }
}
