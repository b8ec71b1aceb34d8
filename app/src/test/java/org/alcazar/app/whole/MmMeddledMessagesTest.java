// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.alcazar.app.whole.MmServicesTest.device;
import static org.alcazar.app.whole.MmServicesTest.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Drop;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.Registration;
import org.alcazar.ue.ServiceMisbehaviour;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages of security services with an AMF that somebody on the radio says again, or sends back to whom they came from. */
class MmMeddledMessagesTest {

    private static final SecurityService DH = SecurityService.DH_EXCHANGE;
    private static final SecurityService DEVICE = SecurityService.DEVICE_AUTHENTICATION;

    @TempDir
    private Path folder;

    /** Every operation that there is at this layer, in the direction that it has, whoever starts the service. */
    @ParameterizedTest
    @CsvSource({"NETWORK, KEY_SHARE", "NETWORK, KEY_SHARE_ANSWER", "NETWORK, DEVICE_REQUEST", "NETWORK, DEVICE_PROOF", "NETWORK, RESULT",
            "NETWORK, REFUSE", "UE, ANNOUNCE", "UE, KEY_SHARE", "UE, KEY_SHARE_ANSWER", "UE, DEVICE_PROOF", "UE, RESULT", "UE, REFUSE"})
    void anOperationThatIsPlayedAgainDoesNothing(Initiator initiator, OperationCode code) {
        boolean refuses = code == OperationCode.REFUSE;
        var plan = plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, !refuses, initiator, DH, DEVICE);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var kind = initiator == Initiator.NETWORK ? KeyShareAnswer.class : KeyShareOffer.class;
            var able = refuses ? device(core).withMisbehaviour(ServiceMisbehaviour.refusing(kind, OperationCode.KEY_SHARE, OnDemandCause.NOT_NOW))
                    : device(core);
            var heard = new Heard();
            var registration = core.run(gnb -> {
                var air = new Air(gnb);
                air.onUplink = MmMeddledMessagesTest::twiceIfProtected;
                air.onDownlink = MmMeddledMessagesTest::twiceIfProtected;
                var ended = heard.ue(core, air, able).register();
                heard.up(code).forEach(air::sayUp);
                heard.down(code).forEach(air::sayDown);
                core.world.gate().await(Duration.ofSeconds(30));
                return ended;
            });
            assertThat(heard.up(code).size() + heard.down(code).size()).as("it was said").isPositive();
            assertRan(core, registration, refuses);
            assertThat(heard.drops).isSubsetOf(UeObserver.Drop.REPLAYED, UeObserver.Drop.MAC_WRONG);
            assertThat(drops(core)).isNotEmpty().isSubsetOf(Drop.NAS_REPLAYED, Drop.NAS_MAC_WRONG);
        }
    }

    /** Either gets its own messages back, all of them, as if they were the other's. */
    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aMessageThatComesBackIsNoAnswer(Initiator initiator) {
        try (var core = new WholeCore(folder, plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, initiator, DH, DEVICE)).with(1)) {
            var heard = new Heard();
            var registration = core.run(gnb -> {
                var air = new Air(gnb);
                air.turnedBack = nas -> (nas.at(1) & 0xf) != 0;
                return heard.ue(core, air, device(core)).register();
            });
            assertRan(core, registration, false);
            assertThat(heard.drops).isNotEmpty().isSubsetOf(UeObserver.Drop.MAC_WRONG, UeObserver.Drop.UNDECODABLE);
            assertThat(drops(core)).isNotEmpty().isSubsetOf(Drop.NAS_MAC_WRONG, Drop.NAS_UNDECODABLE);
        }
    }

    private static void assertRan(WholeCore core, Registration registration, boolean refused) {
        assertThat(registration.failure()).isNull();
        assertThat(core.events(AmfEvent.ServiceEnded.class)).as("each once").extracting(ended -> ended.result().service().service())
                .containsExactly(DH, DEVICE);
        assertThat(core.events(AmfEvent.ServiceEnded.class)).extracting(ended -> ended.result().outcome())
                .containsExactly(refused ? Outcome.REFUSED_BY_UE : Outcome.SUCCEEDED, Outcome.SUCCEEDED);
        assertThat(registration.services()).extracting(ServiceResult::outcome).containsOnly(Outcome.SUCCEEDED);
        assertThat(core.amf.counts().unfinished()).isZero();
    }

    private static List<Octets> twiceIfProtected(Octets nas) {
        return (nas.at(1) & 0xf) == 0 ? List.of(nas) : List.of(nas, nas);
    }

    private static Set<Drop> drops(WholeCore core) {
        var reasons = EnumSet.noneOf(Drop.class);
        core.events(AmfEvent.Dropped.class).forEach(dropped -> reasons.add(dropped.reason()));
        return reasons;
    }

    /** What a UE says and takes, by operation, and what it drops. */
    private static final class Heard implements UeObserver {

        private record Said(OperationCode code, Octets wire) {
        }

        final List<UeObserver.Drop> drops = new ArrayList<>();
        private final List<Said> up = new ArrayList<>();
        private final List<Said> down = new ArrayList<>();

        Ue ue(WholeCore core, Air air, OnDemandConfiguration able) {
            return new Ue(core.world, UeConfiguration.DEFAULT.withOnDemand(able),
                    WholeCore.SUBSCRIBERS.at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL), air, this);
        }

        List<Octets> up(OperationCode code) {
            return of(up, code);
        }

        List<Octets> down(OperationCode code) {
            return of(down, code);
        }

        private static List<Octets> of(List<Said> said, OperationCode code) {
            return said.stream().filter(one -> one.code == code).map(Said::wire).toList();
        }

        @Override
        public void sent(Ue ue, FiveGmmMessage message, Octets wire) {
            if (message instanceof SecurityServiceUplink uplink) {
                up.add(new Said(code(uplink.content()), wire));
            }
        }

        @Override
        public void received(Ue ue, FiveGmmMessage message, Octets wire) {
            if (message instanceof SecurityServiceDownlink downlink) {
                down.add(new Said(code(downlink.content()), wire));
            }
        }

        @Override
        public void dropped(Ue ue, UeObserver.Drop reason, Octets wire) {
            drops.add(reason);
        }

        private static OperationCode code(Octets content) {
            return OperationCode.of(SecurityServiceMessages.decode(content).operation());
        }
    }
}
