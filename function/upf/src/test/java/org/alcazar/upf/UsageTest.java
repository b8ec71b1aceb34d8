// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.DOWNLINK_FAR;
import static org.alcazar.upf.UpfFixture.DOWNLINK_PDR;
import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.UPLINK_FAR;
import static org.alcazar.upf.UpfFixture.downlinkFar;
import static org.alcazar.upf.UpfFixture.ue;
import static org.alcazar.upf.UpfFixture.upSeid;
import static org.alcazar.upf.UpfFixture.uplinkFar;
import static org.alcazar.upf.UpfFixture.uplinkTeid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.IeType;
import org.alcazar.pfcp.element.MeasurementInformation;
import org.alcazar.pfcp.element.MeasurementMethod;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.element.ReportingTrigger;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UsageReportTrigger;
import org.alcazar.pfcp.element.Volume;
import org.alcazar.pfcp.element.VolumeMeasurement;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateUrr;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.RemoveUrr;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.pfcp.message.UpdatePdr;
import org.alcazar.pfcp.message.UpdateUrr;
import org.alcazar.pfcp.message.UsageReport;
import org.alcazar.upf.forwarding.Drop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What URRs measure, report and stop. */
class UsageTest {

    private static final long URR = 5;

    private final UpfFixture fixture = new UpfFixture();
    private final ScriptedSmf smf = fixture.smf();
    private final ScriptedGnb gnb = fixture.gnb();

    @AfterEach
    void end() {
        fixture.close();
    }

    private SessionEstablishmentResponse establish(CreateUrr... urrs) {
        var ids = List.of(urrs).stream().map(CreateUrr::urrId).toList();
        var up = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, null)).build())
                .precedence(1L).farId(UPLINK_FAR).urrIds(ids).build();
        var down = CreatePdr.builder(DOWNLINK_PDR, Pdi.builder(SourceInterface.CORE).ueIpAddresses(List.of(ue())).build())
                .precedence(1L).farId(DOWNLINK_FAR).urrIds(ids).build();
        return smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), List.of(up, down),
                List.of(uplinkFar(), downlinkFar(gnb))).createUrrs(List.of(urrs)).build());
    }

    private static CreateUrr.Builder urr(ReportingTrigger first, ReportingTrigger... more) {
        return CreateUrr.builder(URR, Flags.of(MeasurementMethod.VOLUM, MeasurementMethod.DURAT), Flags.of(first, more));
    }

    /** 100 octets of IP each. */
    private void up(SessionEstablishmentResponse session, int packets) {
        for (int i = 0; i < packets; i++) {
            gnb.uplink(uplinkTeid(session), Packets.udp(UE, 1, SERVER, 2, 72));
        }
        fixture.settle();
    }

    private void down(int packets) {
        for (int i = 0; i < packets; i++) {
            fixture.internet.downlink(Packets.udp(SERVER, 2, UE, 1, 72));
        }
        fixture.settle();
    }

    private List<UsageReport> reported() {
        assertThat(smf.reports).allMatch(report -> report.reportType().equals(Flags.of(ReportType.USAR)));
        return smf.reports.stream().flatMap(report -> report.usageReports().stream()).toList();
    }

    private SessionModificationResponse modify(SessionEstablishmentResponse session, SessionModificationRequest.Builder request) {
        var response = (SessionModificationResponse) smf.ask(upSeid(session), request.build());
        assertThat(response.cause().isAccepted()).isTrue();
        return response;
    }

    @Test
    void reportsEachTimeAThresholdOfVolumeIsReached() {
        var session = establish(urr(ReportingTrigger.VOLTH).volumeThreshold(Volume.ofTotal(500))
                .measurementInformation(Flags.of(MeasurementInformation.MNOP)).build());
        up(session, 2);
        down(2);
        assertThat(smf.reports).isEmpty();
        down(1);
        assertThat(reported()).singleElement().satisfies(report -> {
            assertThat(report.urrId()).isEqualTo(URR);
            assertThat(report.seqn()).isZero();
            assertThat(report.usageReportTrigger().set(UsageReportTrigger.class)).containsExactly(UsageReportTrigger.VOLTH);
            assertThat(report.volumeMeasurement()).isEqualTo(new VolumeMeasurement(500L, 200L, 300L, 5L, 2L, 3L));
        });
        up(session, 5);
        assertThat(reported()).hasSize(2);
        assertThat(reported().getLast().seqn()).isEqualTo(1);
        assertThat(reported().getLast().volumeMeasurement()).isEqualTo(new VolumeMeasurement(500L, 500L, 0L, 5L, 5L, 0L));
    }

    @Test
    void stopsAtTheQuotaUntilAnotherIsGiven() {
        var session = establish(urr(ReportingTrigger.VOLQU).volumeQuota(Volume.ofTotal(300)).build());
        up(session, 5);
        assertThat(fixture.internet.received).hasSize(3);
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.QUOTA, 2L);
        assertThat(reported()).singleElement().satisfies(report -> assertThat(report.usageReportTrigger().set(UsageReportTrigger.class))
                .containsExactly(UsageReportTrigger.VOLQU));
        modify(session, SessionModificationRequest.builder().updateUrrs(List.of(
                UpdateUrr.builder(URR).volumeQuota(Volume.ofTotal(200)).build())));
        up(session, 5);
        assertThat(fixture.internet.received).hasSize(5);
        assertThat(reported()).hasSize(2);
    }

    @Test
    void letsNothingPassUnderAQuotaOfNothing() {
        var session = establish(urr(ReportingTrigger.VOLQU).volumeQuota(Volume.ofTotal(0)).build());
        up(session, 1);
        assertThat(fixture.internet.received).isEmpty();
        assertThat(reported()).hasSize(1);
    }

    @Test
    void reportsPeriodicallyAndAtThresholdsAndQuotasOfTime() {
        var session = establish(
                urr(ReportingTrigger.PERIO).measurementPeriod(10L).build(),
                CreateUrr.builder(6, Flags.of(MeasurementMethod.DURAT), Flags.of(ReportingTrigger.TIMTH, ReportingTrigger.TIMQU))
                        .timeThreshold(25L).timeQuota(40L).build());
        fixture.run(Duration.ofSeconds(36));
        assertThat(reported()).filteredOn(report -> report.urrId() == URR).hasSize(3)
                .allMatch(report -> Long.valueOf(10).equals(report.durationMeasurement()));
        assertThat(reported()).filteredOn(report -> report.urrId() == 6).singleElement().satisfies(report -> {
            assertThat(report.usageReportTrigger().set(UsageReportTrigger.class)).containsExactly(UsageReportTrigger.TIMTH);
            assertThat(report.durationMeasurement()).isEqualTo(25);
            assertThat(report.volumeMeasurement()).isNull();
        });
        up(session, 1);
        fixture.run(Duration.ofSeconds(5));
        up(session, 1);
        assertThat(fixture.internet.received).hasSize(1);
        assertThat(reported()).filteredOn(report -> report.urrId() == 6).hasSize(2);
    }

    @Test
    void reportsTheStartOfTraffic() {
        var session = establish(urr(ReportingTrigger.START).build());
        up(session, 3);
        assertThat(reported()).singleElement().satisfies(report -> assertThat(report.usageReportTrigger().set(UsageReportTrigger.class))
                .containsExactly(UsageReportTrigger.START));
    }

    @Test
    void reportsWhenAQuotaIsHeldWithoutTraffic() {
        var session = establish(urr(ReportingTrigger.QUHTI).volumeQuota(Volume.ofTotal(10_000)).quotaHoldingTime(60L).build());
        for (int i = 0; i < 5; i++) {
            up(session, 1);
            fixture.run(Duration.ofSeconds(40));
        }
        assertThat(smf.reports).isEmpty();
        fixture.run(Duration.ofSeconds(200));
        assertThat(reported()).singleElement().satisfies(report -> assertThat(report.usageReportTrigger().set(UsageReportTrigger.class))
                .containsExactly(UsageReportTrigger.QUHTI));
    }

    @Test
    void reportsLinkedRulesTogether() {
        var session = establish(urr(ReportingTrigger.VOLTH).volumeThreshold(Volume.ofTotal(100)).build(),
                CreateUrr.builder(6, Flags.of(MeasurementMethod.VOLUM), Flags.of(ReportingTrigger.LIUSA))
                .linkedUrrIds(List.of(URR)).build());
        up(session, 1);
        assertThat(smf.reports).hasSize(1);
        assertThat(reported()).extracting(UsageReport::urrId).containsExactly(URR, 6L);
    }

    @Test
    void reportsWhenAskedAndAtTheEnd() {
        var session = establish(urr(ReportingTrigger.VOLTH).build());
        up(session, 1);
        var asked = modify(session, SessionModificationRequest.builder().smReqFlags(Flags.of(SmReqFlag.QAURR)));
        assertThat(asked.usageReports()).singleElement().satisfies(report -> {
            assertThat(report.usageReportTrigger().set(UsageReportTrigger.class)).containsExactly(UsageReportTrigger.IMMER);
            assertThat(report.volumeMeasurement()).isEqualTo(new VolumeMeasurement(100L, 100L, 0L, null, null, null));
        });
        up(session, 2);
        var deleted = (SessionDeletionResponse) smf.ask(upSeid(session), new SessionDeletionRequest());
        assertThat(deleted.usageReports()).singleElement().satisfies(report -> {
            assertThat(report.seqn()).isEqualTo(1);
            assertThat(report.usageReportTrigger().set(UsageReportTrigger.class)).containsExactly(UsageReportTrigger.TERMR);
            assertThat(report.volumeMeasurement()).isEqualTo(new VolumeMeasurement(200L, 200L, 0L, null, null, null));
        });
    }

    @Test
    void reportsARuleThatIsRemoved() {
        var session = establish(urr(ReportingTrigger.PERIO).measurementPeriod(10L).build());
        up(session, 1);
        var detached = List.of(UpdatePdr.builder(1).others(OtherElements.removing(
                IeType.URR_ID)).build(),
                UpdatePdr.builder(DOWNLINK_PDR).others(OtherElements.removing(
                        IeType.URR_ID)).build());
        var response = modify(session, SessionModificationRequest.builder().updatePdrs(detached).removeUrrs(List.of(new RemoveUrr(URR,
                OtherElements.NONE))));
        assertThat(response.usageReports()).singleElement().satisfies(report ->
                assertThat(report.usageReportTrigger().set(UsageReportTrigger.class)).containsExactly(UsageReportTrigger.TERMR));
        fixture.run(Duration.ofMinutes(1));
        assertThat(smf.reports).isEmpty();
        up(session, 1);
        assertThat(fixture.internet.received).hasSize(2);
    }

    @Test
    void countsOnlyWhatPassed() {
        var session = establish(urr(ReportingTrigger.VOLTH).build());
        gnb.uplink(uplinkTeid(session), Packets.udp("10.45.0.2", 1, SERVER, 2, 72));
        fixture.settle();
        var asked = modify(session, SessionModificationRequest.builder().smReqFlags(Flags.of(SmReqFlag.QAURR)));
        assertThat(asked.usageReports().getFirst().volumeMeasurement()).isEqualTo(new VolumeMeasurement(0L, 0L, 0L, null, null, null));
    }

    @Test
    void reportsInactivityOfTheUserPlane() {
        var session = establish();
        modify(session, SessionModificationRequest.builder().userPlaneInactivityTimer(30L));
        for (int i = 0; i < 4; i++) {
            up(session, 1);
            fixture.run(Duration.ofSeconds(20));
        }
        assertThat(smf.reports).isEmpty();
        fixture.run(Duration.ofSeconds(40));
        assertThat(smf.reports).isNotEmpty().allMatch(report -> report.reportType().equals(Flags.of(ReportType.UPIR)));
    }
}
