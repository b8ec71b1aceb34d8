// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.SecurityModeReject;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityTest {

    private static final UeConfiguration ONLY_2 = UeConfiguration.DEFAULT.withCapability(
            UeConfiguration.capability(Set.of(CipheringAlgorithm.NEA0, CipheringAlgorithm.NEA2), Set.of(IntegrityAlgorithm.NIA0, IntegrityAlgorithm.NIA2)));

    @Test
    void refusesACommandThatReplaysOtherCapabilities() {
        try (var bench = rejecting(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, UeSecurityCapability.of(0x80, 0xe0))) {
            assertThat(bench.register().succeeded()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"2,0", "1,2", "2,1", "2,7", "7,2"})
    void refusesAlgorithmsItDidNotOfferAndTheNullIntegrity(int ciphering, int integrity) {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.authenticate();
            var others = new NasSecurityAlgorithms(ciphering, integrity);
            // The MAC is of an algorithm that exists, so that it is not what the command fails by.
            network.algorithms = new NasSecurityAlgorithms(ciphering & 3, integrity & 3);
            network.protection = network.newProtection();
            network.algorithms = others;
            network.sendWire(network.protection.protect(network.command(ONLY_2.capability())));
            assertThat(network.hear(SecurityModeReject.class).cause()).isEqualTo(FiveGmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
            network.send(RegistrationReject.builder(FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED).build());
        }).with(ONLY_2)) {
            var registration = bench.register();
            assertThat(registration.succeeded()).isFalse();
            assertThat(registration.algorithms()).isNull();
        }
    }

    @Test
    void refusesACommandWithAWrongMac() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.authenticate();
            network.protection = network.newProtection();
            var bytes = network.protection.protect(network.command(UeConfiguration.DEFAULT.capability())).toArray();
            bytes[3] ^= 1;
            network.sendWire(Octets.wrap(bytes));
            assertThat(network.hear(SecurityModeReject.class).cause()).isEqualTo(FiveGmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
        })) {
            bench.register();
            assertThat(bench.drops).containsExactly(Drop.MAC_WRONG);
        }
    }

    @Test
    void refusesACommandBeforeAnyAuthentication() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.challenge();
            network.protection = network.newProtection();
            network.sendWire(network.protection.protect(network.command(UeConfiguration.DEFAULT.capability())));
            network.hear(SecurityModeReject.class);
        })) {
            assertThat(bench.register().failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT));
        }
    }

    @Test
    void takesTheNullCipheringIfItOfferedIt() {
        try (var bench = new UeBench(ScriptedNetwork::register).with(ONLY_2)) {
            bench.network.algorithms = new NasSecurityAlgorithms(0, 2);
            var registration = bench.register();
            assertThat(registration.failure()).isNull();
            // The scripted gNB was told of three algorithms of each kind.
            assertThat(registration.asSecurity()).isEqualTo(AsSecurity.CAPABILITY_MISMATCH);
        }
    }

    @Test
    void findsThatTheGnbHasAnotherKey() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.authenticate();
            network.secure(UeConfiguration.DEFAULT.capability());
            network.kGnbCount = 1;
            network.activate(network.kGnb(), 0xe000, 0xe000);
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        })) {
            assertThat(bench.register().asSecurity()).isEqualTo(AsSecurity.KEY_MISMATCH);
            assertThat(bench.network.radio).containsExactly("security failure");
        }
    }

    @Test
    void wipesTheKeyThatTheGnbShows() {
        var shown = new ArrayList<Secret>();
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            shown.add(Secret.copyOf(new byte[32]));
            network.activate(shown.getFirst(), 0, 0);
        })) {
            bench.register();
            assertThatThrownBy(() -> shown.getFirst().reveal()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void takesNothingUnprotectedOnceSecurityIsOn() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.sendWire(Nas5gs.encode(new IdentityRequest(IdentityType.SUCI)));
            network.sendWire(Nas5gs.encode(RegistrationReject.builder(FiveGmmCause.ILLEGAL_UE).build()));
            network.sendWire(Nas5gs.encode(network.challenge()));
            assertThat(network.hearsNothingFor(Duration.ofSeconds(30))).isTrue();
        })) {
            bench.register();
            assertThat(bench.drops).containsExactly(Drop.UNPROTECTED, Drop.UNPROTECTED, Drop.UNPROTECTED);
            assertThat(bench.ue().state()).isEqualTo(MobilityState.REGISTERED);
        }
    }

    @Test
    void takesNoAcceptThatIsNotProtected() {
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.authenticate();
            network.sendWire(Nas5gs.encode(network.accept().build()));
        })) {
            assertThat(bench.register().failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT));
            assertThat(bench.drops).containsExactly(Drop.UNPROTECTED);
        }
    }

    @Test
    void dropsWhatIsReplayedForgedOrGarbage() {
        try (var bench = new UeBench(network -> {
            network.register();
            var request = Objects.requireNonNull(network.protection).protect(new IdentityRequest(IdentityType.IMEI));
            network.sendWire(request);
            network.hear(IdentityResponse.class);
            network.sendWire(request);
            var forged = network.protection.protect(new IdentityRequest(IdentityType.IMEI)).toArray();
            forged[forged.length - 1] ^= 1;
            network.sendWire(Octets.wrap(forged));
            network.sendWire(Octets.of(0x7e, 0x02, 1));
            network.sendWire(Octets.of(1, 2, 3));
            assertThat(network.hearsNothingFor(Duration.ofSeconds(30))).isTrue();
        })) {
            bench.register();
            assertThat(bench.drops).containsExactly(Drop.REPLAYED, Drop.MAC_WRONG, Drop.UNDECODABLE, Drop.UNDECODABLE);
        }
    }

    @Test
    void tellsItsEquipmentOnlyUnderSecurity() {
        var identities = new ArrayList<MobileIdentity>();
        try (var bench = new UeBench(network -> {
            var request = network.hear(RegistrationRequest.class);
            network.send(new IdentityRequest(IdentityType.IMEISV));
            network.send(new IdentityRequest(IdentityType.SUCI));
            identities.add(network.hear(IdentityResponse.class).mobileIdentity());
            network.authenticate();
            network.secure(Objects.requireNonNull(request.ueSecurityCapability()));
            for (var type : IdentityType.values()) {
                network.send(new IdentityRequest(type));
                identities.add(network.hear(IdentityResponse.class).mobileIdentity());
            }
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        })) {
            assertThat(bench.register().failure()).isNull();
            assertThat(bench.drops).containsExactly(Drop.UNPROTECTED);
            assertThat(identities.get(0)).isInstanceOf(Suci.class);
            assertThat(identities.subList(1, identities.size())).containsExactly(identities.get(0), new NoIdentity(), new Imei("353490069873319"),
                    new NoIdentity(), new Imeisv("3534900698733190"), new NoIdentity(), new NoIdentity());
        }
    }

    @Test
    void answersARepeatedCommandAgain() {
        try (var bench = new UeBench(network -> {
            var request = network.hear(RegistrationRequest.class);
            network.authenticate();
            var capability = Objects.requireNonNull(request.ueSecurityCapability());
            network.secure(capability);
            network.send(network.command(capability));
            network.hear(SecurityModeComplete.class);
            network.activate(network.kGnb(), 0xe000, 0xe000);
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        })) {
            var registration = bench.register();
            assertThat(registration.failure()).isNull();
            assertThat(registration.asSecurity()).isEqualTo(AsSecurity.AGREED);
        }
    }

    @Test
    void misbehavesAsAsked() {
        assertThat(wires(Misbehaviour.NONE, 1).getFirst().at(1)).isEqualTo(2);
        assertThat(wires(Misbehaviour.unprotected(FiveGmmMessageType.REGISTRATION_COMPLETE), 1).getFirst())
                .isEqualTo(Nas5gs.encode(new RegistrationComplete()));
        var twice = wires(Misbehaviour.twice(FiveGmmMessageType.REGISTRATION_COMPLETE), 2);
        assertThat(twice.getFirst()).isEqualTo(twice.getLast());
        assertThat(wires(Misbehaviour.arbitrary(FiveGmmMessageType.REGISTRATION_COMPLETE, Octets.of(9, 9)), 1)).containsExactly(Octets.of(9, 9));
        assertThat(wires(Misbehaviour.silent(FiveGmmMessageType.REGISTRATION_COMPLETE), 0)).isEmpty();
        var replayed = wires(Misbehaviour.replay(FiveGmmMessageType.SECURITY_MODE_COMPLETE, FiveGmmMessageType.REGISTRATION_COMPLETE), 2);
        assertThat(replayed.getLast().at(1)).isEqualTo(4);
        var right = wires(Misbehaviour.NONE, 1).getFirst();
        var wrong = wires(Misbehaviour.wrongMac(FiveGmmMessageType.REGISTRATION_COMPLETE), 1).getFirst();
        assertThat(wrong.slice(6, wrong.length())).isEqualTo(right.slice(6, right.length()));
        assertThat(wrong.slice(2, 6)).isNotEqualTo(right.slice(2, 6));
    }

    /** What a UE with that misbehaviour sends in place of Registration Complete. */
    private static ArrayList<Octets> wires(Misbehaviour misbehaviour, int count) {
        var heard = new ArrayList<Octets>();
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.authenticate();
            network.secure(UeConfiguration.DEFAULT.capability());
            network.send(network.accept().build());
            for (int i = 0; i < count; i++) {
                heard.add(network.hearWire());
            }
            assertThat(network.hearsNothingFor(Duration.ofSeconds(30))).isTrue();
        }).with(UeConfiguration.DEFAULT.withMisbehaviour(misbehaviour))) {
            assertThat(bench.register().failure()).isNull();
            return heard;
        }
    }

    private static UeBench rejecting(FiveGmmCause cause, UeSecurityCapability replayed) {
        return new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.authenticate();
            network.protection = network.newProtection();
            network.sendWire(network.protection.protect(network.command(replayed)));
            assertThat(network.hear(SecurityModeReject.class).cause()).isEqualTo(cause);
            network.send(RegistrationReject.builder(cause).build());
        });
    }
}
