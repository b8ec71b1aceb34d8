// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.AuthResult;
import org.alcazar.sbi.ausf.AuthenticationInfo;
import org.alcazar.sbi.ausf.ConfirmationData;
import org.alcazar.sbi.ausf.ConfirmationDataResponse;
import org.alcazar.sbi.ausf.UeAuthenticationCtx;
import org.alcazar.sbi.json.ThroughJson;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.udm.AuthEvent;
import org.alcazar.sbi.udm.AuthType;
import org.alcazar.sbi.udm.AuthenticationInfoRequest;
import org.alcazar.sbi.udm.AuthenticationInfoResult;
import org.alcazar.sbi.udm.Av5GHeAka;
import org.alcazar.sbi.udm.NudmUeAuthenticationService;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.wire.Octets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UeAuthenticationTest {

    private static final PlmnId PLMN = new PlmnId("001", "01");
    private static final String NETWORK = PLMN.servingNetworkName();
    private static final String SUPI = "imsi-001010000000001";
    private static final Octets RAND = Octets.fromHex("23553cbe9637a89d218ae64dae47bf35");
    private static final Octets RES_STAR = Octets.fromHex("000102030405060708090a0b0c0d0e0f");
    private static final Octets KAUSF = Octets.fromHex("5a".repeat(32));
    private static final UUID INSTANCE = UUID.fromString("6f1e4b6c-2f6d-4b7e-9a54-0c4d1b2a3e5f");

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final Udm udm = new Udm();
    private final Ausf ausf = new Ausf(world, udm, AusfSettings.of(INSTANCE, Set.of(PLMN)));

    @Test
    void rowsOfSecurityPolicyAreHandedOnWithTheSupiAndNotBefore() {
        assertThat(confirm(authenticate(), RES_STAR).securityPolicy()).isNull();
        udm.policy = new SecurityPolicyData(List.of(), 7);
        assertThat(confirm(authenticate(), RES_STAR).securityPolicy()).isEqualTo(udm.policy);
        assertThat(confirm(authenticate(), Octets.wrap(new byte[16])).securityPolicy()).isNull();
    }

    @Test
    void challengeHidesWhatTheAnswerMustBe() {
        var context = authenticate();
        assertThat(context.authType()).isEqualTo(AuthType.FIVE_G_AKA);
        assertThat(context.authData().rand()).isEqualTo(RAND);
        assertThat(context.authData().hxresStar()).isEqualTo(KeyDerivation5g.hresStar(RAND, RES_STAR)).isNotEqualTo(RES_STAR);
        assertThat(udm.asked).containsExactly(SUPI + " " + NETWORK + " " + INSTANCE);
    }

    @Test
    void rightAnswerGivesSupiAndAnchorKeyAndTellsTheUdm() {
        var response = confirm(authenticate(), RES_STAR);
        assertThat(response.authResult()).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
        assertThat(response.supi()).isEqualTo(SUPI);
        assertThat(Objects.requireNonNull(response.kseaf()).sameAs(KeyDerivation5g.kSeaf(Secret.of(KAUSF), new ServingNetworkName(NETWORK)))).isTrue();
        assertThat(udm.events).containsExactly(new AuthEvent(INSTANCE, true, world.now(), AuthType.FIVE_G_AKA, NETWORK));
        assertThat(ausf.underWay()).isZero();
    }

    @Test
    void wrongAnswerGivesNothingAndTellsTheUdm() {
        for (int octet = 0; octet < 16; octet++) {
            var wrong = RES_STAR.toArray();
            wrong[octet] ^= 1;
            assertThat(confirm(authenticate(), Octets.wrap(wrong))).isEqualTo(ConfirmationDataResponse.FAILURE);
        }
        assertThat(udm.events).hasSize(16).allSatisfy(event -> assertThat(event.success()).isFalse());
        assertThat(ausf.count(AusfEvent.WRONG_RES_STAR)).isEqualTo(16);
    }

    @Test
    void contextIsGoodForOneAnswer() {
        var context = authenticate();
        confirm(context, Octets.wrap(new byte[16]));
        refused(Cause.CONTEXT_NOT_FOUND, () -> confirm(context, RES_STAR));
        refused(Cause.CONTEXT_NOT_FOUND, () -> ausf.ueAuthentication().confirm5gAka("", new ConfirmationData(RES_STAR)));
        assertThat(ausf.count(AusfEvent.NO_CONTEXT)).isEqualTo(2);
        assertThat(ausf.count(AusfEvent.AUTHENTICATED)).isZero();
    }

    @Test
    void keysAreWipedOnceTheyWereUsed() {
        confirm(authenticate(), RES_STAR);
        wiped(udm.made.getFirst());
    }

    @Test
    void contextExpiresAndIsWiped() {
        var early = authenticate();
        world.after(Duration.ofSeconds(20), this::authenticate);
        world.run(Duration.ofSeconds(34));
        assertThat(ausf.underWay()).isEqualTo(2);
        world.run(Duration.ofSeconds(2));
        assertThat(ausf.underWay()).isEqualTo(1);
        wiped(udm.made.getFirst());
        refused(Cause.CONTEXT_NOT_FOUND, () -> confirm(early, RES_STAR));
        world.run(Duration.ofMinutes(1));
        assertThat(ausf.underWay()).isZero();
        assertThat(ausf.count(AusfEvent.EXPIRED)).isEqualTo(2);
        authenticate();
        world.run(Duration.ofMinutes(1));
        assertThat(ausf.count(AusfEvent.EXPIRED)).as("the timer starts again").isEqualTo(3);
    }

    @Test
    void oldestGivesWayWhereTooManyAreUnderWay() {
        var small = new Ausf(world, udm, new AusfSettings(INSTANCE, Set.of(PLMN), 3, Duration.ofSeconds(30), 0));
        var contexts = new ArrayList<UeAuthenticationCtx>();
        for (int i = 0; i < 5; i++) {
            contexts.add(small.ueAuthentication().authenticate(info(NETWORK)));
        }
        assertThat(small.underWay()).isEqualTo(3);
        assertThat(small.count(AusfEvent.CROWDED_OUT)).isEqualTo(2);
        refused(Cause.CONTEXT_NOT_FOUND, () -> small.ueAuthentication().confirm5gAka(contexts.get(1).authCtxId(), new ConfirmationData(RES_STAR)));
        assertThat(small.ueAuthentication().confirm5gAka(contexts.get(2).authCtxId(), new ConfirmationData(RES_STAR)).supi()).isEqualTo(SUPI);
        wiped(udm.made.getFirst());
        small.close();
        udm.made.forEach(UeAuthenticationTest::wiped);
    }

    @Test
    void refusesServingNetworksThatMayNotAuthenticate() {
        for (var name : List.of("5G:mnc002.mcc001.3gppnetwork.org", "5G:mnc001.mcc001.3gppnetwork.org:00000000001", "WLAN", "")) {
            refused(Cause.SERVING_NETWORK_NOT_AUTHORIZED, () -> ausf.ueAuthentication().authenticate(info(name)));
        }
        assertThat(ausf.count(AusfEvent.NETWORK_REFUSED)).isEqualTo(4);
        assertThat(udm.asked).isEmpty();
    }

    @Test
    void synchronisationFailureGoesToTheUdm() {
        var failure = new ResynchronizationInfo(RAND, RAND.slice(0, 14));
        ausf.ueAuthentication().authenticate(new AuthenticationInfo(SUPI, NETWORK, failure));
        assertThat(udm.resynchronisations).containsExactly(failure);
    }

    @Test
    void udmsProblemsArePassedOn() {
        udm.problem = new ProblemDetails(Cause.USER_NOT_FOUND);
        refused(Cause.USER_NOT_FOUND, this::authenticate);
        assertThat(ausf.count(AusfEvent.NO_VECTOR)).isEqualTo(1);
        assertThat(ausf.underWay()).isZero();
    }

    @Test
    void subscriberThatIsGoneMeanwhileIsNotAuthenticated() {
        var context = authenticate();
        udm.problem = new ProblemDetails(Cause.USER_NOT_FOUND);
        refused(Cause.USER_NOT_FOUND, () -> confirm(context, RES_STAR));
        wiped(udm.made.getFirst());
    }

    @Test
    void identifiersOfContextsAreLongAndNeverTheSame() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            ids.add(authenticate().authCtxId());
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void worksThroughJson() {
        var remoteUdm = ThroughJson.wrap(NudmUeAuthenticationService.class, udm);
        var remote = ThroughJson.wrap(org.alcazar.sbi.ausf.UeAuthenticationService.class,
                new Ausf(world, remoteUdm, AusfSettings.of(INSTANCE, Set.of(PLMN))).ueAuthentication());
        var context = remote.authenticate(info(NETWORK));
        var response = remote.confirm5gAka(context.authCtxId(), new ConfirmationData(RES_STAR));
        assertThat(Objects.requireNonNull(response.kseaf()).sameAs(KeyDerivation5g.kSeaf(Secret.of(KAUSF), new ServingNetworkName(NETWORK)))).isTrue();
    }

    private UeAuthenticationCtx authenticate() {
        return ausf.ueAuthentication().authenticate(info(NETWORK));
    }

    private ConfirmationDataResponse confirm(UeAuthenticationCtx context, Octets resStar) {
        return ausf.ueAuthentication().confirm5gAka(context.authCtxId(), new ConfirmationData(resStar));
    }

    private static AuthenticationInfo info(String network) {
        return new AuthenticationInfo(SUPI, network, null);
    }

    private static void wiped(Av5GHeAka vector) {
        assertThatIllegalStateException().isThrownBy(() -> vector.kausf().reveal());
        assertThatIllegalStateException().isThrownBy(() -> vector.xresStar().reveal());
    }

    private static void refused(Cause cause, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(call).satisfies(problem -> assertThat(problem.cause()).isEqualTo(cause));
    }

    /** Gives the same vector each time, and remembers what it was told. */
    private static final class Udm implements NudmUeAuthenticationService {

        private final List<String> asked = new ArrayList<>();
        private final List<ResynchronizationInfo> resynchronisations = new ArrayList<>();
        private final List<Av5GHeAka> made = new ArrayList<>();
        private final List<AuthEvent> events = new ArrayList<>();
        private @Nullable SecurityPolicyData policy;
        private ProblemDetails problem = new ProblemDetails(Cause.OTHER);

        @Override
        public AuthenticationInfoResult generateAuthData(String supiOrSuci, AuthenticationInfoRequest request) {
            fail();
            asked.add(supiOrSuci + " " + request.servingNetworkName() + " " + request.ausfInstanceId());
            if (request.resynchronizationInfo() != null) {
                resynchronisations.add(request.resynchronizationInfo());
            }
            var vector = new Av5GHeAka(RAND, RAND, Secret.of(RES_STAR), Secret.of(KAUSF));
            made.add(vector);
            return new AuthenticationInfoResult(AuthType.FIVE_G_AKA, vector, SUPI, policy);
        }

        @Override
        public void confirmAuth(String supi, AuthEvent event) {
            fail();
            assertThat(supi).isEqualTo(SUPI);
            events.add(event);
        }

        private void fail() {
            if (problem.cause() != Cause.OTHER) {
                throw problem;
            }
        }
    }
}
