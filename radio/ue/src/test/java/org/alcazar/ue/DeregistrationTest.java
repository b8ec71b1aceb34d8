// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.ConfigurationUpdateIndication;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.ConfigurationUpdateComplete;
import org.alcazar.nas.message.UeOriginatingDeregistrationAccept;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.nas.message.UeTerminatedDeregistrationAccept;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.ue.radio.ReleaseReason;
import org.junit.jupiter.api.Test;

class DeregistrationTest {

    @Test
    void deregistersAndKeepsWhatItNeedsToComeBack() {
        try (var bench = new UeBench(network -> {
            network.register();
            var request = network.hear(UeOriginatingDeregistrationRequest.class);
            assertThat(request.deregistrationType()).isEqualTo(new DeregistrationType(false, false, AccessType.THREE_GPP));
            assertThat(request.mobileIdentity()).isEqualTo(ScriptedNetwork.GUTI);
            network.send(new UeOriginatingDeregistrationAccept());
            network.release(ReleaseReason.RELEASED);
        })) {
            bench.register();
            assertThat(bench.deregister(false).failure()).isNull();
            assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
            assertThat(bench.ue().guti()).isEqualTo(ScriptedNetwork.GUTI);
        }
    }

    @Test
    void waitsForNothingWhenSwitchedOff() {
        try (var bench = new UeBench(network -> {
            network.register();
            assertThat(network.hear(UeOriginatingDeregistrationRequest.class).deregistrationType().switchOff()).isTrue();
        })) {
            bench.register();
            var deregistration = bench.deregister(true);
            assertThat(deregistration.failure()).isNull();
            assertThat(deregistration.duration()).isZero();
        }
    }

    @Test
    void comesBackFromIdleToDeregister() {
        try (var bench = new UeBench(network -> {
            if (network.accesses.size() == 1) {
                network.register();
            } else {
                network.hearVerified(network.hearWire());
                network.secure = true;
                network.send(new UeOriginatingDeregistrationAccept());
            }
            network.release(ReleaseReason.RELEASED);
        })) {
            bench.register();
            assertThat(bench.deregister(false).failure()).isNull();
            assertThat(bench.network.accesses.getLast().sTmsi()).isEqualTo(ScriptedNetwork.GUTI.sTmsi());
        }
    }

    @Test
    void asksFiveTimesAndGoesAllTheSame() {
        try (var bench = new UeBench(network -> {
            network.register();
            for (int i = 0; i < 5; i++) {
                network.hear(UeOriginatingDeregistrationRequest.class);
            }
        }).with(UeConfiguration.DEFAULT.withTimers(UeTimers.STANDARD))) {
            bench.register();
            var deregistration = bench.deregister(false);
            assertThat(deregistration.failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT));
            assertThat(deregistration.duration()).isEqualTo(Duration.ofSeconds(75));
            assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
        }
    }

    @Test
    void hasNothingToDeregisterFromBeforeItIsRegistered() {
        try (var bench = new UeBench(ScriptedNetwork::register)) {
            assertThat(bench.deregister(false).failure()).isEqualTo(new Failure(Failure.Reason.WRONG_STATE));
        }
    }

    @Test
    void goesWhenTheNetworkSaysSo() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.send(UeTerminatedDeregistrationRequest.builder(new DeregistrationType(false, false, AccessType.THREE_GPP))
                    .cause(FiveGmmCause.ILLEGAL_UE).build());
            network.hear(UeTerminatedDeregistrationAccept.class);
            network.release(ReleaseReason.RELEASED);
        })) {
            bench.register();
            assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
            assertThat(bench.ue().guti()).isNull();
        }
    }

    @Test
    void registersAgainWhenTheNetworkSaysSo() {
        try (var bench = new UeBench(network -> {
            if (network.accesses.size() == 2) {
                network.hearVerified(network.hearWire());
                network.secure = true;
                network.send(network.accept().guti(null).build());
                return;
            }
            network.register();
            network.send(UeTerminatedDeregistrationRequest.builder(new DeregistrationType(false, true, AccessType.THREE_GPP)).build());
            network.hear(UeTerminatedDeregistrationAccept.class);
            network.release(ReleaseReason.RELEASED);
        })) {
            bench.register();
            assertThat(bench.registrations).hasSize(2);
            assertThat(bench.registrations.getLast().failure()).isNull();
            assertThat(bench.ue().state()).isEqualTo(MobilityState.REGISTERED);
        }
    }

    @Test
    void takesANewIdentityAndSaysSo() {
        var other = new FiveGGuti(ScriptedNetwork.TAI.plmn(), 2, 1, 0, 0x0bad_cafe);
        try (var bench = new UeBench(network -> {
            network.register();
            network.send(ConfigurationUpdateCommand.builder().configurationUpdateIndication(new ConfigurationUpdateIndication(true, false))
                    .guti(other).build());
            network.hear(ConfigurationUpdateComplete.class);
        })) {
            bench.register();
            assertThat(bench.ue().guti()).isEqualTo(other);
        }
    }

    @Test
    void registersAgainWhenAnUpdateAsksForIt() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.send(ConfigurationUpdateCommand.builder().configurationUpdateIndication(new ConfigurationUpdateIndication(false, true)).build());
            var verified = network.hearVerified(network.hearWire());
            assertThat(Objects.requireNonNull(verified.whole()).messageType()).isNotNull();
            network.send(network.accept().guti(null).build());
        })) {
            bench.register();
            assertThat(bench.registrations).extracting(Registration::kind)
                    .containsExactly(RegistrationType.Kind.INITIAL, RegistrationType.Kind.MOBILITY_UPDATING);
        }
    }
}
