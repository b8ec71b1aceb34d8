// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import static org.alcazar.udm.UdmFixture.HOME;
import static org.alcazar.udm.UdmFixture.SUPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.hss.ApnConfiguration;
import org.alcazar.sbi.hss.ApnConfiguration.EpsSubscribedQosProfile;
import org.alcazar.sbi.hss.AuthenticationInformationRequest;
import org.alcazar.sbi.hss.EUtranVector;
import org.alcazar.sbi.hss.PurgeUeRequest;
import org.alcazar.sbi.hss.SubscriptionData;
import org.alcazar.sbi.hss.UpdateLocationRequest;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.DnnConfiguration.SubscribedDefaultQos;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.udm.subscriber.AuthenticationAlgorithm;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.wire.Octets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeSubscriberServerTest {

    private static final String IMSI = "001010000000001";
    private static final Snssai EMBB = Snssai.of(1);
    private static final Snssai FACTORY = Snssai.parse("3-00000f");

    private final List<String> told = new ArrayList<>();

    private UdmFixture fixture;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = new UdmFixture(folder);
        fixture.add(SUPI, 0);
        fixture.callbacks.put(URI.create("local:amf"), (supi, data) -> told.add("amf " + supi + " " + data.deregReason()));
        for (var mme : List.of("one", "other")) {
            fixture.mmes.put(URI.create("local:" + mme),
                    request -> told.add(mme + " " + request.userName() + " " + request.cancellationType()));
        }
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void usimFindsTheVectorGenuineAndDerivesTheSame() {
        var vector = vector(null);
        try (var usim = UdmFixture.usim()) {
            var autn = AuthenticationToken.decode(vector.autn());
            var genuine = (ChallengeResult.Genuine) usim.answer(vector.rand(), autn);
            var keys = genuine.keys();
            assertThat(vector.xres().sameAs(keys.res())).isTrue();
            assertThat(vector.kAsme().sameAs(KeyDerivationEps.kAsme(keys.ck(), keys.ik(), Octets.fromHex("00f110"), autn.sqnXorAk()))).isTrue();
            assertThat(autn.amf()).as("the separation bit").isEqualTo(0x8000);
        }
    }

    @Test
    void vectorsAreBoundToTheNetworkAndNoSequenceNumberServesTwice() {
        var hss = fixture.udm.homeSubscriberServer();
        var vectors = hss.authenticationInformation(new AuthenticationInformationRequest(IMSI, new PlmnId("001", "02"), 5, null)).eUtranVectors();
        assertThat(vectors).hasSize(5);
        assertThat(vectors.stream().map(HomeSubscriberServerTest::sqn).distinct()).hasSize(5).isSorted();
        assertThat(fixture.nextSqn()).as("5GS goes on with the same numbers").isGreaterThan(sqn(vectors.getLast()));
        assertThat(sqn(vector(null))).isGreaterThan(fixture.nextSqn() - (2L << 5));
        assertThat(fixture.udm.count(UdmEvent.EPS_VECTOR)).isEqualTo(6);
    }

    @Test
    void tuakSubscribersHaveVectorsToo() {
        var k = Octets.fromHex("abababababababababababababababababababababababababababababababab");
        var top = Octets.fromHex("5555555555555555555555555555555555555555555555555555555555555555");
        fixture.udm.subscribers().add(new Subscriber("imsi-001010000000077", AuthenticationAlgorithm.TUAK, 0, 0, Subscriber.DEFAULT_AM_DATA),
                SubscriberKeys.withOp(Secret.of(k), Secret.of(top)));
        var vector = fixture.udm.homeSubscriberServer().authenticationInformation(
                new AuthenticationInformationRequest("001010000000077", HOME, null)).eUtranVectors().getFirst();
        try (var usim = Tuak.withTop(Secret.of(k), Secret.of(top), Tuak.Parameters.DEFAULT)) {
            assertThat(usim.answer(vector.rand(), AuthenticationToken.decode(vector.autn()))).isInstanceOf(ChallengeResult.Genuine.class);
        }
    }

    @Test
    void sequenceNumbersGoOnWhereTheUsimHasThem() {
        var vector = vector(null);
        try (var usim = UdmFixture.usim()) {
            long sqnMs = 0x5_0000_0000L;
            var next = vector(new ResynchronizationInfo(vector.rand(), usim.auts(vector.rand(), sqnMs)));
            assertThat(sqn(next)).isGreaterThan(sqnMs);
            assertThat(fixture.udm.count(UdmEvent.RESYNCHRONISED)).isEqualTo(1);
        }
        refused(Cause.AUTHENTICATION_REJECTED, () -> vector(new ResynchronizationInfo(vector.rand(), Octets.wrap(new byte[14]))));
        assertThat(fixture.udm.count(UdmEvent.AUTS_REFUSED)).isEqualTo(1);
    }

    @Test
    void refusesWhoIsNoSubscriber() {
        var hss = fixture.udm.homeSubscriberServer();
        for (var name : List.of("001010000000002", "", "imsi-001010000000001", "0010100000000010")) {
            refused(Cause.USER_NOT_FOUND, () -> hss.authenticationInformation(new AuthenticationInformationRequest(name, HOME, null)));
            refused(Cause.USER_NOT_FOUND, () -> hss.updateLocation(location(name, "one", true, false)));
            refused(Cause.USER_NOT_FOUND, () -> hss.purgeUe(new PurgeUeRequest(name, "one")));
        }
    }

    @Test
    void subscriptionIsThatOf5gs() {
        var data = subscription(IMSI);
        assertThat(data.ambr()).isEqualTo(Subscriber.DEFAULT_AM_DATA.subscribedUeAmbr());
        var gigabit = new Ambr(new BitRate(1_000_000_000), new BitRate(1_000_000_000));
        assertThat(data.apnConfigurationProfile().apnConfigurations()).containsExactly(
                new ApnConfiguration(1, PduSessionType.IPV4V6, "internet", new EpsSubscribedQosProfile(9, Arp.DEFAULT), gigabit, true));
        assertThat(fixture.udm.homeSubscriberServer().updateLocation(location(IMSI, "one", false, true)).subscriptionData()).isNull();
    }

    @Test
    void eachDataNetworkOfTheSlicesIsAnApnTheDefaultSlicesFirst() {
        var supi = "imsi-001010000000003";
        fixture.udm.subscribers().add(new Subscriber(supi, AuthenticationAlgorithm.MILENAGE, Subscriber.DEFAULT_AMF, Subscriber.FIRST_SQN,
                new AccessAndMobilitySubscriptionData(Subscriber.DEFAULT_AM_DATA.subscribedUeAmbr(), new Nssai(List.of(FACTORY), List.of(EMBB)))),
                SubscriberKeys.withOpc(Secret.of(UdmFixture.K), Secret.of(UdmFixture.OPC)));
        put(supi, FACTORY, "machines", true, PduSessionType.IPV4, 82);
        put(supi, FACTORY, "cells", false, PduSessionType.ETHERNET, 9);
        put(supi, FACTORY, "both", false, PduSessionType.IPV4, 5);
        put(supi, EMBB, "Both", false, PduSessionType.IPV6, 9);
        put(supi, EMBB, "web", true, PduSessionType.IPV6, 8);
        var profile = subscription("001010000000003").apnConfigurationProfile();
        assertThat(profile.defaultApn().serviceSelection()).isEqualTo("machines");
        assertThat(profile.apnConfigurations()).extracting(apn -> apn.serviceSelection() + " " + apn.pdnType() + " "
                + apn.epsSubscribedQosProfile().qosClassIdentifier()).containsExactly("both IPV4 5", "machines IPV4 9", "web IPV6 8");
    }

    @Test
    void whoHasNothingThatEpsCarriesIsNotRegistered() {
        put(SUPI, EMBB, "cells", true, PduSessionType.ETHERNET, 9);
        refused(Cause.DATA_NOT_FOUND, () -> subscription(IMSI));
        assertThat(fixture.udm.count(UdmEvent.MME_REGISTERED)).isZero();
    }

    @Test
    void mmeBeforeIsToldWhyTheUeIsNotItsAnyMore() {
        register("one", true);
        register("one", true);
        register("other", false);
        register("one", true);
        assertThat(told).as("not within the call").isEmpty();
        run();
        assertThat(told).containsExactly("one " + IMSI + " MME_UPDATE_PROCEDURE", "other " + IMSI + " INITIAL_ATTACH_PROCEDURE");
        assertThat(fixture.udm.count(UdmEvent.MME_NOTIFIED)).isEqualTo(2);
    }

    @Test
    void registrationInOneSystemEndsThatInTheOther() {
        fixture.confirm(SUPI, true);
        registerAmf(true);
        register("one", false);
        refused(Cause.CONTEXT_NOT_FOUND, () -> fixture.udm.ueContextManagement().getAmf3GppAccessRegistration(SUPI));
        registerAmf(false);
        register("one", true);
        run();
        assertThat(told).containsExactly("amf " + SUPI + " FIVE_GS_TO_EPS_MOBILITY", "one " + IMSI + " MME_UPDATE_PROCEDURE",
                "amf " + SUPI + " FIVE_GS_TO_EPS_MOBILITY_UE_INITIAL_REGISTRATION");
    }

    @Test
    void aUeThatComesFromAnMmeOfTheNetworkNeedsNoAuthenticationIn5gs() {
        refused(Cause.AUTHENTICATION_REJECTED, () -> registerAmf(false));
        fixture.udm.homeSubscriberServer().updateLocation(new UpdateLocationRequest(IMSI, new PlmnId("001", "02"), "one", URI.create("local:one"),
                true, false));
        refused(Cause.AUTHENTICATION_REJECTED, () -> registerAmf(false));
        register("one", true);
        registerAmf(false);
        registerAmf(false);
        assertThat(fixture.udm.count(UdmEvent.AMF_REGISTERED)).isEqualTo(2);
    }

    @Test
    void mmeThatForgetsTheUeEndsItsRegistrationAndNoOthers() {
        register("one", true);
        fixture.udm.homeSubscriberServer().purgeUe(new PurgeUeRequest(IMSI, "other"));
        register("other", true);
        run();
        assertThat(told).containsExactly("one " + IMSI + " INITIAL_ATTACH_PROCEDURE");
        fixture.udm.homeSubscriberServer().purgeUe(new PurgeUeRequest(IMSI, "other"));
        register("one", true);
        run();
        assertThat(told).hasSize(1);
    }

    @Test
    void registrationSurvivesACrashAndTheMmeAWithdrawnSubscriber() {
        register("one", true);
        run();
        fixture.crash();
        fixture.udm.withdraw(SUPI);
        run();
        assertThat(told).containsExactly("one " + IMSI + " SUBSCRIPTION_WITHDRAWAL");
    }

    @Test
    void mmeThatIsGoneOrFailsHoldsUpNobody() {
        fixture.mmes.remove(URI.create("local:one"));
        fixture.mmes.put(URI.create("local:other"), request -> {
            throw new IllegalStateException("out of order");
        });
        register("one", true);
        register("other", true);
        register("one", true);
        run();
        assertThat(fixture.udm.count(UdmEvent.MME_NOT_REACHED)).isEqualTo(2);
    }

    @Test
    void databaseFaultIsAFailureOfOursThatTellsNothing() {
        fixture.database.close();
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> vector(null)).withMessage("SYSTEM_FAILURE");
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> subscription(IMSI)).withMessage("SYSTEM_FAILURE");
    }

    private EUtranVector vector(@Nullable ResynchronizationInfo info) {
        return fixture.udm.homeSubscriberServer().authenticationInformation(new AuthenticationInformationRequest(IMSI, HOME, info))
                .eUtranVectors().getFirst();
    }

    private static long sqn(EUtranVector vector) {
        try (var usim = UdmFixture.usim()) {
            return ((ChallengeResult.Genuine) usim.answer(vector.rand(), AuthenticationToken.decode(vector.autn()))).sqn();
        }
    }

    private SubscriptionData subscription(String imsi) {
        return Objects.requireNonNull(fixture.udm.homeSubscriberServer().updateLocation(location(imsi, "one", true, false)).subscriptionData());
    }

    private void put(String supi, Snssai slice, String dnn, boolean isDefault, PduSessionType type, int fiveQi) {
        fixture.udm.sessions().put(new SessionSubscription(supi, slice, dnn, isDefault, new DnnConfiguration(new PduSessionTypes(type, List.of()),
                new SscModes(SscMode.SSC_MODE_1, List.of()), new SubscribedDefaultQos(fiveQi, Arp.DEFAULT), null, null, List.of())));
    }

    private void register(String mme, boolean initial) {
        fixture.udm.homeSubscriberServer().updateLocation(location(IMSI, mme, initial, false));
    }

    private void registerAmf(boolean initial) {
        fixture.udm.ueContextManagement().amf3GppAccessRegistration(SUPI, new Amf3GppAccessRegistration(UUID.nameUUIDFromBytes(new byte[1]),
                URI.create("local:amf"), new Guami(HOME, Octets.of(2, 0, 0x40)), RatType.NR, null, initial));
    }

    private static UpdateLocationRequest location(String imsi, String mme, boolean initial, boolean skip) {
        return new UpdateLocationRequest(imsi, HOME, mme, URI.create("local:" + mme), initial, skip);
    }

    private void run() {
        fixture.world.run(Duration.ofMinutes(1));
    }

    private static void refused(Cause cause, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(call).satisfies(problem -> assertThat(problem.cause()).isEqualTo(cause));
    }
}
