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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.wire.Octets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UeContextManagementTest {

    private final List<String> notified = new ArrayList<>();

    @TempDir
    private Path folder;

    private UdmFixture fixture;

    @BeforeEach
    void start() {
        fixture = new UdmFixture(folder);
        fixture.add(SUPI, 0);
        for (var amf : List.of("one", "other")) {
            fixture.callbacks.put(URI.create("local:" + amf), (supi, data) -> notified.add(amf + " " + supi + " " + data.deregReason()));
        }
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void amfOfAnAuthenticatedUeIsRegistered() {
        fixture.confirm(SUPI, true);
        register("one", true);
        assertThat(registered()).isEqualTo(registration("one", HOME, false));
        assertThat(notified).isEmpty();
    }

    @Test
    void amfOfAUeThatIsNotAuthenticatedInItsNetworkIsRefused() {
        refused(Cause.AUTHENTICATION_REJECTED, () -> register("one", true));
        fixture.confirm(SUPI, true);
        refused(Cause.AUTHENTICATION_REJECTED, () -> fixture.udm.ueContextManagement()
                .amf3GppAccessRegistration(SUPI, registration("one", new PlmnId("001", "02"), true)));
        assertThat(fixture.udm.count(UdmEvent.AMF_REFUSED)).isEqualTo(2);
        refused(Cause.CONTEXT_NOT_FOUND, this::registered);
    }

    @Test
    void operatorMayWaiveThat() {
        fixture.restart(new UdmSettings(Set.of(HOME), Map.of(), true, false, 1 << 20));
        register("one", true);
        assertThat(registered().deregCallbackUri()).isEqualTo(URI.create("local:one"));
    }

    @Test
    void nobodyIsShutOutByAnothersFailure() {
        fixture.confirm(SUPI, true);
        fixture.confirm(SUPI, false);
        register("one", true);
        assertThat(fixture.udm.count(UdmEvent.AUTHENTICATION_FAILED)).isEqualTo(1);
        assertThat(registered().ratType()).isEqualTo(RatType.NR);
    }

    @Test
    void amfBeforeIsToldWhyTheUeIsNotItsAnyMore() {
        fixture.confirm(SUPI, true);
        register("one", true);
        register("one", true);
        register("other", false);
        register("one", true);
        assertThat(notified).as("not within the call").isEmpty();
        run();
        assertThat(notified).containsExactly("one " + SUPI + " UE_REGISTRATION_AREA_CHANGE", "other " + SUPI + " UE_INITIAL_REGISTRATION");
        assertThat(fixture.udm.count(UdmEvent.AMF_NOTIFIED)).isEqualTo(2);
    }

    @Test
    void amfThatIsGoneOrFailsHoldsUpNobody() {
        fixture.confirm(SUPI, true);
        fixture.callbacks.remove(URI.create("local:one"));
        fixture.callbacks.put(URI.create("local:other"), (supi, data) -> {
            throw new IllegalStateException("out of order");
        });
        register("one", true);
        register("other", true);
        register("one", true);
        run();
        assertThat(fixture.udm.count(UdmEvent.AMF_NOT_REACHED)).isEqualTo(2);
        assertThat(registered().deregCallbackUri()).isEqualTo(URI.create("local:one"));
    }

    @Test
    void amfThatForgetsTheUeEndsItsRegistrationAndNoOthers() {
        fixture.confirm(SUPI, true);
        refused(Cause.CONTEXT_NOT_FOUND, () -> purge("one"));
        register("one", true);
        refused(Cause.INVALID_GUAMI, () -> purge("other"));
        assertThat(registered()).isNotNull();
        purge("one");
        refused(Cause.CONTEXT_NOT_FOUND, this::registered);
        register("other", true);
        run();
        assertThat(notified).isEmpty();
    }

    @Test
    void withdrawnSubscriberIsDeregisteredByItsAmf() {
        fixture.confirm(SUPI, true);
        register("one", true);
        fixture.udm.withdraw(SUPI);
        run();
        assertThat(notified).containsExactly("one " + SUPI + " SUBSCRIPTION_WITHDRAWN");
        fixture.add(SUPI, 0);
        refused(Cause.AUTHENTICATION_REJECTED, () -> register("one", true));
    }

    @Test
    void whatIsATenthOfASecondOldSurvivesACrash() {
        fixture.confirm(SUPI, true);
        register("one", true);
        run();
        fixture.crash();
        assertThat(registered()).isEqualTo(registration("one", HOME, false));
        register("other", true);
        run();
        assertThat(notified).hasSize(1);
    }

    @Test
    void whatIsYoungerSurvivesAnOrderlyEnd() {
        fixture.confirm(SUPI, true);
        register("one", true);
        fixture.udm.close();
        fixture.crash();
        assertThat(registered()).isEqualTo(registration("one", HOME, false));
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() {
        fixture.confirm(SUPI, true);
        fixture.database.write(s -> s.update("ALTER TABLE ue_state RENAME TO gone"));
        register("one", true);
        fixture.world.run(Duration.ofSeconds(1));
        assertThat(fixture.udm.count(UdmEvent.DATABASE_FAULT)).isEqualTo(1);
        fixture.database.write(s -> s.update("ALTER TABLE gone RENAME TO ue_state"));
        run();
        assertThat(fixture.udm.count(UdmEvent.DATABASE_FAULT)).isEqualTo(1);
        fixture.crash();
        assertThat(registered()).isEqualTo(registration("one", HOME, false));
    }

    @Test
    void equipmentIdentityIsKept() {
        fixture.confirm(SUPI, true);
        var with = new Amf3GppAccessRegistration(UUID.nameUUIDFromBytes(new byte[1]), URI.create("local:one"), guami(HOME, "one"), RatType.NR,
                "imeisv-3569380356438091", false);
        fixture.udm.ueContextManagement().amf3GppAccessRegistration(SUPI, with);
        run();
        fixture.crash();
        assertThat(registered()).isEqualTo(with);
    }

    @Test
    void subscriptionDataIsWhatWasProvisioned() {
        var sdm = fixture.udm.subscriberDataManagement();
        assertThat(sdm.getAmData(SUPI)).isEqualTo(Subscriber.DEFAULT_AM_DATA);
        assertThat(sdm.getNssai(SUPI).all()).containsExactly(Snssai.of(1));
        refused(Cause.USER_NOT_FOUND, () -> sdm.getAmData("imsi-001010000000002"));
        refused(Cause.USER_NOT_FOUND, () -> sdm.getNssai("nonsense"));
    }

    private void run() {
        fixture.world.run(Duration.ofMinutes(1));
    }

    private void register(String amf, boolean initial) {
        fixture.udm.ueContextManagement().amf3GppAccessRegistration(SUPI, registration(amf, HOME, initial));
    }

    private void purge(String amf) {
        fixture.udm.ueContextManagement().updateAmf3GppAccessRegistration(SUPI, new Amf3GppAccessRegistrationModification(guami(HOME, amf), true));
    }

    private Amf3GppAccessRegistration registered() {
        return fixture.udm.ueContextManagement().getAmf3GppAccessRegistration(SUPI);
    }

    private static Amf3GppAccessRegistration registration(String amf, PlmnId network, boolean initial) {
        return new Amf3GppAccessRegistration(UUID.nameUUIDFromBytes(amf.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                URI.create("local:" + amf), guami(network, amf), RatType.NR, null, initial);
    }

    private static Guami guami(PlmnId network, String amf) {
        return new Guami(network, Octets.of(2, 0, amf.length()));
    }

    private static void refused(Cause cause, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(call).satisfies(problem -> assertThat(problem.cause()).isEqualTo(cause));
    }
}
