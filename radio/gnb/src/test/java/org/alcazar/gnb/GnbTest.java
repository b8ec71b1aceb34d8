// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.OverloadAction;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.ResetType;
import org.alcazar.ngap.element.TimeToWait;
import org.alcazar.ngap.message.AmfConfigurationUpdate;
import org.alcazar.ngap.message.AmfConfigurationUpdateAcknowledge;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgResetAcknowledge;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.ngap.message.OverloadStop;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.station.SetupAttempts;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gNB's own life: NG Setup, the core's upkeep of the interface, and its loss. */
class GnbTest {

    private static final GnbConfiguration CONFIGURATION =
            GnbConfiguration.of("gnb-1", 0x2a, new Tai(Plmn.of("999", "70"), 7), List.of(Snssai.of(1), Snssai.of(1, 0x010203)));

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final MemoryCarrier carrier = new MemoryCarrier(world);
    private final List<NgSetup> setups = new ArrayList<>();
    private final List<Integer> losses = new ArrayList<>();

    @AfterEach
    void end() {
        world.close();
        carrier.close();
    }

    @Test
    void introducesItself() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        var gnb = started(amf.address, CONFIGURATION);
        assertThat(setups).containsExactly(new NgSetup.Accepted("amf-1", ScriptedAmf.ACCEPTANCE.servedGuamiList(), ScriptedAmf.ACCEPTANCE.plmnSupportList()));
        assertThat(gnb.core()).isEqualTo(setups.getFirst());
        var request = amf.last(NgSetupRequest.class);
        assertThat(request.ranNodeName()).isEqualTo("gnb-1");
        assertThat(request.globalRanNodeId()).isEqualTo(GlobalRanNodeId.Gnb.of(ScriptedAmf.PLMN, 0x2a, 22));
        assertThat(request.supportedTaList()).singleElement().satisfies(area -> {
            assertThat(area.tac()).isEqualTo(7);
            assertThat(area.broadcastPlmnList().getFirst().taiSliceSupportList()).hasSize(2);
        });
        assertThat(amf.streams).containsExactly(0);
    }

    @Test
    void reportsThatNobodyListens() {
        var nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
        started(nowhere, CONFIGURATION);
        assertThat(setups).singleElement().isInstanceOf(NgSetup.Unreachable.class).asString().contains(":9").contains("nobody listens");
    }

    @Test
    void reportsARefusalWithItsCauseAndLeaves() {
        var amf = new ScriptedAmf(carrier, (self, message) -> self.send(new NgSetupFailure(CauseMisc.UNKNOWN_PLMN_OR_SNPN)));
        var gnb = started(amf.address, CONFIGURATION);
        assertThat(setups).containsExactly(new NgSetup.Refused(CauseMisc.UNKNOWN_PLMN_OR_SNPN, null));
        assertThat(setups.getFirst()).hasToString("the AMF refused NG Setup: unknown plmn or snpn");
        assertThat(amf.count(NgSetupRequest.class)).isEqualTo(1);
        assertThat(new StubUe().connect(gnb).isConnected()).isFalse();
    }

    @Test
    void waitsAsLongAsTheAmfAsksBeforeItTriesAgain() {
        var times = new ArrayList<Long>();
        var amf = new ScriptedAmf(carrier, (self, message) -> {
            times.add(world.nanos());
            self.send(times.size() < 3 ? new NgSetupFailure(CauseMisc.CONTROL_PROCESSING_OVERLOAD, TimeToWait.V20S, null) : ScriptedAmf.ACCEPTANCE);
        });
        started(amf.address, CONFIGURATION.withNgSetup(attempts(5)));
        assertThat(setups).singleElement().matches(NgSetup::isAccepted);
        assertThat(times).containsExactly(0L, 20_000_000_000L, 40_000_000_000L);
        assertThat(amf.associations).isEqualTo(1);
    }

    @Test
    void givesUpOnAnAmfThatSaysNothing() {
        var amf = new ScriptedAmf(carrier, (self, message) -> { });
        started(amf.address, CONFIGURATION.withNgSetup(attempts(2)));
        assertThat(setups).singleElement().hasToString("the AMF did not answer NG Setup within 10 s");
        assertThat(amf.associations).isEqualTo(2);
    }

    @Test
    void reportsAnAnswerThatCannotBeRead() {
        var amf = new ScriptedAmf(carrier, (self, message) -> {
            if (message instanceof NgSetupRequest) {
                self.sendRaw(Octets.of(0x20, 0x15, 0x00, 0x03, 0, 0, 0));
            }
        });
        started(amf.address, CONFIGURATION);
        assertThat(setups).singleElement().isInstanceOf(NgSetup.Unanswered.class);
    }

    @Test
    void looksForALostCoreAndLosesItsUes() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        var gnb = started(amf.address, CONFIGURATION);
        var ue = new StubUe().connect(gnb);
        amf.abort();
        assertThat(gnb.core()).isNotNull();
        world.run(Duration.ofMillis(1));
        assertThat(gnb.core()).isNull();
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
        assertThat(losses).containsExactly(1);
        world.run(Duration.ofMinutes(1));
        assertThat(gnb.core()).isNotNull();
        assertThat(amf.associations).isEqualTo(2);
        assertThat(gnb.connectedUes()).isZero();
    }

    @Test
    void stopsLookingWhenItIsClosed() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        var gnb = started(amf.address, CONFIGURATION);
        gnb.close();
        world.run(Duration.ofMinutes(10));
        assertThat(amf.associations).isEqualTo(1);
        gnb.start(setups::add);
        assertThat(setups).last().hasToString("the gNB is closed");
    }

    @Test
    void endsItsUesConnectionsWhenTheCoreResets() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        var gnb = started(amf.address, CONFIGURATION);
        var ue = new StubUe().connect(gnb);
        world.run(Duration.ofSeconds(1));
        amf.send(new NgReset(CauseMisc.OM_INTERVENTION, new ResetType.All()));
        world.run(Duration.ofSeconds(1));
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
        assertThat(amf.last(NgResetAcknowledge.class).ueNgConnections()).isEmpty();
        assertThat(ue.connection().uplink(Octets.of(1))).isFalse();
        assertThat(amf.count(UplinkNasTransport.class)).isZero();
    }

    @Test
    void resetsFromItsSide() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        var gnb = started(amf.address, CONFIGURATION);
        var ue = new StubUe().connect(gnb);
        gnb.reset();
        world.run(Duration.ofSeconds(1));
        assertThat(amf.last(NgReset.class).resetType()).isEqualTo(new ResetType.All());
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
    }

    @Test
    void takesWhatTheAmfChanges() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        var gnb = started(amf.address, CONFIGURATION);
        amf.send(AmfConfigurationUpdate.builder().amfName("amf-2").build());
        world.run(Duration.ofSeconds(1));
        assertThat(amf.count(AmfConfigurationUpdateAcknowledge.class)).isEqualTo(1);
        var core = gnb.core();
        assertThat(core).isNotNull().extracting(NgSetup.Accepted::amfName).isEqualTo("amf-2");
        assertThat(core).extracting(NgSetup.Accepted::servedGuamis).isEqualTo(ScriptedAmf.ACCEPTANCE.servedGuamiList());
    }

    @Test
    void holdsBackWhatAnOverloadedAmfDoesNotWant() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        var gnb = started(amf.address, CONFIGURATION);
        overload(amf, OverloadAction.REJECT_RRC_CR_SIGNALLING, null);
        assertThat(admits(gnb, EstablishmentCause.MO_SIGNALLING)).isFalse();
        assertThat(admits(gnb, EstablishmentCause.MT_ACCESS)).isTrue();
        overload(amf, OverloadAction.PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY, null);
        assertThat(admits(gnb, EstablishmentCause.MO_DATA)).isFalse();
        assertThat(admits(gnb, EstablishmentCause.EMERGENCY)).isTrue();
        overload(amf, OverloadAction.REJECT_RRC_CR_SIGNALLING, 30);
        int admitted = 0;
        for (int i = 0; i < 1_000; i++) {
            admitted += admits(gnb, EstablishmentCause.MO_SIGNALLING) ? 1 : 0;
        }
        assertThat(admitted).isBetween(630, 770);
        amf.send(new OverloadStop());
        world.run(Duration.ofSeconds(1));
        assertThat(admits(gnb, EstablishmentCause.MO_DATA)).isTrue();
    }

    @Test
    void answersGarbageAndStays() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        var gnb = started(amf.address, CONFIGURATION);
        amf.sendRaw(Octets.of(0xff, 0xff, 0xff));
        world.run(Duration.ofSeconds(1));
        assertThat(amf.count(ErrorIndication.class)).isEqualTo(1);
        assertThat(gnb.core()).isNotNull();
    }

    @Test
    void refusesAMessageThatIsForAnAmf() {
        var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
        started(amf.address, CONFIGURATION);
        amf.send(new NgSetupRequest(GlobalRanNodeId.Gnb.of(ScriptedAmf.PLMN, 1, 22), amf.last(NgSetupRequest.class).supportedTaList(),
                PagingDrx.V32));
        world.run(Duration.ofSeconds(1));
        assertThat(amf.count(ErrorIndication.class)).isEqualTo(1);
    }

    private void overload(ScriptedAmf amf, OverloadAction action, @Nullable Integer percent) {
        amf.send(new OverloadStart(action, percent, List.of()));
        world.run(Duration.ofSeconds(1));
    }

    private static boolean admits(Gnb gnb, EstablishmentCause cause) {
        return new StubUe().connect(gnb, cause, null).isConnected();
    }

    private static SetupAttempts attempts(int count) {
        return new SetupAttempts(count, Duration.ofSeconds(10), Duration.ofSeconds(2), true);
    }

    private Gnb started(InetSocketAddress amf, GnbConfiguration configuration) {
        var gnb = new Gnb(world, carrier, amf, configuration, new GnbObserver() {
            @Override
            public void coreLost(Gnb of, int ues) {
                losses.add(ues);
            }
        });
        world.turn(() -> setups.add(gnb.start()));
        world.run(Duration.ofMinutes(5));
        return gnb;
    }
}
