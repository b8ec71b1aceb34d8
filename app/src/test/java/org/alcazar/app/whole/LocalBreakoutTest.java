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
import java.util.Set;
import java.util.UUID;
import org.alcazar.aaa.DnAaas;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.load.RadioSimulation;
import org.alcazar.gnb.load.SessionPlan;
import org.alcazar.gnb.load.SimulationException;
import org.alcazar.gnb.load.SimulationPlan;
import org.alcazar.gnb.load.SimulationReport;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.Snssai;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.sbi.Ipv6Prefix;
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
import org.alcazar.smf.context.FlowDescription;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.context.LocalTraffic;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.station.UserPlane;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.upf.Upf;
import org.alcazar.upf.UpfConfiguration;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two UPFs on one way: the near one lets local traffic leave, the rest goes on by N9 (TS 23.501 §5.6.4.2). */
class LocalBreakoutTest {

    private static final String DNN = "internet";
    private static final String CAMPUS = "campus";
    private static final InetSocketAddress N4 = new InetSocketAddress("10.0.0.1", Pfcp.PORT);
    private static final Inet4Address ANCHOR = (Inet4Address) InetAddress.ofLiteral("10.0.0.2");
    private static final Inet4Address EDGE = (Inet4Address) InetAddress.ofLiteral("10.0.0.3");
    private static final InetSocketAddress GNB = new InetSocketAddress("10.0.1.1", Gtpu.PORT);
    private static final Octets FAR = Octets.of(192, 0, 2, 1);
    private static final Octets NEAR = Octets.of(203, 0, 113, 1);
    private static final Octets FAR_SIX = Octets.fromHex("20010db8000000000000000000000001");

    private static final DnnConfiguration SUBSCRIBED = new DnnConfiguration(
            new PduSessionTypes(org.alcazar.sbi.PduSessionType.IPV4, List.of(org.alcazar.sbi.PduSessionType.IPV6)),
            new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null, List.of());

    private final UserspaceNetwork internet = new UserspaceNetwork();
    private final UserspaceNetwork campus = new UserspaceNetwork();
    private final List<SmfEvent> events = new ArrayList<>();
    private Upf edge;

    @TempDir
    private Path folder;

    @Test
    void letsLocalTrafficLeaveAtTheEdge() {
        var report = run(SessionPlan.of(1, SessionRequest.IPV4).withTarget(NEAR).withPings(3).withTransferOctets(12_000).withCycles(2), true);
        assertThat(report.failures()).isEmpty();
        assertThat(report.sessions().pingsLost()).isZero();
        assertThat(report.sessions().packetsReturned()).isEqualTo(report.sessions().packetsSent());
        assertThat(campus.counts().echoed()).isGreaterThanOrEqualTo(9);
        assertThat(internet.counts().echoed()).isZero();
    }

    @Test
    void sendsTheRestOnToTheAnchorAndBack() {
        var report = run(SessionPlan.of(1, SessionRequest.IPV4).withTarget(FAR).withPings(3).withTransferOctets(12_000).withCycles(2), true);
        assertThat(report.failures()).isEmpty();
        assertThat(report.sessions().pingsLost()).isZero();
        assertThat(report.sessions().packetsReturned()).isEqualTo(report.sessions().packetsSent());
        assertThat(campus.counts().echoed()).isZero();
        assertThat(internet.counts().echoed()).isGreaterThanOrEqualTo(9);
        assertThat(edge.figures().uplinkPackets()).as("all went by the edge").isEqualTo(internet.counts().echoed());
        assertThat(events).filteredOn(SmfEvent.Established.class::isInstance).extracting(event -> ((SmfEvent.Established) event).upf())
                .containsOnly("anchor behind edge");
        assertThat(events).noneMatch(SmfEvent.Dropped.class::isInstance);
    }

    @Test
    void tellsUesTheirPrefixesAtTheEdge() {
        var report = run(SessionPlan.of(1, SessionRequest.of(PduSessionType.IPV6)).withTarget(FAR_SIX).withPings(2), true);
        assertThat(report.failures()).isEmpty();
        assertThat(report.sessions().pingsLost()).isZero();
        assertThat(internet.counts().echoed()).isEqualTo(4);
    }

    @Test
    void goesTheUsualWayWhereThereIsNoEdge() {
        var report = run(SessionPlan.of(1, SessionRequest.IPV4).withTarget(NEAR).withPings(3), false);
        assertThat(report.failures()).isEmpty();
        assertThat(report.sessions().pingsLost()).isZero();
        assertThat(internet.counts().echoed()).isEqualTo(6);
    }

    private SimulationReport run(SessionPlan sessions, boolean edgeIsThere) {
        try (var core = new WholeCore(folder).with(2);
                var database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("smf.db")), Database.Commits.INLINE,
                        List.of(LeaseStore.SCHEMA));
                var datagrams = new MemoryDatagramCarrier(core.world);
                var near = new Upf(UpfConfiguration.of(EDGE, List.of(CAMPUS)), core.world, Map.of(CAMPUS, campus));
                var far = new Upf(UpfConfiguration.of(ANCHOR, List.of(DNN)), core.world, Map.of(DNN, internet))) {
            edge = near;
            var network = DataNetwork.internet(DNN, Ipv4Range.parse("10.45.0.2-10.45.0.250"), List.of(InetAddress.ofLiteral("192.0.2.53")))
                    .withIpv6(List.of(Ipv6Prefix.parse("2001:db8:45::/56")))
                    .withLocalTraffic(List.of(new LocalTraffic(FlowDescription.parse("permit out ip from 203.0.113.0/24 to assigned"), CAMPUS)));
            var configuration = new SmfConfiguration(new UUID(0, 2), N4.getAddress(), List.of(network),
                    List.of(new UserPlaneFunction("edge", new InetSocketAddress(EDGE, Pfcp.PORT), Set.of(), Set.of(), Set.of(CAMPUS), true, false),
                            UserPlaneFunction.forAll("anchor", new InetSocketAddress(ANCHOR, Pfcp.PORT))),
                    SmTimers.standard(), SmfConfiguration.Limits.STANDARD);
            try (var smf = new Smf(configuration, core.world, core.amf, core.amf, core.udm.subscriberDataManagement(),
                    core.udm.ueContextManagement(), core.pcf.smPolicyControl(), new LeaseStore(database), DnAaas.NONE, events::add)) {
                core.udm.sessions().put(new SessionSubscription(null, null, DNN, true, SUBSCRIBED));
                if (edgeIsThere) {
                    near.start(datagrams);
                }
                far.start(datagrams);
                smf.start(datagrams, N4);
                core.smf = smf;
                core.world.run(Duration.ofSeconds(1));
                return run(core, datagrams, SimulationPlan.of(SimulationPlan.gnbs(2, WholeCore.TAI, List.of(Snssai.of(1))), 2,
                        WholeCore.SUBSCRIBERS).withSessions(sessions));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SimulationReport run(WholeCore core, MemoryDatagramCarrier datagrams, SimulationPlan plan) {
        var simulation = new RadioSimulation(core.world, core.carrier, core.address, plan, GnbObserver.NONE, UeObserver.NONE, progress -> { },
                new UserPlane(datagrams, GNB));
        var reports = new ArrayList<SimulationReport>();
        core.world.turn(() -> {
            try {
                simulation.connect();
            } catch (SimulationException e) {
                throw new AssertionError(e);
            }
            reports.add(simulation.register());
        });
        core.world.run(Duration.ofMinutes(3));
        return reports.getFirst();
    }
}
