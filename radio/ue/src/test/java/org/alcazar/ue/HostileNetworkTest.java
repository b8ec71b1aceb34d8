// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.ConfigurationUpdateIndication;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.UeOriginatingDeregistrationAccept;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** A network that sends what it should not: the UE takes it, answers it or drops it, and lives. */
class HostileNetworkTest {

    private static final int MESSAGES = 25;
    private static final List<FiveGsmMessage> SESSION = List.of(
            PduSessionModificationCommand.builder(1, 0).sessionAmbr(SessionAmbr.of(1, 1)).qosRules(List.of(QosRule.defaultRule(1, 1, 1))).build(),
            PduSessionReleaseCommand.builder(1, 0, FiveGsmCause.REGULAR_DEACTIVATION).build(),
            ScriptedNetwork.acceptance(PduSessionEstablishmentRequest.builder(1, 1, IntegrityProtectionMaximumDataRate.FULL_RATE).build()).build());
    private static final Duration SILENCE = Duration.ofDays(1);

    @Test
    void livesThroughDamagedMessagesBeforeSecurity() {
        Seeded.forAll(150, RandomGenerator::nextLong, seed -> {
            var random = Seeded.random(seed);
            try (var bench = new UeBench(network -> {
                network.hearWire();
                var messages = messages(network);
                for (int i = 0; i < MESSAGES; i++) {
                    network.sendWire(damaged(messages, random));
                }
                network.drain(SILENCE);
            })) {
                bench.register();
                assertThat(bench.drops).isNotEmpty();
                assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
            }
        });
    }

    @Test
    void livesThroughDamagedMessagesUnderSecurity() {
        Seeded.forAll(150, RandomGenerator::nextLong, seed -> {
            var random = Seeded.random(seed);
            try (var bench = new UeBench(network -> {
                var messages = messages(network);
                network.register();
                for (int i = 0; i < MESSAGES; i++) {
                    network.sendProtected(damaged(messages, random));
                }
                network.drain(SILENCE);
            })) {
                assertThat(bench.register().failure()).isNull();
                assertThat(bench.drops).contains(Drop.UNDECODABLE).doesNotContain(Drop.REPLAYED);
                bench.deregister(true);
                assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
            }
        });
    }

    @Test
    void livesThroughDamagedMessagesOfSessionManagement() {
        Seeded.forAll(100, RandomGenerator::nextLong, seed -> {
            var random = Seeded.random(seed);
            try (var bench = new UeBench(network -> {
                network.register();
                network.establish();
                for (int i = 0; i < MESSAGES; i++) {
                    var damaged = Mutations.random(Nas5gs.encode(SESSION.get(random.nextInt(SESSION.size()))).toArray(), random);
                    if (damaged.length > 0) {
                        network.send(DlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, Octets.wrap(damaged)).pduSessionId(1).build());
                    }
                }
                network.drain(SILENCE);
            })) {
                bench.register();
                assertThat(bench.establish(SessionRequest.IPV4).failure()).isNull();
                bench.deregister(true);
                assertThat(bench.ue().sessions()).isEmpty();
            }
        });
    }

    @Test
    void livesThroughAFlood() {
        try (var bench = new UeBench(network -> {
            network.hearWire();
            for (int i = 0; i < 1_000; i++) {
                network.send(new IdentityRequest(IdentityType.SUCI));
            }
            network.drain(SILENCE);
        })) {
            bench.register();
            assertThat(bench.drops).contains(Drop.MAILBOX_FULL);
        }
    }

    private static Octets damaged(List<FiveGmmMessage> messages, RandomGenerator random) {
        var plain = Nas5gs.encode(messages.get(random.nextInt(messages.size()))).toArray();
        return Octets.wrap(random.nextInt(4) == 0 ? plain : Mutations.random(plain, random));
    }

    private static List<FiveGmmMessage> messages(ScriptedNetwork network) {
        return List.of(network.challenge(), network.command(UeConfiguration.DEFAULT.capability()), network.accept().build(),
                new IdentityRequest(IdentityType.IMEISV), new UeOriginatingDeregistrationAccept(), new AuthenticationReject(null),
                RegistrationReject.builder(FiveGmmCause.CONGESTION).build(),
                ConfigurationUpdateCommand.builder().configurationUpdateIndication(new ConfigurationUpdateIndication(true, false)).build(),
                UeTerminatedDeregistrationRequest.builder(new DeregistrationType(false, false, AccessType.THREE_GPP)).build());
    }
}
