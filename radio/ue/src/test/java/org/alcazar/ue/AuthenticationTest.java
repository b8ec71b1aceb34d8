// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    private static final Octets RAND = Octets.fromHex("00112233445566778899aabbccddeeff");

    @Test
    void refusesANetworkThatDoesNotKnowItsKey() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.send(network.challenge());
            assertThat(network.hear(AuthenticationFailure.class)).isEqualTo(new AuthenticationFailure(FiveGmmCause.MAC_FAILURE, null));
            network.send(new AuthenticationReject(null));
            network.release(ReleaseReason.RELEASED);
        }).with(UeBench.SUBSCRIBER.withWrongK())) {
            var registration = bench.register();
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.MAC_FAILURE);
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.AUTHENTICATION_REJECTED));
            assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
        }
    }

    @Test
    void resynchronisesANetworkThatIsBehind() {
        long sqnMs = 0x1234_5678_9aL << 5 | 3;
        try (var bench = new UeBench(network -> {
            var request = network.hear(RegistrationRequest.class);
            network.send(network.challenge(RAND));
            var failure = network.hear(AuthenticationFailure.class);
            assertThat(failure.cause()).isEqualTo(FiveGmmCause.SYNCH_FAILURE);
            var learnt = network.functions.resynchronise(RAND, Objects.requireNonNull(failure.auts()));
            assertThat(learnt).hasValue(sqnMs);
            network.sqn = learnt.getAsLong() + 0x20;
            network.authenticate();
            network.secure(Objects.requireNonNull(request.ueSecurityCapability()));
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        }).with(SequenceNumbers.startingAt(sqnMs))) {
            var registration = bench.register();
            assertThat(registration.failure()).isNull();
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.RESYNCHRONISED);
        }
    }

    @Test
    void refusesAVectorThatWasNotMadeFor5g() {
        try (var bench = new UeBench(network -> {
            network.amfField = 0;
            network.hear(RegistrationRequest.class);
            network.send(network.challenge());
            assertThat(network.hear(AuthenticationFailure.class).cause()).isEqualTo(FiveGmmCause.NON_5G_AUTHENTICATION_UNACCEPTABLE);
            network.send(new AuthenticationReject(null));
        })) {
            assertThat(bench.register().authentication()).isEqualTo(AuthenticationOutcome.NON_5G_VECTOR);
        }
    }

    @Test
    void refusesAKeySetIdentifierThatIsInUse() {
        try (var bench = new UeBench(network -> {
            if (network.protection == null) {
                network.register();
                network.release(ReleaseReason.RELEASED);
                return;
            }
            network.hearWire();
            network.send(network.challenge());
            assertThat(network.hear(AuthenticationFailure.class).cause()).isEqualTo(FiveGmmCause.NGKSI_ALREADY_IN_USE);
            network.ngKsi = NasKeySetIdentifier.of(1);
            network.authenticate();
            network.secure(UeConfiguration.DEFAULT.capability());
            network.activate(network.kGnb(), 0xe000, 0xe000);
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        })) {
            bench.register();
            var again = bench.register();
            assertThat(again.failure()).isNull();
            assertThat(again.asSecurity()).isEqualTo(AsSecurity.AGREED);
        }
    }

    @Test
    void answersARepeatedChallengeWithTheSameResponse() {
        var answers = new ArrayList<AuthenticationResponse>();
        try (var bench = new UeBench(network -> {
            var request = network.hear(RegistrationRequest.class);
            var challenge = network.challenge(RAND);
            network.send(challenge);
            answers.add(network.hear(AuthenticationResponse.class));
            network.send(challenge);
            answers.add(network.hear(AuthenticationResponse.class));
            network.secure(Objects.requireNonNull(request.ueSecurityCapability()));
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        })) {
            assertThat(bench.register().failure()).isNull();
            assertThat(answers).hasSize(2);
            assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        }
    }

    @Test
    void leavesANetworkThatFailsThreeTimes() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            for (int i = 0; i < 3; i++) {
                network.send(network.challenge());
                network.hear(AuthenticationFailure.class);
            }
        }).with(UeBench.SUBSCRIBER.withWrongK())) {
            var registration = bench.register();
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.NETWORK_NOT_AUTHENTIC));
            assertThat(bench.network.radio).containsExactly("drop");
        }
    }

    @Test
    void leavesANetworkThatDoesNotProveItselfInTime() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            assertThat(network.hearsNothingFor(Duration.ofSeconds(10))).isTrue();
            network.send(network.challenge());
            network.hear(AuthenticationFailure.class);
        }).with(UeBench.SUBSCRIBER.withWrongK())) {
            var registration = bench.register();
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.NETWORK_NOT_AUTHENTIC));
            // T3520 from the failure on, in place of what was left of T3510.
            assertThat(registration.duration()).isEqualTo(Duration.ofSeconds(25));
        }
    }

    @Test
    void reportsARejectionOutOfTheBlue() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.send(new AuthenticationReject(null));
        })) {
            var registration = bench.register();
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.AUTHENTICATION_REJECTED));
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.NOT_PERFORMED);
        }
    }

    @Test
    void answersAChallengeWithoutItsPartsByAStatus() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            for (var request : List.of(AuthenticationRequest.builder(network.ngKsi, ScriptedNetwork.ABBA).rand(RAND).build(),
                    AuthenticationRequest.builder(network.ngKsi, ScriptedNetwork.ABBA).autn(RAND).build())) {
                network.send(request);
                assertThat(network.hear(FiveGmmStatus.class).cause()).isEqualTo(FiveGmmCause.CONDITIONAL_IE_ERROR);
            }
        })) {
            assertThat(bench.register().failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT));
        }
    }
}
