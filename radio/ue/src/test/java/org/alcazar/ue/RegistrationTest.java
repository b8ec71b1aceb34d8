// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.usim.TestHomeNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationTest {

    private static final UeConfiguration WITH_SLICE = UeConfiguration.DEFAULT.withRequestedNssai(Nssai.of(Snssai.of(1, 0x010203)));

    @Test
    void registersAndHoldsTheKeysThatTheNetworkHolds() {
        try (var bench = new UeBench(ScriptedNetwork::register)) {
            var registration = bench.register();
            assertThat(registration.failure()).isNull();
            assertThat(registration.supi()).isEqualTo("imsi-999700000000001");
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.ANSWERED);
            assertThat(registration.algorithms()).isEqualTo(new NasSecurityAlgorithms(2, 2));
            assertThat(registration.asSecurity()).isEqualTo(AsSecurity.AGREED);
            assertThat(registration.guti()).isEqualTo(ScriptedNetwork.GUTI);
            assertThat(registration.attempts()).isEqualTo(1);
            assertThat(bench.states).containsExactly(MobilityState.REGISTERED_INITIATED, MobilityState.REGISTERED);
            assertThat(bench.network.radio).containsExactly("security complete");
        }
    }

    @Test
    void showsOnlyCleartextElementsBeforeSecurityAndTheWholeRequestAfter() {
        try (var bench = new UeBench(ScriptedNetwork::register).with(WITH_SLICE)) {
            bench.register();
            var initial = (RegistrationRequest) Nas5gs.decode(bench.network.received.getFirst());
            assertThat(initial.hasOnlyCleartext()).isTrue();
            assertThat(initial.ueSecurityCapability()).isEqualTo(WITH_SLICE.capability());
            assertThat(initial.ngKsi()).isEqualTo(NasKeySetIdentifier.NO_KEY);
            var complete = bench.lastSent(SecurityModeComplete.class);
            var whole = (RegistrationRequest) Nas5gs.decode(Objects.requireNonNull(complete.nasMessageContainer()));
            assertThat(whole.requestedNssai()).isEqualTo(WITH_SLICE.requestedNssai());
            assertThat(whole.cleartextOnly()).isEqualTo(initial);
            assertThat(complete.imeisv()).isEqualTo(WITH_SLICE.imeisv());
        }
    }

    static Stream<NasSecurityAlgorithms> everyPairOfAlgorithms() {
        return IntStream.rangeClosed(0, 3).boxed().flatMap(ea -> IntStream.rangeClosed(1, 3).mapToObj(ia -> new NasSecurityAlgorithms(ea, ia)));
    }

    @ParameterizedTest
    @MethodSource("everyPairOfAlgorithms")
    void registersWithEveryPairOfAlgorithms(NasSecurityAlgorithms algorithms) {
        try (var bench = new UeBench(ScriptedNetwork::register)) {
            bench.network.algorithms = algorithms;
            var registration = bench.register();
            assertThat(registration.failure()).isNull();
            assertThat(registration.algorithms()).isEqualTo(algorithms);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROFILE_A", "PROFILE_B"})
    void concealsItsIdentityForTheHomeNetworkOnly(ProtectionScheme scheme) {
        try (var bench = new UeBench(ScriptedNetwork::register).with(scheme);
                var key = HomeNetworkKey.of(scheme, TestHomeNetwork.privateKey(scheme))) {
            assertThat(bench.register().succeeded()).isTrue();
            var suci = (ImsiSuci) ((RegistrationRequest) Nas5gs.decode(bench.network.received.getFirst())).mobileIdentity();
            assertThat(suci.protectionScheme()).isEqualTo(scheme.identifier());
            var open = ImsiSuci.ofNullScheme(suci.plmn(), "0", UeBench.SUBSCRIBER.imsi().msin());
            assertThat(key.deconceal(suci.schemeOutput())).isEqualTo(open.schemeOutput());
        }
    }

    @Test
    void comesAgainByItsGutiUnderTheContextItHas() {
        var wires = new ArrayList<RegistrationRequest>();
        try (var bench = new UeBench(network -> {
            if (network.protection == null) {
                network.register();
                network.release(ReleaseReason.RELEASED);
                return;
            }
            var wire = network.hearWire();
            assertThat(SecurityProtectedMessage.decode(wire).headerType()).isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED);
            var verified = network.hearVerified(wire);
            wires.add((RegistrationRequest) verified.message());
            wires.add((RegistrationRequest) verified.whole());
            network.secure = true;
            network.activate(network.kGnb(), 0xe000, 0xe000);
            network.send(network.accept().guti(null).build());
            assertThat(network.hearsNothingFor(Duration.ofSeconds(30))).isTrue();
        }).with(WITH_SLICE)) {
            bench.register();
            var again = bench.register(RegistrationType.Kind.MOBILITY_UPDATING);
            assertThat(again.failure()).isNull();
            assertThat(again.authentication()).isEqualTo(AuthenticationOutcome.NOT_PERFORMED);
            assertThat(again.asSecurity()).isEqualTo(AsSecurity.AGREED);
            assertThat(again.identity()).isEqualTo(ScriptedNetwork.GUTI);
            assertThat(again.suciSent()).isNull();
            assertThat(bench.network.accesses.getLast().sTmsi()).isEqualTo(ScriptedNetwork.GUTI.sTmsi());
            assertThat(wires.getFirst().requestedNssai()).isNull();
            assertThat(wires.getLast().requestedNssai()).isEqualTo(WITH_SLICE.requestedNssai());
            assertThat(wires.getLast().lastVisitedRegisteredTai()).isEqualTo(ScriptedNetwork.TAI);
            assertThat(wires.getLast().ngKsi()).isEqualTo(NasKeySetIdentifier.of(0));
        }
    }

    @Test
    void saysItsSuciToANetworkThatDoesNotKnowItsGuti() {
        try (var bench = new UeBench(network -> {
            if (network.protection != null) {
                network.hearWire();
                network.send(new IdentityRequest(IdentityType.SUCI));
                assertThat(network.hear(IdentityResponse.class).mobileIdentity()).isInstanceOf(Suci.class);
                network.ngKsi = NasKeySetIdentifier.of(1);
                network.authenticate();
                network.secure(UeConfiguration.DEFAULT.capability());
                network.send(network.accept().build());
                network.hear(RegistrationComplete.class);
            } else {
                network.register();
            }
            network.release(ReleaseReason.RELEASED);
        })) {
            bench.register();
            var again = bench.register();
            assertThat(again.failure()).isNull();
            assertThat(again.authentication()).isEqualTo(AuthenticationOutcome.ANSWERED);
            assertThat(again.suciSent()).isEqualTo("suci-0-999-70-0-0-0-0000000001");
        }
    }

    @Test
    void reportsTheCauseOfARejection() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.send(RegistrationReject.builder(FiveGmmCause.ILLEGAL_UE).build());
            network.release(ReleaseReason.RELEASED);
        })) {
            var registration = bench.register();
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.REJECTED, FiveGmmCause.ILLEGAL_UE));
            assertThat(String.valueOf(registration.failure())).isEqualTo("rejected: #3 illegal ue");
            assertThat(registration.algorithms()).isNull();
            assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
        }
    }

    @Test
    void comesByItsSuciWhenItsGutiIsRejectedAsUnknown() {
        try (var bench = new UeBench(network -> {
            if (network.accesses.size() == 2) {
                network.hearWire();
                network.send(RegistrationReject.builder(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED).build());
            } else {
                network.register();
            }
            network.release(ReleaseReason.RELEASED);
        })) {
            bench.register();
            var again = bench.register();
            assertThat(again.failure()).isNull();
            assertThat(again.attempts()).isEqualTo(2);
            assertThat(again.identity()).isInstanceOf(Suci.class);
        }
    }

    @Test
    void givesUpWhenNobodyAnswers() {
        try (var bench = new UeBench(ScriptedNetwork::hearWire)) {
            var registration = bench.register();
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT));
            assertThat(registration.duration()).isEqualTo(Duration.ofSeconds(15));
            assertThat(bench.network.radio).containsExactly("drop");
        }
    }

    @Test
    void attemptsFiveTimesUnderOneSuciAsTheStandardHasIt() {
        try (var bench = new UeBench(ScriptedNetwork::hearWire).with(UeConfiguration.DEFAULT.withTimers(UeTimers.STANDARD))
                .with(ProtectionScheme.PROFILE_A)) {
            var registration = bench.register();
            assertThat(registration.attempts()).isEqualTo(5);
            assertThat(registration.duration()).isEqualTo(Duration.ofSeconds(5 * 15 + 4 * 10));
            // T3519 of 60 s ran out once: two SUCIs.
            assertThat(bench.network.received.stream().distinct()).hasSize(2);
        }
    }

    @Test
    void reportsACellThatTakesNobody() {
        try (var bench = new UeBench(ScriptedNetwork::register)) {
            bench.network.barred = true;
            assertThat(bench.register().failure()).isEqualTo(new Failure(Failure.Reason.NO_SERVICE));
        }
    }

    @Test
    void reportsAReleaseInTheMiddle() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.authenticate();
            network.release(ReleaseReason.RELEASED);
        })) {
            var registration = bench.register();
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.RELEASED));
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.ANSWERED);
        }
    }

    @Test
    void confirmsARepeatedAcceptAgain() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        })) {
            bench.register();
            assertThat(bench.sent).filteredOn(RegistrationComplete.class::isInstance).hasSize(2);
        }
    }

    @Test
    void registersPeriodicallyWhenIdle() {
        try (var bench = new UeBench(network -> {
            if (network.protection == null) {
                var request = network.hear(RegistrationRequest.class);
                network.authenticate();
                network.secure(Objects.requireNonNull(request.ueSecurityCapability()));
                network.send(network.accept().t3512(GprsTimer3.of(Duration.ofMinutes(10))).build());
                network.hear(RegistrationComplete.class);
            } else {
                network.hearVerified(network.hearWire());
                network.secure = true;
                network.send(network.accept().guti(null).t3512(GprsTimer3.DEACTIVATED).build());
            }
            network.release(ReleaseReason.RELEASED);
        })) {
            bench.register();
            assertThat(bench.registrations).hasSize(2);
            assertThat(bench.registrations.getLast().kind()).isEqualTo(RegistrationType.Kind.PERIODIC_UPDATING);
            assertThat(bench.registrations.getLast().failure()).isNull();
            assertThat(bench.world.now()).isAfterOrEqualTo(Instant.parse("2026-01-01T00:10:00Z"));
        }
    }

    @Test
    void doesOneThingAfterTheOther() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.hear(UeOriginatingDeregistrationRequest.class);
        })) {
            var ended = new ArrayList<String>();
            bench.ue().register(RegistrationType.Kind.INITIAL, registration -> ended.add("registered " + registration.succeeded()));
            bench.ue().deregister(true, deregistration -> ended.add("deregistered " + deregistration.succeeded()));
            bench.run(Duration.ofMinutes(1));
            assertThat(ended).containsExactly("registered true", "deregistered true");
        }
    }

    @Test
    void reportsARegistrationThatItsEndCutsOff() {
        try (var bench = new UeBench(ScriptedNetwork::hearWire)) {
            var ended = new ArrayList<Registration>();
            bench.ue().register(RegistrationType.Kind.INITIAL, ended::add);
            bench.run(Duration.ofSeconds(1));
            bench.ue().close();
            bench.run(Duration.ofSeconds(1));
            assertThat(ended).singleElement().extracting(Registration::failure).isEqualTo(new Failure(Failure.Reason.ABANDONED));
            bench.ue().register(RegistrationType.Kind.INITIAL, ended::add);
            assertThat(ended).hasSize(2);
        }
    }

    @Test
    void remindsTheNetworkOfAConnectionThatNothingFollowsOn() {
        try (var bench = new UeBench(network -> {
            assertThat(network.hear(RegistrationRequest.class).registrationType().followOnRequest()).isFalse();
            network.authenticate();
            network.secure(UeConfiguration.DEFAULT.capability());
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        }).with(UeConfiguration.DEFAULT.withFollowOnRequest(false))) {
            bench.register();
            assertThat(bench.network.radio).containsExactly("inactive");
        }
    }

    @Test
    void beginsNothingOnAConnectionThatIsAboutToGo() {
        try (var bench = new UeBench(network -> {
            if (network.accesses.size() == 1) {
                network.register();
                assertThat(network.hearsNothingFor(Duration.ofSeconds(5))).isTrue();
            } else {
                network.hearVerified(network.hearWire());
            }
            network.release(ReleaseReason.RELEASED);
        }).with(UeConfiguration.DEFAULT.withFollowOnRequest(false))) {
            bench.ue().register(RegistrationType.Kind.INITIAL, registration -> { });
            var deregistration = bench.deregister(true);
            assertThat(deregistration.failure()).isNull();
            assertThat(bench.network.accesses).hasSize(2);
            assertThat(bench.network.radio).containsExactly("security complete");
        }
    }
}
