// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcazar.crypto.Material;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.SecurityServiceKeys.SmKeyInput;
import org.alcazar.crypto.primitive.Hmac;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The test vectors of {@code docs/extension-encoding.md} §10, which were computed from its text by a program in another language. */
class SecurityServiceKeysTest {

    private static final String SUPI = "imsi-001010000000001";
    private static final ServingNetworkName SNN = ServingNetworkName.of("001", "01");
    private static final Secret K_AUSF = Material.secret(counting(0x00, 32).toHex());
    private static final Secret K_AMF = Material.secret(counting(0x20, 32).toHex());
    private static final Octets NONCE = counting(0x80, 16);
    private static final UUID SMF = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final SessionBinding SESSION = new SessionBinding(5, Octets.fromHex("010000a1"), "VIP.example");
    private static final SmKeyInput SM_INPUT = new SmKeyInput(SUPI, SMF, SESSION, counting(0x40, 32), counting(0x60, 32));
    private static final Secret Z = Material.secret("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");

    private static final Octets TH_MM = exchange("010300060000").mmTranscriptHash(SUPI, SNN, 0, 1);
    private static final Octets TH_SM = exchange("02001f066060").smTranscriptHash(SUPI, SNN, SESSION);
    private static final Secret K_AMF_PRIME = SecurityServiceKeys.kAmfPrime(K_AMF, Z, TH_MM);
    private static final Secret K_SM = SecurityServiceKeys.kSm(K_AUSF, SM_INPUT);
    private static final Secret MM_EXPORTER = SecurityServiceKeys.deviceExporter(K_AMF_PRIME);
    private static final Secret SM_EXPORTER = SecurityServiceKeys.deviceExporter(K_SM, SESSION);
    private static final Secret USER_EXPORTER = SecurityServiceKeys.userExporter(K_SM, SESSION);

    static Stream<Arguments> derivations() {
        return Stream.of(
                Arguments.of("TH, MM", TH_MM, "59acafda5bbec333e293adc0d594fe3aa6e9415a0692fb5074eb00bc20a799a3"),
                Arguments.of("TH, SM", TH_SM, "9b1bf6da329cd9e722820f699f80a6c14f123b81def361aee29600bda65fb1c4"),
                Arguments.of("K_AMF'", K_AMF_PRIME.disclose(), "cba9007daff5062cba00ba29319b4d996a530a6f6b27149fb5b571ae77ab3a4c"),
                Arguments.of("K_SM, anchor 1", K_SM.disclose(), "5f591baffbb28c8fd7e15e9802d9e7042e2e5dadd8b72e0f9f413fb5515bfc88"),
                Arguments.of("K_SM, anchor 2", SecurityServiceKeys.kSm(SecurityServiceKeys.amfAnchor(K_AMF, SUPI, 5), SM_INPUT).disclose(),
                        "7385bddb5a4be6b31d6b793a4bf552bf6bb3e5bb759cb1bb6e4214688874beac"),
                Arguments.of("K_SM'", SecurityServiceKeys.kSmPrime(K_SM, Z, TH_SM).disclose(),
                        "c910344f31da93be2e9d63c66e1253b1a167b1e73934aa3b3e7ec371575e43f1"),
                Arguments.of("K_SMenc", SecurityServiceKeys.kSmEnc(K_SM, CipheringAlgorithm.NEA2).disclose(), "ebe79442645f71bac0ebc59f9dbdd1dc"),
                Arguments.of("K_SMint", SecurityServiceKeys.kSmInt(K_SM, IntegrityAlgorithm.NIA2).disclose(), "26944b8e8e0d9ce841c5d488ee1883eb"),
                Arguments.of("exporter device, MM", MM_EXPORTER.disclose(), "1319e005a8fda8218821cef0feb12fc16b42c7e5509d05e39644b4ba2b5a7414"),
                Arguments.of("exporter device, SM", SM_EXPORTER.disclose(), "9898258c801e9c4175550bb9cb8a1d9f3ab4fbcd99640dd4777efc836921f6b6"),
                Arguments.of("exporter user", USER_EXPORTER.disclose(), "d99d05c78682945fce27650fa320d91d41c86030739b5b6ed2234ac1ea097bc7"),
                Arguments.of("D, MM", statement(Octets.EMPTY, TH_MM).digest(MM_EXPORTER),
                        "d5eaaa7b7872ac72658a8a4f82fb858d16b2cdcb5848ceac116a265b894d5638"),
                Arguments.of("D, SM", statement(DeviceStatement.smf(SMF), null).digest(SM_EXPORTER),
                        "45fc9c55bb519167f8e852aef12705aacff5233ac32637b349c13c9963456b08"),
                Arguments.of("challenge", SecurityServiceKeys.userChallenge(NONCE, USER_EXPORTER, SUPI, SESSION),
                        "12b4e975f8d9ce269a5ffbab7a7fbfabf92376eb5096b832d1981e064aedc733"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("derivations")
    void derivesFromTheTextOfTheSpecification(String name, Octets derived, String expected) {
        assertThat(derived).as(name).isEqualTo(Octets.fromHex(expected));
    }

    @Test
    void everyPartOfAnExchangeCounts() {
        var one = exchange("010300060000");
        var th = one.mmTranscriptHash(SUPI, SNN, 0, 1);
        assertThat(Stream.of(
                one.mmTranscriptHash("imsi-001010000000002", SNN, 0, 1),
                one.mmTranscriptHash(SUPI, ServingNetworkName.of("001", "02"), 0, 1),
                one.mmTranscriptHash(SUPI, SNN, 2, 1),
                one.mmTranscriptHash(SUPI, SNN, 0, 2),
                one.smTranscriptHash(SUPI, SNN, SESSION),
                exchange("010200060000").mmTranscriptHash(SUPI, SNN, 0, 1),
                other(one, List.of(KeyAgreementGroup.X25519), one.initiatorValue(), one.responderValue()),
                other(one, one.offered(), one.responderValue(), one.initiatorValue())))
                .doesNotContain(th).doesNotHaveDuplicates();
    }

    @Test
    void sessionsAreApart() {
        assertThat(Stream.of(SESSION, new SessionBinding(6, SESSION.snssai(), SESSION.dnn()), new SessionBinding(5, Octets.of(1), SESSION.dnn()),
                new SessionBinding(5, SESSION.snssai(), "internet"))
                .map(session -> SecurityServiceKeys.userExporter(K_SM, session).disclose())).doesNotHaveDuplicates();
        assertThat(SESSION).isEqualTo(new SessionBinding(5, SESSION.snssai(), "vip.example"));
    }

    @Test
    void noncesHaveTheirLength() {
        assertThatThrownBy(() -> new SmKeyInput(SUPI, SMF, SESSION, NONCE, counting(0, 32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SmKeyInput(SUPI, SMF, SESSION, counting(0, 32), NONCE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Octets other(KeyExchange one, List<KeyAgreementGroup> offered, Octets initiatorValue, Octets responderValue) {
        return new KeyExchange(one.ueCapability(), one.networkCapability(), offered, one.chosen(), initiatorValue, responderValue)
                .mmTranscriptHash(SUPI, SNN, 0, 1);
    }

    private static KeyExchange exchange(String networkCapability) {
        return new KeyExchange(Octets.fromHex("03031f077070"), Octets.fromHex(networkCapability),
                List.of(KeyAgreementGroup.X25519MLKEM768, KeyAgreementGroup.X25519), KeyAgreementGroup.X25519,
                Octets.fromHex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"),
                Octets.fromHex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
    }

    private static DeviceStatement statement(Octets verifier, @Nullable Octets transcriptHash) {
        var certificate = Hmac.digest().digest("certificate".getBytes(StandardCharsets.US_ASCII));
        return new DeviceStatement(SNN, verifier, SUPI, "imei-356938035643809", NONCE, transcriptHash, Octets.wrap(certificate));
    }

    private static Octets counting(int from, int count) {
        var octets = new int[count];
        for (int i = 0; i < count; i++) {
            octets[i] = from + i;
        }
        return Octets.of(octets);
    }
}
