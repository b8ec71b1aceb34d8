// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.alcazar.aaa.DnAaas;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.HandoverEnd;
import org.alcazar.gnb.HandoverWay;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.nas.element.Snssai;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.BroadcastPlmnItem;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverNotify;
import org.alcazar.ngap.message.HandoverRequestAcknowledge;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PathSwitchRequest;
import org.alcazar.ngap.message.PathSwitchRequestFailure;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.smf.SmTimers;
import org.alcazar.smf.Smf;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.UserPlaneFunction;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.station.UserPlane;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.traffic.PingPlan;
import org.alcazar.ue.traffic.PingReport;
import org.alcazar.ue.traffic.TrafficEnd;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.upf.Upf;
import org.alcazar.upf.UpfConfiguration;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UEs that go from gNB to gNB under way: keys compared at both ends, and a ping that runs on, through every function there is. */
class HandoverTest {

    private static final String DNN = "internet";
    private static final InetSocketAddress N4 = new InetSocketAddress("10.0.0.1", Pfcp.PORT);
    private static final Inet4Address UPF = (Inet4Address) InetAddress.ofLiteral("10.0.0.2");
    private static final InetSocketAddress N3 = new InetSocketAddress("10.0.1.1", Gtpu.PORT);
    private static final Octets SERVER = Octets.of(192, 0, 2, 1);
    private static final DnnConfiguration SUBSCRIBED = new DnnConfiguration(
            new PduSessionTypes(org.alcazar.sbi.PduSessionType.IPV4, List.of()), new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null, List.of());
    private static final List<Snssai> SLICES = List.of(Snssai.of(1));
    private static final Duration MOMENT = Duration.ofMillis(250);

    @TempDir
    private Path folder;
    private int runs;

    /** What the UE said of a change of cell: where, whether both ends hold the same key, and the NCC that it comes of. */
    private record Change(String cell, AsSecurity security, int nextHopChainingCount) {
    }

    /** A UE with a session, and gNBs of which it is on the first. */
    private final class Stage implements UeObserver, GnbObserver {

        final WholeCore core;
        final Gnb first;
        final Gnb second;
        final Gnb third;
        final Ue ue;
        final List<Change> changes = new ArrayList<>();
        final List<HandoverEnd> ends = new ArrayList<>();

        Stage(WholeCore core, MemoryDatagramCarrier datagrams) {
            this.core = core;
            first = gnb(1, SLICES, datagrams);
            second = gnb(2, SLICES, datagrams);
            third = gnb(3, List.of(Snssai.of(1), Snssai.of(7)), datagrams);
            ue = new Ue(core.world, UeConfiguration.DEFAULT, WholeCore.SUBSCRIBERS.at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL), first, this);
        }

        private Gnb gnb(int id, List<Snssai> slices, MemoryDatagramCarrier datagrams) {
            var gnb = new Gnb(core.world, core.carrier, core.address, GnbConfiguration.of("gnb-" + id, id, WholeCore.TAI, slices), this,
                    new UserPlane(datagrams, N3).plus(id));
            assertThat(gnb.start().isAccepted()).isTrue();
            return gnb;
        }

        void hold() {
            core.world.gate().await(MOMENT);
        }

        boolean go(Gnb from, Gnb to, HandoverWay way) {
            boolean begun = from.handOver(ue.supi(), to, way);
            hold();
            return begun;
        }

        long pings(int count) {
            var session = ue.sessions().getFirst();
            return new TrafficEnd(core.world, session).ping(PingPlan.of(SERVER, count)).lost();
        }

        @Override
        public void handedOver(Ue which, NrCell cell, AsSecurity security, int nextHopChainingCount) {
            changes.add(new Change(cell.toString(), security, nextHopChainingCount));
        }

        @Override
        public void handover(Gnb gnb, String which, HandoverEnd end) {
            ends.add(end);
        }
    }

    @Test
    void aPingRunsOnWhileTheUeGoesToAndFroByBothWays() {
        run(stage -> {
            var ways = List.of(HandoverWay.XN, HandoverWay.N2, HandoverWay.XN, HandoverWay.XN, HandoverWay.XN, HandoverWay.N2, HandoverWay.N2, HandoverWay.XN,
                    HandoverWay.XN, HandoverWay.N2, HandoverWay.XN, HandoverWay.N2);
            var reports = new ArrayList<PingReport>();
            new TrafficEnd(stage.core.world, stage.ue.sessions().getFirst())
                    .ping(new PingPlan(SERVER, 400, Duration.ofMillis(10), Duration.ofSeconds(2), 56), reports::add);
            var at = stage.first;
            for (var way : ways) {
                var to = at == stage.first ? stage.second : stage.first;
                assertThat(stage.go(at, to, way)).isTrue();
                assertThat(stage.ue.cell()).isEqualTo(to);
                assertThat(at.connectedUes()).as("the former gNB keeps nothing").isZero();
                at = to;
            }
            assertThat(stage.changes).hasSameSizeAs(ways).extracting(Change::security).containsOnly(AsSecurity.AGREED);
            // Horizontal the first time; then each pair once, in order, whoever was given it.
            assertThat(stage.changes).extracting(Change::nextHopChainingCount).containsExactly(0, 2, 2, 3, 4, 6, 7, 7, 0, 2, 2, 4);
            assertThat(stage.ends).hasSameSizeAs(ways).containsOnly(HandoverEnd.DONE);
            stage.core.world.gate().await(Duration.ofSeconds(5));
            assertThat(reports).singleElement().satisfies(report -> {
                assertThat(report.sent()).isEqualTo(400);
                assertThat(report.lost()).isZero();
            });
            assertThat(stage.core.events(AmfEvent.HandedOver.class)).hasSameSizeAs(ways);
            assertThat(stage.core.events(AmfEvent.Dropped.class)).isEmpty();
            assertThat(stage.core.events(AmfEvent.Audit.class)).isEmpty();
        });
    }

    @Test
    void afterAHandoverTheUeDoesWhatItDidBefore() {
        for (var way : HandoverWay.values()) {
            run(stage -> {
                assertThat(stage.go(stage.first, stage.second, way)).isTrue();
                assertThat(stage.ue.establish(SessionRequest.IPV4).failure()).isNull();
                stage.ue.inactive();
                stage.hold();
                assertThat(stage.second.connectedUes()).isZero();
                assertThat(stage.pings(3)).as("which bring the UE back").isZero();
                assertThat(stage.go(stage.second, stage.first, way)).as("a chain begun anew").isTrue();
                assertThat(stage.changes).extracting(Change::security).containsOnly(AsSecurity.AGREED);
                assertThat(stage.changes).extracting(Change::nextHopChainingCount).containsOnly(way == HandoverWay.XN ? 0 : 1);
                assertThat(stage.ue.deregister(false).failure()).isNull();
                stage.hold();
                assertThat(stage.core.amf.counts().connections()).isZero();
            });
        }
    }

    @Test
    void aUeStaysWhereTheTargetHasNoRoomForItsSessions() {
        run(stage -> {
            assertThat(stage.third.handOver(stage.ue.supi(), stage.first, HandoverWay.XN)).as("a gNB that has no such UE").isFalse();
            stage.second.close();
            assertThat(stage.go(stage.first, stage.second, HandoverWay.XN)).isFalse();
            stage.go(stage.first, stage.second, HandoverWay.N2);
            assertThat(stage.ends).containsExactly(HandoverEnd.NOT_ADMITTED, HandoverEnd.NOT_PREPARED);
            assertThat(stage.ue.cell()).isEqualTo(stage.first);
            assertThat(stage.pings(3)).isZero();
            assertThat(stage.go(stage.first, stage.third, HandoverWay.N2)).isTrue();
            assertThat(stage.ue.cell()).isEqualTo(stage.third);
            assertThat(stage.pings(3)).isZero();
            assertThat(stage.core.events(AmfEvent.Audit.class)).extracting(AmfEvent.Audit::kind).containsExactly(Kind.HANDOVER_REFUSED);
        });
    }

    @Test
    void aGnbThatHasNothingToDoWithAUeGetsNothingOfIt() {
        run(stage -> {
            var stranger = new Stranger(stage.core);
            stranger.say(Stranger.setup());
            stage.hold();
            long known = stage.core.events(AmfEvent.Registered.class).getFirst().via().amfUeNgapId();
            var session = List.of(new PduSession.Transfer(stage.ue.sessions().getFirst().id(), Octets.of(1)));
            for (long id : new long[] {0, 1, known - 1, known + 1, known ^ 1L << 39}) {
                stranger.say(new PathSwitchRequest(new RanUeNgapId(1), new AmfUeNgapId(id), Stranger.HERE, UeSecurityCapabilities.ofNasOctets(0x80, 0x80, 0, 0),
                        session));
            }
            stranger.say(new HandoverNotify(new AmfUeNgapId(known), new RanUeNgapId(1), Stranger.HERE));
            stranger.say(new HandoverCancel(new AmfUeNgapId(known), new RanUeNgapId(1), CauseRadioNetwork.HANDOVER_CANCELLED));
            stranger.say(new HandoverRequestAcknowledge(new AmfUeNgapId(known), new RanUeNgapId(1), session, Octets.of(1)));
            // Even one that knows the id does not get the paths with transfers that no SMF can take.
            stranger.say(new PathSwitchRequest(new RanUeNgapId(1), new AmfUeNgapId(known), Stranger.HERE, UeSecurityCapabilities.ofNasOctets(0x80, 0x80, 0, 0),
                    session));
            stage.hold();
            assertThat(stranger.heard).hasSize(10).hasOnlyElementsOfTypes(NgSetupResponse.class, PathSwitchRequestFailure.class, ErrorIndication.class);
            assertThat(stage.core.events(AmfEvent.Audit.class)).extracting(AmfEvent.Audit::kind).contains(Kind.PATH_SWITCH_REFUSED, Kind.FOREIGN_UE_ID);
            assertThat(stage.pings(3)).isZero();
            assertThat(stage.go(stage.first, stage.second, HandoverWay.N2)).isTrue();
            assertThat(stage.changes).containsExactly(new Change("gnb-2", AsSecurity.AGREED, 1));
        });
    }

    /** A gNB that says what it likes. */
    private static final class Stranger implements AssociationHandler {

        static final PlmnIdentity PLMN = PlmnIdentity.of("999", "70");
        static final UserLocationInformation HERE = new UserLocationInformation.Nr(new NrCgi(PLMN, 0x90), new Tai(PLMN, 1), null);

        final List<NgapMessage> heard = new ArrayList<>();
        private final Association association;

        Stranger(WholeCore core) {
            try {
                association = core.carrier.connect(core.address, this);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        static NgSetupRequest setup() {
            return new NgSetupRequest(GlobalRanNodeId.Gnb.of(PLMN, 9, 24),
                    List.of(new SupportedTaItem(1, List.of(new BroadcastPlmnItem(PLMN, List.of(new SNssai(1, null)))))), PagingDrx.V128);
        }

        void say(NgapMessage message) {
            assertThat(association.send(0, Ngap.PAYLOAD_PROTOCOL_ID, Ngap.encode(message))).isTrue();
        }

        @Override
        public void up(Association opened) {
        }

        @Override
        public void message(Association from, int stream, int payloadProtocolId, Octets payload) {
            heard.add(Ngap.decode(payload));
        }

        @Override
        public void down(Association gone, DownReason reason) {
        }
    }

    private void run(Consumer<Stage> script) {
        var own = folder.resolve(String.valueOf(++runs));
        try (var core = new WholeCore(own).with(1);
                var database = Database.open(DatabaseSettings.Sqlite.at(own.resolve("smf.db")), Database.Commits.INLINE, List.of(LeaseStore.SCHEMA));
                var datagrams = new MemoryDatagramCarrier(core.world);
                var upf = new Upf(UpfConfiguration.of(UPF, List.of(DNN)), core.world, Map.of(DNN, new UserspaceNetwork()))) {
            var network = DataNetwork.internet(DNN, Ipv4Range.parse("10.45.0.2-10.45.0.250"), List.of());
            var configuration = new SmfConfiguration(new UUID(0, 2), N4.getAddress(), List.of(network),
                    List.of(UserPlaneFunction.forAll("upf-1", new InetSocketAddress(UPF, Pfcp.PORT))), SmTimers.standard(), SmfConfiguration.Limits.STANDARD);
            try (var smf = new Smf(configuration, core.world, core.amf, core.amf, core.udm.subscriberDataManagement(), core.udm.ueContextManagement(),
                    core.pcf.smPolicyControl(), new LeaseStore(database), DnAaas.NONE, SmfEvents.NONE)) {
                core.udm.sessions().put(new SessionSubscription(null, null, DNN, true, SUBSCRIBED));
                upf.start(datagrams);
                smf.start(datagrams, N4);
                core.smf = smf;
                core.world.run(Duration.ofSeconds(1));
                var ended = new ArrayList<Stage>();
                core.world.turn(() -> {
                    var stage = new Stage(core, datagrams);
                    assertThat(stage.ue.register().failure()).isNull();
                    assertThat(stage.ue.establish(SessionRequest.IPV4).failure()).isNull();
                    stage.hold();
                    script.accept(stage);
                    ended.add(stage);
                });
                core.world.run(Duration.ofMinutes(3));
                assertThat(ended).as("the script has not come to its end").hasSize(1);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
