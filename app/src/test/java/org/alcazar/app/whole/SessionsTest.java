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
import java.util.function.UnaryOperator;
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
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.event.SmfEvents;
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

/** PDU sessions from the UE's first request to the data network's answer, through every function there is. */
class SessionsTest {

    private static final String DNN = "internet";
    private static final InetSocketAddress N4 = new InetSocketAddress("10.0.0.1", Pfcp.PORT);
    private static final Inet4Address UPF = (Inet4Address) InetAddress.ofLiteral("10.0.0.2");
    private static final InetSocketAddress GNB = new InetSocketAddress("10.0.1.1", Gtpu.PORT);
    private static final Octets SERVER = Octets.of(192, 0, 2, 1);
    private static final Octets SERVER_6 = Octets.fromHex("20010db8000000000000000000000001");

    private static final DnnConfiguration SUBSCRIBED = new DnnConfiguration(
            new PduSessionTypes(org.alcazar.sbi.PduSessionType.IPV4, List.of(org.alcazar.sbi.PduSessionType.IPV6)),
            new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null, List.of());

    @TempDir
    private Path folder;

    @Test
    void pingsAndTransfersOverIpv4() {
        var report = run(5, SessionPlan.of(2, SessionRequest.IPV4).withTarget(SERVER).withPings(3).withTransferOctets(60_000), plan -> plan);
        assertThat(report.failures()).isEmpty();
        assertThat(report.sessions().established()).isEqualTo(10);
        assertThat(report.sessions().pings()).isEqualTo(30);
        assertThat(report.sessions().pingsLost()).isZero();
        assertThat(report.sessions().packetsSent()).isEqualTo(500);
        assertThat(report.sessions().packetsReturned()).isEqualTo(500);
    }

    @Test
    void pingsOverIpv6() {
        var report = run(2, SessionPlan.of(1, SessionRequest.of(PduSessionType.IPV6)).withTarget(SERVER_6).withPings(3), plan -> plan);
        assertThat(report.failures()).isEmpty();
        assertThat(report.sessions().pingsLost()).isZero();
    }

    @Test
    void comesBackFromIdle() {
        var report = run(2, SessionPlan.of(1, SessionRequest.IPV4).withTarget(SERVER).withPings(1).withCycles(3), plan -> plan);
        assertThat(report.failures()).isEmpty();
        assertThat(report.sessions().returns().count()).isEqualTo(6);
    }

    @Test
    void endsSessionsWithTheRegistration() {
        var report = run(2, SessionPlan.of(3, SessionRequest.IPV4).withTarget(SERVER).withPings(1),
                plan -> plan.withThen(SimulationPlan.Then.DEREGISTER));
        assertThat(report.failures()).isEmpty();
        assertThat(report.deregistered()).isEqualTo(2);
    }

    private SimulationReport run(int ues, SessionPlan sessions, UnaryOperator<SimulationPlan> change) {
        try (var core = new WholeCore(folder).with(ues);
                var database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("smf.db")), Database.Commits.INLINE,
                        List.of(LeaseStore.SCHEMA));
                var datagrams = new MemoryDatagramCarrier(core.world);
                var upf = new Upf(UpfConfiguration.of(UPF, List.of(DNN)), core.world, Map.of(DNN, new UserspaceNetwork()))) {
            var network = DataNetwork.internet(DNN, Ipv4Range.parse("10.45.0.2-10.45.0.250"), List.of(InetAddress.ofLiteral("192.0.2.53")))
                    .withIpv6(List.of(Ipv6Prefix.parse("2001:db8:45::/56")));
            var configuration = new SmfConfiguration(new UUID(0, 2), N4.getAddress(), List.of(network),
                    List.of(UserPlaneFunction.forAll("upf-1", new InetSocketAddress(UPF, Pfcp.PORT))), SmTimers.standard(),
                    SmfConfiguration.Limits.STANDARD);
            try (var smf = new Smf(configuration, core.world, core.amf, core.amf, core.udm.subscriberDataManagement(),
                    core.udm.ueContextManagement(), core.pcf.smPolicyControl(), new LeaseStore(database), DnAaas.NONE, SmfEvents.NONE)) {
                core.udm.sessions().put(new SessionSubscription(null, null, DNN, true, SUBSCRIBED));
                upf.start(datagrams);
                smf.start(datagrams, N4);
                core.smf = smf;
                core.world.run(Duration.ofSeconds(1));
                return run(core, datagrams, change.apply(
                        SimulationPlan.of(SimulationPlan.gnbs(2, WholeCore.TAI, List.of(Snssai.of(1))), ues, WholeCore.SUBSCRIBERS)
                                .withSessions(sessions)));
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
