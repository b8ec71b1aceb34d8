// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import static org.alcazar.udm.UdmFixture.HOME;
import static org.alcazar.udm.UdmFixture.NETWORK;
import static org.alcazar.udm.UdmFixture.SUPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.crypto.suci.Concealment;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.persistence.KeyStoreEncryption;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.udm.AuthenticationInfoRequest;
import org.alcazar.testkit.Seeded;
import org.alcazar.udm.subscriber.AuthenticationAlgorithm;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.wire.Octets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class UeAuthenticationTest {

    @TempDir
    private Path folder;

    private UdmFixture fixture;

    @BeforeEach
    void start() {
        fixture = new UdmFixture(folder);
        fixture.add(SUPI, 0);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void usimFindsTheVectorGenuineAndDerivesTheSame() {
        var vector = fixture.vector(SUPI);
        try (var usim = UdmFixture.usim()) {
            var autn = AuthenticationToken.decode(vector.autn());
            var genuine = (ChallengeResult.Genuine) usim.answer(vector.rand(), autn);
            var network = new ServingNetworkName(NETWORK);
            var keys = genuine.keys();
            assertThat(vector.xresStar().sameAs(KeyDerivation5g.resStar(keys.ck(), keys.ik(), network, vector.rand(), keys.res()))).isTrue();
            assertThat(vector.kausf().sameAs(KeyDerivation5g.kAusf(keys.ck(), keys.ik(), network, autn.sqnXorAk()))).isTrue();
            assertThat(autn.amf()).isEqualTo(0x8000);
        }
        assertThat(fixture.vector(SUPI).rand()).isNotEqualTo(vector.rand());
    }

    @Test
    void vectorsAreBoundToTheServingNetwork() {
        fixture.restart(fixture.udmSettings);
        var one = fixture.vector(SUPI);
        var result = fixture.udm.ueAuthentication().generateAuthData(SUPI,
                new AuthenticationInfoRequest("5G:mnc002.mcc001.3gppnetwork.org", UdmFixture.AUSF, null));
        assertThat(result.supi()).isEqualTo(SUPI);
        assertThat(one.kausf().sameAs(((org.alcazar.sbi.udm.Av5GHeAka) result.authenticationVector()).kausf())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ProtectionScheme.class, mode = Mode.EXCLUDE, names = "NULL")
    void opensConcealedIdentities(ProtectionScheme scheme) {
        var key = HomeNetworkKey.generate(scheme, Seeded.random(5));
        fixture.restart(UdmSettings.of(HOME, Map.of(17, key)));
        var output = Concealment.conceal(scheme, key.publicKey(), Octets.fromHex("0000000010"), Seeded.random(6));
        var suci = "suci-0-001-01-0-" + scheme.identifier() + "-17-" + output;
        var result = fixture.udm.ueAuthentication().generateAuthData(suci, new AuthenticationInfoRequest(NETWORK, UdmFixture.AUSF, null));
        assertThat(result.supi()).isEqualTo(SUPI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imsi-001010000000002", "imsi-00101000000001", "imsi-0010100000000010", "nai-anna@example.org", "", "imsi-", "x",
        "imsi-00101000000000a", "suci-0-001-01-0-0-0-0000000002", "suci-1-example.org-0-0-0-anna"})
    void refusesWhoIsNoSubscriber(String supiOrSuci) {
        refused(Cause.USER_NOT_FOUND, () -> fixture.vector(supiOrSuci));
        assertThat(fixture.udm.count(UdmEvent.UNKNOWN_USER)).isEqualTo(1);
    }

    @Test
    void refusesASuciItCannotOpenOrMayNot() {
        refused(Cause.MANDATORY_IE_INCORRECT, () -> fixture.vector("suci-0-001-01"));
        refused(Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER, () -> fixture.vector("suci-0-001-01-0-1-1-00"));
        assertThat(fixture.udm.count(UdmEvent.SUCI_REFUSED)).isEqualTo(2);
        fixture.restart(new UdmSettings(Set.of(HOME), Map.of(), false, true, 1000));
        refused(Cause.UNSUPPORTED_PROTECTION_SCHEME, () -> fixture.vector("suci-0-001-01-0-0-0-0000000001"));
    }

    @Test
    void refusesAServingNetworkThatIsNone() {
        refused(Cause.SERVING_NETWORK_NOT_AUTHORIZED, () -> fixture.udm.ueAuthentication().generateAuthData(SUPI,
                new AuthenticationInfoRequest("WLAN", UdmFixture.AUSF, null)));
    }

    @Test
    void tuakSubscribersHaveVectorsToo() {
        var k = Octets.fromHex("abababababababababababababababababababababababababababababababab");
        var top = Octets.fromHex("5555555555555555555555555555555555555555555555555555555555555555");
        var supi = "imsi-001010000000077";
        fixture.udm.subscribers().add(new Subscriber(supi, AuthenticationAlgorithm.TUAK, 0, 0, Subscriber.DEFAULT_AM_DATA),
                SubscriberKeys.withOp(Secret.of(k), Secret.of(top)));
        var vector = fixture.vector(supi);
        try (var usim = Tuak.withTop(Secret.of(k), Secret.of(top), Tuak.Parameters.DEFAULT)) {
            var autn = AuthenticationToken.decode(vector.autn());
            assertThat(usim.answer(vector.rand(), autn)).isInstanceOf(ChallengeResult.Genuine.class);
            assertThat(autn.amf()).as("the separation bit is set though the subscriber's AMF lacks it").isEqualTo(0x8000);
        }
    }

    @Test
    void removedSubscribersAreUnknownAtOnceOrWithinASecond() {
        fixture.vector(SUPI);
        assertThat(fixture.udm.withdraw(SUPI)).isTrue();
        refused(Cause.USER_NOT_FOUND, () -> fixture.vector(SUPI));
        assertThat(fixture.udm.withdraw(SUPI)).isFalse();

        fixture.add(SUPI, 0);
        fixture.vector(SUPI);
        fixture.udm.subscribers().remove(SUPI);
        fixture.world.after(Duration.ofSeconds(1), () -> { });
        fixture.world.run(Duration.ofSeconds(1));
        refused(Cause.USER_NOT_FOUND, () -> fixture.vector(SUPI));
    }

    @Test
    void forgottenSubscribersAreReadAgain() {
        fixture.restart(new UdmSettings(Set.of(HOME), Map.of(), true, true, 1));
        fixture.add("imsi-001010000000002", 0);
        long last = -1;
        for (int i = 0; i < 5; i++) {
            long next = fixture.nextSqn();
            assertThat(next >> 5).isGreaterThan(last >> 5);
            last = next;
            fixture.vector("imsi-001010000000002");
        }
    }

    @Test
    void refusesToStartWithAnotherKeyStore() {
        var other = KeyStoreEncryption.open(folder.resolve("other.p12"), Secret.wrap("x".getBytes(StandardCharsets.UTF_8)), Seeded.random(9));
        var udm = new Udm(fixture.world, fixture.database, other, Tuak.Parameters.DEFAULT, fixture.udmSettings, uri -> null);
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(udm::start).withMessageContaining("other.p12");
    }

    @Test
    void databaseFaultIsAFailureOfOursThatTellsNothing() {
        fixture.database.close();
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> fixture.vector(SUPI)).withMessage("SYSTEM_FAILURE");
        assertThat(fixture.udm.count(UdmEvent.DATABASE_FAULT)).isEqualTo(1);
    }

    private static void refused(Cause cause, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(call).satisfies(problem -> assertThat(problem.cause()).isEqualTo(cause));
    }
}
