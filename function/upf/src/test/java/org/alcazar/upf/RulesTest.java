// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.DOWNLINK_FAR;
import static org.alcazar.upf.UpfFixture.DOWNLINK_PDR;
import static org.alcazar.upf.UpfFixture.DOWNLINK_TEID;
import static org.alcazar.upf.UpfFixture.QER;
import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.UPLINK_FAR;
import static org.alcazar.upf.UpfFixture.downlinkFar;
import static org.alcazar.upf.UpfFixture.downlinkPdr;
import static org.alcazar.upf.UpfFixture.qer;
import static org.alcazar.upf.UpfFixture.session;
import static org.alcazar.upf.UpfFixture.toward;
import static org.alcazar.upf.UpfFixture.ue;
import static org.alcazar.upf.UpfFixture.upSeid;
import static org.alcazar.upf.UpfFixture.uplinkFar;
import static org.alcazar.upf.UpfFixture.uplinkPdr;
import static org.alcazar.upf.UpfFixture.uplinkTeid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.gtp.v1u.PduSessionInformation;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DownlinkDataServiceInformation;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.GateStatus.Gate;
import org.alcazar.pfcp.element.NodeReportType;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.message.CreateBar;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.pfcp.message.UpdateFar;
import org.alcazar.pfcp.message.UpdateForwardingParameters;
import org.alcazar.pfcp.message.UpdateQer;
import org.alcazar.upf.forwarding.Drop;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule by rule: what PDR, FAR, QER and BAR say is done. */
class RulesTest {

    private static final Octets DOWN = Packets.udp(SERVER, 53, UE, 4_000, 100);

    private UpfFixture fixture = new UpfFixture();
    private ScriptedSmf smf = fixture.smf();
    private ScriptedGnb gnb = fixture.gnb();

    @AfterEach
    void end() {
        fixture.close();
    }

    private SessionModificationResponse modify(SessionEstablishmentResponse session, SessionModificationRequest request) {
        var response = (SessionModificationResponse) smf.ask(upSeid(session), request);
        assertThat(response.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        return response;
    }

    private void downlink(Octets packet) {
        fixture.internet.downlink(packet);
        fixture.settle();
    }

    // PDR

    @Test
    void takesTheRuleOfTheLowestPrecedenceThatMatches() {
        var web = CreatePdr.builder(3, Pdi.builder(SourceInterface.CORE).ueIpAddresses(List.of(ue()))
                .sdfFilters(List.of(SdfFilter.of("permit out 17 from " + SERVER + " 80,8000-8080 to assigned"))).build())
                .precedence(10L).farId(DOWNLINK_FAR).qerIds(List.of(2L)).build();
        smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), List.of(uplinkPdr(), downlinkPdr(ue()), web),
                List.of(uplinkFar(), downlinkFar(gnb)))
                .createQers(List.of(qer(), CreateQer.builder(2, GateStatus.OPEN).qfi(5).reflectiveQos(true).build())).build());
        downlink(Packets.udp(SERVER, 80, UE, 1, 1));
        downlink(Packets.udp(SERVER, 8_080, UE, 1, 1));
        downlink(Packets.udp(SERVER, 8_081, UE, 1, 1));
        downlink(Packets.udp("192.0.2.2", 80, UE, 1, 1));
        assertThat(gnb.received).extracting(GtpuPacket::pduSession).containsExactly(
                new PduSessionInformation.Downlink(5, true, null, null, null, null),
                new PduSessionInformation.Downlink(5, true, null, null, null, null),
                PduSessionInformation.Downlink.of(9), PduSessionInformation.Downlink.of(9));
    }

    @Test
    void matchesUplinkFiltersWithBothSidesExchangedAndByTheQosFlow() {
        var dns = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, 1)).qfis(List.of(5, 9))
                .sdfFilters(List.of(SdfFilter.of("permit out 17 from " + SERVER + "/24 53 to assigned"))).build())
                .precedence(1L).farId(UPLINK_FAR).build();
        long teid = uplinkTeid(smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), List.of(dns, downlinkPdr(ue())),
                List.of(uplinkFar(), downlinkFar(gnb))).createQers(List.of(qer())).build()));
        gnb.uplink(teid, 5, Packets.udp(UE, 1, "192.0.2.77", 53, 0));
        gnb.uplink(teid, 9, Packets.udp(UE, 1, SERVER, 53, 0));
        gnb.uplink(teid, 6, Packets.udp(UE, 1, SERVER, 53, 0));
        gnb.uplink(teid, 9, Packets.udp(UE, 53, SERVER, 54, 0));
        gnb.send(GtpuPacket.of(teid, new GtpuMessage.GPdu(Packets.udp(UE, 1, SERVER, 53, 0))));
        fixture.settle();
        assertThat(fixture.internet.received).hasSize(2);
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.NO_RULE, 3L);
    }

    @Test
    void takesAFilterInBothDirectionsByItsIdentifier() {
        var described = new SdfFilter("permit out 17 from any to assigned 4000", null, null, null, 7L);
        var down = CreatePdr.builder(DOWNLINK_PDR, Pdi.builder(SourceInterface.CORE).ueIpAddresses(List.of(ue()))
                .sdfFilters(List.of(described)).build()).precedence(1L).farId(DOWNLINK_FAR).build();
        var up = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, null))
                .sdfFilters(List.of(new SdfFilter(null, null, null, null, 7L))).build()).precedence(1L).farId(UPLINK_FAR).build();
        long teid = uplinkTeid(smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), List.of(up, down),
                List.of(uplinkFar(), downlinkFar(gnb))).build()));
        gnb.uplink(teid, Packets.udp(UE, 4_000, SERVER, 1, 0));
        gnb.uplink(teid, Packets.udp(UE, 4_001, SERVER, 1, 0));
        downlink(DOWN);
        downlink(Packets.udp(SERVER, 1, UE, 4_001, 0));
        assertThat(fixture.internet.received).hasSize(1);
        assertThat(gnb.payloads()).containsExactly(DOWN);
        // Without a marking there is no PDU session container.
        assertThat(gnb.received.getFirst().extensions()).isEmpty();
    }

    // FAR

    @Test
    void sendsPartOfTheUplinkToAnotherUpfAndTheDownlinkFromItToTheGnb() {
        var other = fixture.gnb("10.0.2.1");
        var classified = CreatePdr.builder(3, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, 1))
                .sdfFilters(List.of(SdfFilter.of("permit out ip from 198.51.100.0/24 to assigned"))).build())
                .precedence(1L).farId(3L).build();
        var local = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, 1)).build())
                .precedence(100L).farId(UPLINK_FAR).build();
        var fromOther = CreatePdr.builder(4, Pdi.builder(SourceInterface.CORE).localFTeid(new FTeid.Choose(true, false, 2)).build())
                .precedence(1L).farId(DOWNLINK_FAR).build();
        var far = CreateFar.builder(3, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.CORE).outerHeaderCreation(toward(other, 99)).build()).build();
        var established = smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1),
                List.of(classified, local, downlinkPdr(ue()), fromOther), List.of(uplinkFar(), downlinkFar(gnb), far))
                .createQers(List.of(qer())).build());
        long teid = uplinkTeid(established);
        var elsewhere = Packets.udp(UE, 1, "198.51.100.7", 2, 0);
        var here = Packets.udp(UE, 1, SERVER, 2, 0);
        gnb.uplink(teid, 7, elsewhere);
        gnb.uplink(teid, 7, here);
        fixture.settle();
        assertThat(fixture.internet.received).containsExactly(here);
        assertThat(other.payloads()).containsExactly(elsewhere);
        assertThat(other.received.getFirst().teid()).isEqualTo(99);
        assertThat(other.received.getFirst().pduSession()).isEqualTo(PduSessionInformation.Uplink.of(7));
        long n9 = ((FTeid.Assigned) established.createdPdrs().getLast().localFTeids().getFirst()).teid();
        other.uplink(n9, 4, DOWN);
        fixture.settle();
        assertThat(gnb.payloads()).containsExactly(DOWN);
        assertThat(gnb.received.getFirst().pduSession()).isEqualTo(PduSessionInformation.Downlink.of(4));
    }

    @Test
    void movesToAnotherGnbAndEndsTheOldTunnelWithAMarker() {
        var target = fixture.gnb("10.0.1.2");
        var established = smf.establish(session(smf, gnb).build());
        downlink(DOWN);
        modify(established, SessionModificationRequest.builder().updateFars(List.of(UpdateFar.builder(DOWNLINK_FAR)
                .updateForwardingParameters(UpdateForwardingParameters.builder().outerHeaderCreation(toward(target, 5))
                        .smReqFlags(Flags.of(SmReqFlag.SNDEM)).build()).build())).build());
        downlink(DOWN);
        assertThat(gnb.received).extracting(GtpuPacket::message).containsExactly(new GtpuMessage.GPdu(DOWN),
                new GtpuMessage.EndMarker(List.of()));
        assertThat(gnb.received.getLast().teid()).isEqualTo(DOWNLINK_TEID);
        assertThat(target.payloads()).containsExactly(DOWN);
        assertThat(target.received.getFirst().teid()).isEqualTo(5);
    }

    @Test
    void dropsWhatItIsToldToAndWhatHasNoDestinationYet() {
        var nowhere = CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.ACCESS).build()).build();
        smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), List.of(uplinkPdr(), downlinkPdr(ue())),
                List.of(uplinkFar(), nowhere)).createQers(List.of(qer())).build());
        downlink(DOWN);
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.RULE, 1L);
    }

    // Buffering

    private SessionEstablishmentResponse idle(CreateFar far, CreateBar bar) {
        return smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), List.of(uplinkPdr(), downlinkPdr(ue())),
                List.of(uplinkFar(), far)).createQers(List.of(qer())).createBar(bar).build());
    }

    private static CreateFar buffering() {
        return CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.BUFF, ApplyAction.NOCP)).barId(1).build();
    }

    private UpdateFar connected() {
        return UpdateFar.builder(DOWNLINK_FAR).applyAction(Flags.of(ApplyAction.FORW)).updateForwardingParameters(
                UpdateForwardingParameters.builder().destinationInterface(DestinationInterface.ACCESS)
                        .outerHeaderCreation(toward(gnb, DOWNLINK_TEID)).build()).build();
    }

    @Test
    void buffersForAnIdleUeTellsOnceAndSendsInOrder() {
        var established = idle(buffering(), CreateBar.builder(1).suggestedBufferingPacketsCount(3).build());
        var packets = List.of(Packets.udp(SERVER, 1, UE, 1, 1), Packets.udp(SERVER, 2, UE, 1, 1), Packets.udp(SERVER, 3, UE, 1, 1));
        packets.forEach(this::downlink);
        downlink(Packets.udp(SERVER, 4, UE, 1, 1));
        assertThat(smf.reports).singleElement().satisfies(report -> {
            assertThat(report.reportType()).isEqualTo(Flags.of(ReportType.DLDR));
            var data = Objects.requireNonNull(report.downlinkDataReport());
            assertThat(data.pdrIds()).containsExactly(DOWNLINK_PDR);
            assertThat(data.downlinkDataServiceInformation()).containsExactly(new DownlinkDataServiceInformation(0, 9));
        });
        assertThat(fixture.upf.figures().waiting()).isEqualTo(3);
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.BUFFER_FULL, 1L);
        assertThat(gnb.received).isEmpty();
        modify(established, SessionModificationRequest.builder().updateFars(List.of(connected())).build());
        fixture.settle();
        assertThat(gnb.payloads()).isEqualTo(packets);
        assertThat(fixture.upf.figures().waiting()).isZero();
        // Idle again: told again.
        modify(established, SessionModificationRequest.builder().updateFars(List.of(
                UpdateFar.builder(DOWNLINK_FAR).applyAction(Flags.of(ApplyAction.BUFF, ApplyAction.NOCP)).build())).build());
        downlink(DOWN);
        assertThat(smf.reports).hasSize(2);
    }

    @Test
    void dropsWhatIsBufferedWhenToldTo() {
        var established = idle(buffering(), CreateBar.builder(1).build());
        downlink(DOWN);
        modify(established, SessionModificationRequest.builder()
                .updateFars(List.of(connected())).smReqFlags(Flags.of(SmReqFlag.DROBU)).build());
        fixture.settle();
        assertThat(gnb.received).isEmpty();
        assertThat(fixture.upf.figures().waiting()).isZero();
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.BUFFER_DISCARDED, 1L);
    }

    @Test
    void tellsOfDownlinkDataAsLateAsItIsTold() {
        idle(buffering(), CreateBar.builder(1).downlinkDataNotificationDelay(20).build());
        downlink(DOWN);
        fixture.run(Duration.ofMillis(900));
        assertThat(smf.reports).isEmpty();
        fixture.run(Duration.ofMillis(200));
        assertThat(smf.reports).hasSize(1);
    }

    @Test
    void endsASessionThatTheSmfHasForgotten() {
        idle(buffering(), CreateBar.builder(1).build());
        smf.reportCause = Cause.SESSION_CONTEXT_NOT_FOUND;
        downlink(DOWN);
        fixture.settle();
        assertThat(fixture.upf.figures().sessions()).isZero();
        assertThat(fixture.upf.figures().waiting()).isZero();
    }

    // QER

    @Test
    void closesGatesOneWayAndTheOther() {
        var established = smf.establish(session(smf, gnb).build());
        modify(established, SessionModificationRequest.builder().updateQers(List.of(
                UpdateQer.builder(QER).gateStatus(new GateStatus(Gate.CLOSED, Gate.OPEN)).build())).build());
        gnb.uplink(uplinkTeid(established), Packets.udp(UE, 1, SERVER, 2, 0));
        downlink(DOWN);
        assertThat(fixture.internet.received).isEmpty();
        assertThat(gnb.payloads()).hasSize(1);
        assertThat(gnb.received.getFirst().pduSession()).isEqualTo(PduSessionInformation.Downlink.of(9));
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.GATE, 1L);
    }

    @Test
    void keepsToTheMaximumBitRate() {
        // 1 Mbit/s down: 125,000 octets a second; a second's burst is 16,384 octets at the most.
        var limited = CreateQer.builder(QER, GateStatus.OPEN).qfi(9).maximumBitRate(new BitRates(0, 1_000)).build();
        long teid = uplinkTeid(smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1),
                List.of(uplinkPdr(), downlinkPdr(ue())), List.of(uplinkFar(), downlinkFar(gnb))).createQers(List.of(limited)).build()));
        var packet = Packets.udp(SERVER, 1, UE, 2, 972);
        for (int i = 0; i < 10_000; i++) {
            fixture.internet.downlink(packet);
            fixture.run(Duration.ofMillis(1));
        }
        // Ten seconds at 125 packets a second, and the burst.
        assertThat(gnb.payloads().size()).isBetween(1_250, 1_270);
        gnb.uplink(teid, Packets.udp(UE, 1, SERVER, 2, 0));
        fixture.settle();
        assertThat(fixture.internet.received).isEmpty();
    }

    // Paths and errors

    @Test
    void tellsOfATunnelThatIsGoneAtTheGnb() {
        smf.establish(session(smf, gnb).build());
        var stranger = fixture.gnb("10.0.1.66");
        var indication = new GtpuMessage.ErrorIndication(DOWNLINK_TEID, Octets.of(gnb.address.getAddress()), List.of());
        stranger.send(GtpuPacket.ofPath(0, indication));
        gnb.send(GtpuPacket.ofPath(0, new GtpuMessage.ErrorIndication(1, Octets.of(gnb.address.getAddress()), List.of())));
        fixture.settle();
        assertThat(smf.reports).isEmpty();
        gnb.send(GtpuPacket.ofPath(0, indication));
        fixture.settle();
        assertThat(smf.reports).singleElement().satisfies(report -> {
            assertThat(report.reportType()).isEqualTo(Flags.of(ReportType.ERIR));
            assertThat(Objects.requireNonNull(report.errorIndicationReport()).remoteFTeids())
                    .containsExactly(new FTeid.Assigned(DOWNLINK_TEID, UpfFixture.four("10.0.1.1"), null));
        });
    }

    @Test
    void tellsOfAPathThatFailsAndRecovers() {
        smf.establish(session(smf, gnb).build());
        fixture.run(Duration.ofMinutes(5));
        assertThat(smf.nodeReports).isEmpty();
        gnb.answersEchoes = false;
        fixture.run(Duration.ofMinutes(5));
        assertThat(smf.nodeReports).singleElement().satisfies(report -> {
            assertThat(report.nodeReportType()).isEqualTo(Flags.of(NodeReportType.UPFR));
            assertThat(Objects.requireNonNull(report.userPlanePathFailureReport()).remoteGtpuPeers().getFirst().ipv4())
                    .isEqualTo(gnb.address);
        });
        gnb.answersEchoes = true;
        fixture.run(Duration.ofMinutes(5));
        assertThat(smf.nodeReports).hasSize(2);
        assertThat(smf.nodeReports.getLast().nodeReportType()).isEqualTo(Flags.of(NodeReportType.UPRR));
    }

    @Test
    void answersEchoesAndTellsWhichExtensionHeadersItTakes() {
        gnb.send(GtpuPacket.ofPath(4711, new GtpuMessage.EchoRequest(List.of())));
        // An extension header of type 0xFF that must be comprehended.
        gnb.send(Octets.fromHex("34ff000800000001 000000ff 01000000"));
        fixture.settle();
        assertThat(gnb.received).extracting(GtpuPacket::message).containsExactly(new GtpuMessage.EchoResponse(0, List.of()),
                new GtpuMessage.SupportedExtensionHeaders(Octets.of(0x85, 0x40), List.of()));
        assertThat(gnb.received.getFirst().sequenceNumber()).isEqualTo(4711);
    }

    @Test
    void takesPacketsOfATunnelFromItsGnbOnlyWhereToldSo() {
        end();
        fixture = new UpfFixture(1, usual -> new UpfConfiguration(usual.n4(), usual.pfcp(), usual.n3Four(), null, usual.networks(),
                List.of(),
                Set.of(), usual.associationRetry(), true, usual.echo(), usual.mtu(), usual.limits()));
        smf = fixture.smf();
        gnb = fixture.gnb();
        long teid = uplinkTeid(smf.establish(session(smf, gnb).build()));
        var other = fixture.gnb("10.0.1.66");
        other.uplink(teid, Packets.udp(UE, 1, SERVER, 2, 0));
        fixture.settle();
        assertThat(fixture.internet.received).isEmpty();
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.FOREIGN_PEER, 1L);
        gnb.uplink(teid, Packets.udp(UE, 1, SERVER, 2, 0));
        fixture.settle();
        assertThat(fixture.internet.received).hasSize(1);
    }

    @Test
    void complainsOfForgedTunnelsOnlySoOften() {
        for (int i = 0; i < 3_000; i++) {
            gnb.uplink(i + 1, Packets.udp(UE, 1, SERVER, 2, 0));
        }
        fixture.settle();
        assertThat(gnb.received).hasSize(1_000);
        assertThat(fixture.upf.figures().n3().withheld()).isEqualTo(2_000);
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.UNKNOWN_TEID, 3_000L);
    }
}
