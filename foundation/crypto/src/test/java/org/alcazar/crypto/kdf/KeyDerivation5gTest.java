// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.alcazar.crypto.kdf.SpelledOut.kdf;
import static org.alcazar.crypto.kdf.SpelledOut.last;
import static org.alcazar.crypto.kdf.SpelledOut.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.alcazar.crypto.Material;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyDerivation5gTest {

    private static final ServingNetworkName SNN = ServingNetworkName.of("208", "93");
    private static final String SNN_FIELD = text("5G:mnc093.mcc208.3gppnetwork.org");
    private static final Secret CK = Secret.random(16, Seeded.random(1));
    private static final Secret IK = Secret.random(16, Seeded.random(2));
    private static final Secret CK_IK = Secret.concat(CK, IK);
    private static final Secret KEY = Secret.random(32, Seeded.random(3));
    private static final Secret OTHER = Secret.random(32, Seeded.random(4));
    private static final Octets SQN_XOR_AK = Octets.fromHex("a1a2a3a4a5a6");
    private static final Octets RAND = Octets.fromHex("00112233445566778899aabbccddeeff");
    private static final String OTHER_FIELD = OTHER.disclose().toHex() + "0020";

    /** What is derived, and S as TS 33.501 annex A (and TS 33.402 §A.2) has it. */
    static Stream<Arguments> derivations() {
        var res = Material.secret("0102030405060708");
        return Stream.of(
                Arguments.of("K_AUSF", KeyDerivation5g.kAusf(CK, IK, SNN, SQN_XOR_AK), CK_IK, "6a" + SNN_FIELD + "a1a2a3a4a5a6 0006"),
                Arguments.of("CK' IK'", KeyDerivation5g.ckPrimeIkPrime(CK, IK, SNN, SQN_XOR_AK), CK_IK, "20" + SNN_FIELD + "a1a2a3a4a5a6 0006"),
                Arguments.of("RES*", KeyDerivation5g.resStar(CK, IK, SNN, RAND, res), CK_IK,
                        "6b" + SNN_FIELD + RAND + "0010 0102030405060708 0008"),
                Arguments.of("K_SEAF", KeyDerivation5g.kSeaf(KEY, SNN), KEY, "6c" + SNN_FIELD),
                Arguments.of("K_AMF", KeyDerivation5g.kAmf(KEY, "imsi-208930000000001", Octets.of(0, 0)), KEY,
                        "6d" + text("208930000000001") + "0000 0002"),
                Arguments.of("K_AMF of an NAI", KeyDerivation5g.kAmf(KEY, "nai-user@3gpp.com", Octets.of(0, 1, 2)), KEY,
                        "6d" + text("user@3gpp.com") + "000102 0003"),
                Arguments.of("K_gNB", KeyDerivation5g.kGnb(KEY, 0x01020304, AccessType.THREE_GPP), KEY, "6e 01020304 0004 01 0001"),
                Arguments.of("K_N3IWF", KeyDerivation5g.kGnb(KEY, 0xffffffff, AccessType.NON_THREE_GPP), KEY, "6e ffffffff 0004 02 0001"),
                Arguments.of("NH", KeyDerivation5g.nh(KEY, OTHER), KEY, "6f" + OTHER_FIELD),
                Arguments.of("K_NG-RAN* gNB", KeyDerivation5g.kNgRanStarForGnb(KEY, 1007, 0x09a734), KEY, "70 03ef 0002 09a734 0003"),
                Arguments.of("K_NG-RAN* ng-eNB", KeyDerivation5g.kNgRanStarForNgEnb(KEY, 3, 1300), KEY, "71 0003 0002 000514 0003"),
                Arguments.of("K_SN", KeyDerivation5g.kSn(KEY, 0xfffe), KEY, "79 fffe 0002"),
                Arguments.of("K_IAB", KeyDerivation5g.kIab(KEY, Octets.of(10, 0, 0, 1), Octets.of(10, 0, 0, 2)), KEY,
                        "83 0a000001 0004 0a000002 0004"),
                Arguments.of("K_NASenc", KeyDerivation5g.kNasEnc(KEY, CipheringAlgorithm.NEA2), KEY, "69 01 0001 02 0001"),
                Arguments.of("K_NASint", KeyDerivation5g.kNasInt(KEY, IntegrityAlgorithm.NIA3), KEY, "69 02 0001 03 0001"),
                Arguments.of("K_RRCenc", KeyDerivation5g.kRrcEnc(KEY, CipheringAlgorithm.NEA1), KEY, "69 03 0001 01 0001"),
                Arguments.of("K_RRCint", KeyDerivation5g.kRrcInt(KEY, IntegrityAlgorithm.NIA1), KEY, "69 04 0001 01 0001"),
                Arguments.of("K_UPenc", KeyDerivation5g.kUpEnc(KEY, CipheringAlgorithm.NEA0), KEY, "69 05 0001 00 0001"),
                Arguments.of("K_UPint", KeyDerivation5g.kUpInt(KEY, IntegrityAlgorithm.NIA2), KEY, "69 06 0001 02 0001"),
                Arguments.of("K_AMF' idle", MobilityKeys.kAmfPrimeIdle(KEY, 5), KEY, "72 00 0001 00000005 0004"),
                Arguments.of("K_AMF' handover", MobilityKeys.kAmfPrimeHandover(KEY, 6), KEY, "72 01 0001 00000006 0004"),
                Arguments.of("K_ASME' idle", MobilityKeys.kAsmePrimeIdle(KEY, 7), KEY, "73 00000007 0004"),
                Arguments.of("K_ASME' handover", MobilityKeys.kAsmePrimeHandover(KEY, 8), KEY, "74 00000008 0004"),
                Arguments.of("K_AMF' from EPS idle", MobilityKeys.kAmfPrimeFromEpsIdle(KEY, 9), KEY, "75 00000009 0004"),
                Arguments.of("K_AMF' from EPS handover", MobilityKeys.kAmfPrimeFromEpsHandover(KEY, OTHER), KEY, "76" + OTHER_FIELD),
                Arguments.of("K_ASME SRVCC", MobilityKeys.kAsmeSrvcc(KEY, 10), KEY, "7d 0000000a 0004"),
                Arguments.of("K_TIPSec", MobilityKeys.kTipSec(KEY), KEY, "84 01 0001"),
                Arguments.of("K_TNAP", MobilityKeys.kTnap(KEY), KEY, "84 02 0001"),
                Arguments.of("K_FT", MobilityKeys.kFt(KEY), KEY, "84 03 0001"),
                Arguments.of("SoR-MAC-I_AUSF", HomeNetworkMacs.sorMacIausf(KEY, 0x0e, 1, Octets.fromHex("00f1108000")), KEY,
                        "77 0e 0001 0001 0002 00f1108000 0005"),
                Arguments.of("SoR-MAC-I_AUSF, no list", HomeNetworkMacs.sorMacIausf(KEY, 0, 1, null), KEY, "77 00 0001 0001 0002"),
                Arguments.of("SoR-MAC-I_UE", HomeNetworkMacs.sorMacIue(KEY, 2), KEY, "78 01 0001 0002 0002"),
                Arguments.of("UPU-MAC-I_AUSF", HomeNetworkMacs.upuMacIausf(KEY, Octets.of(1, 0), 3), KEY, "7b 0100 0002 0003 0002"),
                Arguments.of("UPU-MAC-I_UE", HomeNetworkMacs.upuMacIue(KEY, 4), KEY, "7c 01 0001 0004 0002"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("derivations")
    void derivesFromTheStringOfTheSpecification(String name, Secret derived, Secret key, String s) {
        assertThat(derived.disclose()).as(name).isEqualTo(last(kdf(key, s), derived.length()));
    }

    @Test
    void keysHaveTheLengthsOfTheirUse() {
        assertThat(KeyDerivation5g.kSeaf(KEY, SNN).length()).isEqualTo(32);
        assertThat(KeyDerivation5g.kNasEnc(KEY, CipheringAlgorithm.NEA2).length()).isEqualTo(16);
        assertThat(KeyDerivation5g.resStar(CK, IK, SNN, RAND, CK).length()).isEqualTo(16);
        assertThat(HomeNetworkMacs.sorMacIue(KEY, 2).length()).isEqualTo(16);
    }

    @Test
    void hresStarIsTheSecondHalfOfADigest() throws NoSuchAlgorithmException {
        var resStar = Material.secret("ffeeddccbbaa99887766554433221100");
        var digest = MessageDigest.getInstance("SHA-256").digest(Octets.fromHex(RAND + "ffeeddccbbaa99887766554433221100").toArray());
        assertThat(KeyDerivation5g.hresStar(RAND, resStar)).isEqualTo(last(Octets.wrap(digest), 16));
        assertThat(KeyDerivation5g.hresStar(RAND, resStar.disclose())).isEqualTo(KeyDerivation5g.hresStar(RAND, resStar));
    }

    @Test
    void refusesWhatHasNotTheSizeOfTheSpecification() {
        assertThatThrownBy(() -> KeyDerivation5g.kAusf(CK, IK, SNN, Octets.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyDerivation5g.resStar(CK, IK, SNN, RAND, KEY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyDerivation5g.resStar(CK, IK, SNN, SQN_XOR_AK, CK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyDerivation5g.kNgRanStarForGnb(KEY, 0x10000, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyDerivation5g.kNgRanStarForGnb(KEY, 1, 0x1000000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyDerivation5g.kSn(KEY, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSupiTellsItsType() {
        assertThatThrownBy(() -> KeyDerivation5g.kAmf(KEY, "208930000000001", Octets.of(0, 0))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("2089");
        assertThatThrownBy(() -> KeyDerivation5g.kAmf(KEY, "msisdn-1", Octets.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
