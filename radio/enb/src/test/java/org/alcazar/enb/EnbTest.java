// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Tai;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.element.CauseMisc;
import org.alcazar.s1ap.element.EnbId;
import org.alcazar.s1ap.element.GlobalEnbId;
import org.alcazar.s1ap.element.OverloadAction;
import org.alcazar.s1ap.element.OverloadResponse;
import org.alcazar.s1ap.element.PagingDrx;
import org.alcazar.s1ap.element.ResetType;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.alcazar.s1ap.element.TimeToWait;
import org.alcazar.s1ap.message.EnbConfigurationUpdate;
import org.alcazar.s1ap.message.EnbConfigurationUpdateAcknowledge;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.MmeConfigurationUpdate;
import org.alcazar.s1ap.message.MmeConfigurationUpdateAcknowledge;
import org.alcazar.s1ap.message.OverloadStart;
import org.alcazar.s1ap.message.OverloadStop;
import org.alcazar.s1ap.message.Reset;
import org.alcazar.s1ap.message.S1SetupFailure;
import org.alcazar.s1ap.message.S1SetupRequest;
import org.alcazar.station.SetupAttempts;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An eNB and its core: how it comes up, and how either loses the other. */
class EnbTest {

    private static final EnbConfiguration CONFIGURATION = EnbConfiguration.of("enb-1", 0x12345, new Tai(Plmn.of("999", "70"), 7));

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final MemoryCarrier carrier = new MemoryCarrier(world);
    private final ScriptedMme mme = new ScriptedMme(carrier, ScriptedMme.accepting());
    private final List<S1Setup> setups = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private int lost;

    private final EnbObserver observer = new EnbObserver() {
        @Override
        public void setUp(Enb enb, S1Setup outcome) {
            setups.add(outcome);
        }

        @Override
        public void coreLost(Enb enb, int ues) {
            lost += ues;
        }

        @Override
        public void dropped(Enb enb, String reason, Octets pdu) {
            dropped.add(reason);
        }
    };

    @AfterEach
    void end() {
        world.close();
        carrier.close();
    }

    @Test
    void introducesItself() {
        var enb = start(CONFIGURATION);
        var request = mme.last(S1SetupRequest.class);
        assertThat(request.globalEnbId()).isEqualTo(new GlobalEnbId(ScriptedMme.PLMN, new EnbId.Macro(0x12345)));
        assertThat(request.enbName()).isEqualTo("enb-1");
        assertThat(request.supportedTas()).containsExactly(new SupportedTaItem(7, List.of(ScriptedMme.PLMN), null));
        assertThat(request.defaultPagingDrx()).isEqualTo(PagingDrx.V128);
        assertThat(setups).singleElement().hasToString("S1 Setup accepted by mme-1");
        assertThat(enb.core()).isNotNull();
    }

    @Test
    void waitsAsLongAsTheMmeAsks() {
        mme.script((by, message) -> {
            if (by.count(S1SetupRequest.class) == 1) {
                by.send(new S1SetupFailure(CauseMisc.UNKNOWN_PLMN, TimeToWait.V20_S, null));
            } else {
                by.send(ScriptedMme.ACCEPTANCE);
            }
        });
        start(CONFIGURATION.withS1Setup(attempts(2)));
        assertThat(mme.count(S1SetupRequest.class)).isEqualTo(1);
        world.run(Duration.ofSeconds(25));
        assertThat(setups).singleElement().hasToString("S1 Setup accepted by mme-1");
    }

    @Test
    void saysWhyThereIsNoCore() {
        mme.script((by, message) -> by.send(new S1SetupFailure(CauseMisc.UNKNOWN_PLMN, null, null)));
        var refused = start(CONFIGURATION);
        assertThat(setups).singleElement().hasToString("the MME refused S1 Setup: unknown plmn");
        assertThat(new StubUe().connect(refused).isConnected()).as("a cell without a core takes nobody").isFalse();
        mme.script((by, message) -> { });
        start(CONFIGURATION);
        world.run(Duration.ofSeconds(20));
        assertThat(setups).last().hasToString("the MME did not answer S1 Setup within 10 s");
    }

    @Test
    void comesBackAfterTheCoreWasLost() {
        var enb = start(CONFIGURATION);
        var ue = new StubUe().connect(enb);
        mme.abort();
        world.run(Duration.ofSeconds(1));
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
        assertThat(lost).isEqualTo(1);
        assertThat(enb.core()).isNull();
        world.run(Duration.ofSeconds(5));
        assertThat(mme.associations).isEqualTo(2);
        assertThat(setups).hasSize(2).allMatch(S1Setup::isAccepted);
    }

    @Test
    void startsAnew() {
        var enb = start(CONFIGURATION);
        var ue = new StubUe().connect(enb);
        world.turn(() -> enb.restart(setup -> { }));
        world.run(Duration.ofSeconds(1));
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
        assertThat(mme.associations).isEqualTo(2);
        assertThat(enb.connectedUes()).isZero();
        assertThat(enb.core()).isNotNull();
        enb.close();
        world.turn(() -> enb.start(setups::add));
        world.run(Duration.ofSeconds(1));
        assertThat(setups).last().hasToString("the eNB is closed");
    }

    @Test
    void resetsTheInterface() {
        var enb = start(CONFIGURATION);
        var ue = new StubUe().connect(enb);
        enb.reset();
        world.run(Duration.ofSeconds(1));
        assertThat(mme.last(Reset.class).resetType()).isEqualTo(new ResetType.All());
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
    }

    @Test
    void updatesWhatEitherSaysOfItself() {
        var enb = start(CONFIGURATION);
        mme.send(new MmeConfigurationUpdate("mme-2", List.of(), 7));
        world.run(Duration.ofSeconds(1));
        mme.last(MmeConfigurationUpdateAcknowledge.class);
        var core = Objects.requireNonNull(enb.core());
        assertThat(core.mmeName()).isEqualTo("mme-2");
        assertThat(core.servedGummeis()).isEqualTo(ScriptedMme.ACCEPTANCE.servedGummeis());
        enb.updateConfiguration();
        world.run(Duration.ofSeconds(1));
        assertThat(mme.last(EnbConfigurationUpdate.class).enbName()).isEqualTo("enb-1");
        mme.send(new EnbConfigurationUpdateAcknowledge(null));
        world.run(Duration.ofSeconds(1));
        assertThat(dropped).isEmpty();
    }

    @Test
    void holdsBackWhatAnOverloadedMmeDoesNotWant() {
        var enb = start(CONFIGURATION);
        mme.send(new OverloadStart(new OverloadResponse.ByOverloadAction(OverloadAction.REJECT_RRC_CR_SIGNALLING)));
        world.run(Duration.ofSeconds(1));
        assertThat(new StubUe().connect(enb).isConnected()).isFalse();
        assertThat(new StubUe().connect(enb, EstablishmentCause.MT_ACCESS, null).isConnected()).isTrue();
        mme.send(new OverloadStop(List.of()));
        world.run(Duration.ofSeconds(1));
        assertThat(new StubUe().connect(enb).isConnected()).isTrue();
    }

    @Test
    void standsWhateverTheMmeSends() {
        var enb = start(CONFIGURATION);
        mme.script((by, message) -> { });
        var good = S1ap.encode(new MmeConfigurationUpdate("mme-2", List.of(), 7)).toArray();
        Seeded.forAll(500, RandomGenerator::nextLong, seed -> {
            mme.sendRaw(Octets.wrap(Mutations.random(good, Seeded.random(seed))));
            world.run(Duration.ofMillis(10));
            assertThat(new StubUe().connect(enb).isConnected()).isTrue();
        });
        mme.sendRaw(Octets.of(0xff, 1, 2));
        world.run(Duration.ofSeconds(1));
        assertThat(dropped).isNotEmpty();
        assertThat(mme.count(ErrorIndication.class)).isPositive();
    }

    @Test
    void isNothingThatCannotBe() {
        assertThatThrownBy(() -> CONFIGURATION.withTai(new Tai(Plmn.of("999", "70"), 0x1_0000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EnbConfiguration.of("enb", 1 << 20, new Tai(Plmn.of("999", "70"), 7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EnbConfiguration.of("", 1, new Tai(Plmn.of("999", "70"), 7))).isInstanceOf(IllegalArgumentException.class);
    }

    private static SetupAttempts attempts(int count) {
        return new SetupAttempts(count, Duration.ofSeconds(10), Duration.ofSeconds(2), true);
    }

    private Enb start(EnbConfiguration configuration) {
        var enb = new Enb(world, carrier, mme.address, configuration, observer);
        world.turn(() -> enb.start(setup -> { }));
        world.run(Duration.ofSeconds(1));
        return enb;
    }
}
