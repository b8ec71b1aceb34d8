// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.ngap.element.AssociatedQosFlow;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.transfer.PduSessionResourceModifyConfirmTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyReleasedTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupUnsuccessfulTransfer;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.element.SeReqFlag;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.message.DownlinkDataReport;
import org.alcazar.pfcp.message.ErrorIndicationReport;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.pfcp.message.SessionReportResponse;
import org.alcazar.pfcp.node.PfcpAnswer;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.amf.N1N2MsgTxfrFailureNotification;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateError;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user plane while a session lives: idle and back, data for an idle UE, what RAN node and UPF lose. */
class UserPlaneTest {

    @TempDir
    Path folder;

    private SmfFixture core;

    @BeforeEach
    void start() {
        core = new SmfFixture(folder);
    }

    @AfterEach
    void end() {
        core.close();
    }

    private UpCnxState userPlane() {
        return core.smf.sessions().getFirst().userPlane();
    }

    private void idle(String reference) {
        var answer = core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE));
        assertThat(answer.upCnxState()).isEqualTo(UpCnxState.DEACTIVATED);
    }

    private Flags<ApplyAction> lastAction() {
        return Objects.requireNonNull(core.upf.last(SessionModificationRequest.class).updateFars().getFirst().applyAction());
    }

    private static SessionReportRequest data() {
        return SessionReportRequest.builder(Flags.of(ReportType.DLDR)).downlinkDataReport(DownlinkDataReport.builder(List.of(2)).build())
                .build();
    }

    @Test
    void keepsPacketsWhileTheUeIsIdleAndSendsThemWhenItComesBack() {
        var reference = core.established();
        idle(reference);
        assertThat(lastAction().has(ApplyAction.BUFF)).isTrue();
        assertThat(lastAction().has(ApplyAction.NOCP)).isTrue();
        var answer = core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        assertThat(answer.upCnxState()).isEqualTo(UpCnxState.ACTIVATING);
        assertThat(answer.n2SmInfoType()).isEqualTo(N2SmInfoType.PDU_RES_SETUP_REQ);
        var setup = PduSessionResourceSetupRequestTransfer.decode(Objects.requireNonNull(answer.n2SmInfo()));
        assertThat(setup.ulNguUpTnlInformation().gtpTeid()).as("the UPF's end stays").isEqualTo(0x1000);
        core.setUp(reference, 0x99, null);
        assertThat(lastAction().has(ApplyAction.FORW)).isTrue();
        assertThat(core.smf.sessions().getFirst().ranTunnel()).isEqualTo("10.0.0.3#99");
    }

    @Test
    void hasTheUePagedWhenThereIsDataForIt() {
        var reference = core.established();
        idle(reference);
        int handedOver = core.network.transfers.size();
        core.upf.report(SmfFixture.N4, data());
        core.upf.report(SmfFixture.N4, data());
        core.pass(Duration.ofSeconds(1));
        assertThat(core.network.transfers).as("once, however many reports").hasSize(handedOver + 1);
        assertThat(core.network.last().n1SmMsg()).isNull();
        assertThat(Objects.requireNonNull(core.network.last().n2SmInfo()).ngapIeType()).isEqualTo(N2SmInfoType.PDU_RES_SETUP_REQ);
        assertThat(core.network.last().fiveQi()).isEqualTo(9);
        core.setUp(reference, 0x99, null);
        assertThat(userPlane()).isEqualTo(UpCnxState.ACTIVATED);
        core.upf.report(SmfFixture.N4, data());
        core.pass(Duration.ofSeconds(1));
        assertThat(userPlane()).isEqualTo(UpCnxState.ACTIVATED);
        assertThat(core.drops()).as("a report that crosses what the UPF is told is nobody's fault").isEmpty();
    }

    @Test
    void throwsAwayWhatIsKeptForAUeThatIsNotReached() {
        var reference = core.established();
        idle(reference);
        core.upf.report(SmfFixture.N4, data());
        core.pass(Duration.ofSeconds(1));
        var uri = Objects.requireNonNull(core.network.last().n1n2FailureTxfNotifURI());
        core.smf.n1N2TransferFailureNotification(uri, new N1N2MsgTxfrFailureNotification(N1N2MessageTransferCause.UE_NOT_RESPONDING));
        core.pass(Duration.ofSeconds(1));
        assertThat(userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        assertThat(Objects.requireNonNull(core.upf.last(SessionModificationRequest.class).smReqFlags()).has(SmReqFlag.DROBU)).isTrue();
        core.upf.report(SmfFixture.N4, data());
        core.pass(Duration.ofSeconds(1));
        assertThat(userPlane()).as("the next packet has it paged again").isEqualTo(UpCnxState.ACTIVATING);
    }

    @Test
    void givesUpASetupThatIsNotAnswered() {
        var reference = core.established();
        idle(reference);
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        core.pass(SmTimers.standard().ran().plusSeconds(1));
        assertThat(userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        var late = (SmContextUpdateError) core.setUp(reference, 0x99, null);
        assertThat(late.error().cause()).isEqualTo(Cause.N2_SM_ERROR.name());
        assertThat(core.drops()).contains(Drop.N2_UNEXPECTED);
    }

    @Test
    void refusesASessionThatTheRanNodeHasNoResourcesFor() {
        var reference = core.accepted();
        var answer = (org.alcazar.sbi.smf.SmContextUpdatedData) core.n2(reference, N2SmInfoType.PDU_RES_SETUP_FAIL,
                new PduSessionResourceSetupUnsuccessfulTransfer(CauseRadioNetwork.RADIO_RESOURCES_NOT_AVAILABLE));
        assertThat(SmfFixture.n1(PduSessionEstablishmentReject.class, answer.n1SmMsg()).cause())
                .isEqualTo(FiveGsmCause.INSUFFICIENT_RESOURCES);
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.network.notifications).hasSize(1);
    }

    @Test
    void keepsASessionWhoseUserPlaneTheRanNodeCannotSetUpAgain() {
        var reference = core.established();
        idle(reference);
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        core.n2(reference, N2SmInfoType.PDU_RES_SETUP_FAIL,
                new PduSessionResourceSetupUnsuccessfulTransfer(CauseRadioNetwork.RADIO_RESOURCES_NOT_AVAILABLE));
        assertThat(userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
    }

    @Test
    void deactivatesWhatTheRanNodeDoesNotKnowOrReleased() {
        var reference = core.established();
        core.upf.report(SmfFixture.N4, SessionReportRequest.builder(Flags.of(ReportType.ERIR))
                .errorIndicationReport(new ErrorIndicationReport(
                List.of(new FTeid.Assigned(0x77, (Inet4Address) SmfFixture.N4.getAddress(), null)), OtherElements.NONE)).build());
        core.pass(Duration.ofSeconds(1));
        assertThat(userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        core.setUp(reference, 0x78, null);
        core.n2(reference, N2SmInfoType.PDU_RES_NTY_REL,
                new PduSessionResourceNotifyReleasedTransfer(CauseRadioNetwork.RELEASE_DUE_TO_PRE_EMPTION));
        assertThat(userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        assertThat(lastAction().has(ApplyAction.BUFF)).isTrue();
    }

    @Test
    void releasesTheRadioOfASessionWithoutPackets() {
        core.established();
        core.upf.report(SmfFixture.N4, SessionReportRequest.builder(Flags.of(ReportType.UPIR)).build());
        core.pass(Duration.ofSeconds(1));
        assertThat(userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        assertThat(core.network.last().n1SmMsg()).isNull();
        assertThat(Objects.requireNonNull(core.network.last().n2SmInfo()).ngapIeType()).isEqualTo(N2SmInfoType.PDU_RES_REL_CMD);
    }

    @Test
    void followsATunnelThatTheRanNodeMoves() {
        var reference = core.established();
        var answer = (org.alcazar.sbi.smf.SmContextUpdatedData) core.n2(reference, N2SmInfoType.PDU_RES_MOD_IND,
                new PduSessionResourceModifyIndicationTransfer(new QosFlowPerTnlInformation(SmfFixture.tunnel(0x123),
                List.of(new AssociatedQosFlow(1)))));
        assertThat(answer.n2SmInfoType()).isEqualTo(N2SmInfoType.PDU_RES_MOD_CFM);
        assertThat(PduSessionResourceModifyConfirmTransfer.decode(Objects.requireNonNull(answer.n2SmInfo())).ulNguUpTnlInformation()
                .gtpTeid())
                .isEqualTo(0x1000);
        assertThat(core.smf.sessions().getFirst().ranTunnel()).isEqualTo("10.0.0.3#123");
    }

    @Test
    void makesSessionsAgainAtAUpfThatBeganAnew() {
        core.established();
        core.upf.restart();
        core.pass(Duration.ofSeconds(30));
        assertThat(core.only(SmfEvent.UpfRestarted.class)).hasSize(1);
        assertThat(core.upf.sessions).hasSize(1);
        var again = core.upf.last(SessionEstablishmentRequest.class);
        assertThat(Objects.requireNonNull(again.seReqFlags()).has(SeReqFlag.RESTI)).isTrue();
        assertThat(((FTeid.Assigned) Objects.requireNonNull(again.createPdrs().getFirst().pdi().localFTeid())).teid())
                .as("the tunnel that the RAN node knows").isEqualTo(0x1000);
        assertThat(again.createFars().getLast().applyAction().has(ApplyAction.FORW)).isTrue();
        assertThat(userPlane()).isEqualTo(UpCnxState.ACTIVATED);
    }

    @Test
    void noticesAUpfThatIsSilentAndTakesNoSessionsMeanwhile() {
        core.upf.stop();
        core.pass(Duration.ofMinutes(1));
        assertThat(core.only(SmfEvent.UpfDown.class)).hasSize(1);
        assertThat(core.smf.userPlaneFunctions()).containsExactly(new Smf.UpfView("upf-1", false));
        core.create(SmfFixture.request().build());
        assertThat(core.transferred(PduSessionEstablishmentReject.class).cause()).as("at once").isEqualTo(FiveGsmCause.NETWORK_FAILURE);
        core.upf.restart();
        core.pass(Duration.ofMinutes(1));
        assertThat(core.smf.userPlaneFunctions()).containsExactly(new Smf.UpfView("upf-1", true));
        core.established();
    }

    @Test
    void makesASessionAgainThatTheUpfForgot() {
        var reference = core.established();
        core.upf.sessions.clear();
        idle(reference);
        assertThat(core.upf.sessions).hasSize(1);
        assertThat(userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
    }

    @Test
    void takesNoReportOfASessionThatIsNot() {
        core.established();
        core.upf.report(SmfFixture.N4, 4711, data());
        core.pass(Duration.ofSeconds(1));
        assertThat(core.drops()).contains(Drop.N4_FOREIGN);
        var response = (SessionReportResponse) ((PfcpAnswer.Response) core.upf.answers.getFirst()).pdu().message();
        assertThat(response.cause()).isEqualTo(org.alcazar.pfcp.element.Cause.SESSION_CONTEXT_NOT_FOUND);
    }
}
