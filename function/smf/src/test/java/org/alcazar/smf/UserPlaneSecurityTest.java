// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.ngap.element.AcceptedQosFlow;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.MaximumIntegrityProtectedDataRate;
import org.alcazar.ngap.element.ProtectionIndication;
import org.alcazar.ngap.element.ProtectionResult;
import org.alcazar.ngap.element.QosFlowWithDataForwarding;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.ngap.element.UserPlaneSecurityInformation;
import org.alcazar.ngap.transfer.HandoverCommandTransfer;
import org.alcazar.ngap.transfer.HandoverRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.HandoverRequiredTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupUnsuccessfulTransfer;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.smf.HoState;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextStatusNotification;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.UserPlaneSecurity.Granted;
import org.alcazar.smf.context.UserPlaneSecurity.Source;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What protection a session's packets must have, and what becomes of a session that does not have it (TS 33.501 §6.6.1). */
class UserPlaneSecurityTest {

    private static final UpSecurity REQUIRED = new UpSecurity(UpProtection.REQUIRED, UpProtection.REQUIRED);
    private static final SecurityResult BOTH = new SecurityResult(ProtectionResult.PERFORMED, ProtectionResult.PERFORMED);
    private static final SecurityResult NO_INTEGRITY = new SecurityResult(ProtectionResult.NOT_PERFORMED, ProtectionResult.PERFORMED);

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

    private SecurityIndication indicated() {
        var n2 = Objects.requireNonNull(core.network.last().n2SmInfo());
        return Objects.requireNonNull(PduSessionResourceSetupRequestTransfer.decode(n2.ngapData()).securityIndication());
    }

    private List<Audit.Kind> audits() {
        return core.only(Audit.class).stream().map(Audit::kind).toList();
    }

    @Test
    void policyControlGoesBeforeTheSubscriptionAndThatBeforeTheConfiguration() {
        core.accepted();
        assertThat(indicated().integrityProtectionIndication()).isEqualTo(ProtectionIndication.PREFERRED);
        core.network.subscribedSecurity = new UpSecurity(UpProtection.NOT_NEEDED, UpProtection.REQUIRED);
        core.accepted(SmfFixture.request(6).build());
        assertThat(indicated().integrityProtectionIndication()).isEqualTo(ProtectionIndication.NOT_NEEDED);
        assertThat(indicated().maximumIntegrityProtectedDataRateUl()).as("told with integrity protection alone").isNull();
        core.network.policySecurity = REQUIRED;
        core.accepted(SmfFixture.request(7).build());
        assertThat(indicated().integrityProtectionIndication()).isEqualTo(ProtectionIndication.REQUIRED);
        assertThat(indicated().maximumIntegrityProtectedDataRateUl()).isEqualTo(MaximumIntegrityProtectedDataRate.MAXIMUM_UE_RATE);
        assertThat(core.smf.sessions()).extracting(view -> Objects.requireNonNull(view.security()).source())
                .containsExactly(Source.CONFIGURATION, Source.SUBSCRIPTION, Source.POLICY_CONTROL);
    }

    @Test
    void releasesASessionThatTheRanNodeDoesNotProtectAsItMust() {
        core.network.policySecurity = REQUIRED;
        var reference = core.accepted();
        int steered = core.upf.requests.size();
        core.setUp(reference, 0x77, NO_INTEGRITY);
        core.pass(Duration.ofSeconds(1));
        assertThat(audits()).containsExactly(Audit.Kind.UP_SECURITY_NOT_MET);
        assertThat(core.upf.requests).as("no packet is sent on: the session is deleted, not steered").hasSize(steered + 1);
        assertThat(core.upf.sessions).isEmpty();
        core.transferred(PduSessionReleaseCommand.class);
        assertThat(Objects.requireNonNull(core.network.last().n2SmInfo()).ngapIeType()).isEqualTo(N2SmInfoType.PDU_RES_REL_CMD);
        core.n2(reference, N2SmInfoType.PDU_RES_REL_RSP, new PduSessionResourceReleaseResponseTransfer(null));
        core.n1(reference, new PduSessionReleaseComplete(SmfFixture.SESSION, 0, null, null));
        assertThat(core.network.notifications).containsExactly(SmContextStatusNotification.released(SmContextCause.REL_DUE_TO_UP_SEC));
        assertThat(core.smf.sessions()).isEmpty();
    }

    @Test
    void takesASetupOfWhatIsRequiredForItsProtection() {
        core.network.policySecurity = REQUIRED;
        core.established();
        var security = Objects.requireNonNull(core.smf.sessions().getFirst().security());
        assertThat(security.integrity()).isEqualTo(Granted.PERFORMED);
        assertThat(audits()).isEmpty();
    }

    @Test
    void recordsWhatBecameOfWhatWasPreferred() {
        var reference = core.accepted();
        core.setUp(reference, 0x77, NO_INTEGRITY);
        assertThat(core.smf.sessions().getFirst().userPlane()).isEqualTo(UpCnxState.ACTIVATED);
        assertThat(core.only(SmfEvent.UserPlaneSecured.class)).singleElement().satisfies(secured -> {
            assertThat(secured.security().integrity()).isEqualTo(Granted.NOT_PERFORMED);
            assertThat(secured.security().confidentiality()).isEqualTo(Granted.PERFORMED);
        });
        assertThat(audits()).containsExactly(Audit.Kind.UP_SECURITY_REDUCED);
        var other = core.accepted(SmfFixture.request(6).build());
        core.setUp(other, 0x78, null);
        assertThat(Objects.requireNonNull(core.smf.sessions().getLast().security()).integrity()).isEqualTo(Granted.NOT_TOLD);
    }

    @Test
    void refusesASessionThatTheRanNodeCannotProtect() {
        core.network.policySecurity = REQUIRED;
        var reference = core.accepted();
        var answer = (SmContextUpdatedData) core.n2(reference, N2SmInfoType.PDU_RES_SETUP_FAIL,
                new PduSessionResourceSetupUnsuccessfulTransfer(CauseRadioNetwork.UP_INTEGRITY_PROTECTION_NOT_POSSIBLE));
        assertThat(SmfFixture.n1(PduSessionEstablishmentReject.class, answer.n1SmMsg()).cause())
                .isEqualTo(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
        assertThat(core.network.notifications).containsExactly(SmContextStatusNotification.released(SmContextCause.REL_DUE_TO_UP_SEC));
        assertThat(audits()).containsExactly(Audit.Kind.UP_SECURITY_NOT_MET);
    }

    @Test
    void releasesASessionThatCannotBeProtectedAnyMore() {
        core.network.policySecurity = REQUIRED;
        var reference = core.established();
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE));
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        core.n2(reference, N2SmInfoType.PDU_RES_SETUP_FAIL,
                new PduSessionResourceSetupUnsuccessfulTransfer(CauseRadioNetwork.UP_CONFIDENTIALITY_PROTECTION_NOT_POSSIBLE));
        core.pass(Duration.ofSeconds(1));
        core.transferred(PduSessionReleaseCommand.class);
    }

    @Test
    void makesASessionNoFasterThanTheUeCanProtect() {
        core.network.policySecurity = REQUIRED;
        core.accepted(PduSessionEstablishmentRequest.builder(SmfFixture.SESSION, SmfFixture.PTI,
                new IntegrityProtectionMaximumDataRate(IntegrityProtectionMaximumDataRate.KBPS_64, IntegrityProtectionMaximumDataRate.FULL))
                .build());
        var accept = core.transferred(PduSessionEstablishmentAccept.class);
        assertThat(accept.sessionAmbr().uplink().bitsPerSecond()).isEqualTo(64_000);
        assertThat(accept.sessionAmbr().downlink().bitsPerSecond()).isEqualTo(100_000_000);
        assertThat(indicated().maximumIntegrityProtectedDataRateUl()).isEqualTo(MaximumIntegrityProtectedDataRate.BITRATE_64_KBS);
        assertThat(indicated().maximumIntegrityProtectedDataRateDl()).isEqualTo(MaximumIntegrityProtectedDataRate.MAXIMUM_UE_RATE);
    }

    private static PathSwitchRequestTransfer switched(ProtectionIndication integrity, SecurityResult result) {
        return PathSwitchRequestTransfer.builder(SmfFixture.tunnel(0x200), List.of(new AcceptedQosFlow(1)))
                .userPlaneSecurityInformation(new UserPlaneSecurityInformation(result,
                        new SecurityIndication(integrity, ProtectionIndication.REQUIRED, MaximumIntegrityProtectedDataRate.MAXIMUM_UE_RATE,
                        null)))
                .build();
    }

    @Test
    void tellsTheTargetOfAPathSwitchItsOwnPolicyWhereTheSourceToldAnother() {
        core.network.policySecurity = REQUIRED;
        var reference = core.established();
        var answer = core.updated(reference, SmContextUpdateData.ofPathSwitch(switched(ProtectionIndication.NOT_NEEDED, NO_INTEGRITY)
                .encode()));
        assertThat(answer.n2SmInfoType()).isEqualTo(N2SmInfoType.PATH_SWITCH_REQ_ACK);
        var acknowledged = PathSwitchRequestAcknowledgeTransfer.decode(Objects.requireNonNull(answer.n2SmInfo()));
        assertThat(Objects.requireNonNull(acknowledged.securityIndication()).integrityProtectionIndication())
                .isEqualTo(ProtectionIndication.REQUIRED);
        assertThat(audits()).containsExactly(Audit.Kind.UP_SECURITY_POLICY_MISMATCH);
        assertThat(core.smf.sessions().getFirst().ranTunnel()).isEqualTo("10.0.0.3#200");
    }

    @Test
    void followsAPathSwitchThatKeepsWhatIsRequiredAndNoOther() {
        core.network.policySecurity = REQUIRED;
        var reference = core.established();
        var answer = core.updated(reference, SmContextUpdateData.ofPathSwitch(switched(ProtectionIndication.REQUIRED, BOTH).encode()));
        assertThat(PathSwitchRequestAcknowledgeTransfer.decode(Objects.requireNonNull(answer.n2SmInfo())).securityIndication()).isNull();
        core.update(reference, SmContextUpdateData.ofPathSwitch(switched(ProtectionIndication.REQUIRED, NO_INTEGRITY).encode()));
        core.pass(Duration.ofSeconds(1));
        assertThat(audits()).containsExactly(Audit.Kind.UP_SECURITY_NOT_MET);
        core.transferred(PduSessionReleaseCommand.class);
    }

    private SmContextUpdatedData handover(String reference, SecurityResult result) {
        var preparing = core.updated(reference, SmContextUpdateData.ofHandover(HoState.PREPARING, N2SmInfoType.HANDOVER_REQUIRED,
                new HandoverRequiredTransfer(false).encode()));
        assertThat(preparing.hoState()).isEqualTo(HoState.PREPARING);
        assertThat(preparing.n2SmInfoType()).isEqualTo(N2SmInfoType.PDU_RES_SETUP_REQ);
        return core.updated(reference, SmContextUpdateData.ofHandover(HoState.PREPARED, N2SmInfoType.HANDOVER_REQ_ACK,
                HandoverRequestAcknowledgeTransfer.builder(SmfFixture.tunnel(0x300), List.of(new QosFlowWithDataForwarding(1, false, null)))
                        .securityResult(result).build().encode()));
    }

    @Test
    void handsOverWithAllSteps() {
        var reference = core.established();
        var prepared = handover(reference, BOTH);
        assertThat(prepared.hoState()).isEqualTo(HoState.PREPARED);
        assertThat(prepared.n2SmInfoType()).isEqualTo(N2SmInfoType.HANDOVER_CMD);
        assertThat(core.smf.sessions().getFirst().ranTunnel()).as("until the UE is there").isEqualTo("10.0.0.3#77");
        assertThat(core.updated(reference, SmContextUpdateData.ofHandover(HoState.COMPLETED, null, null)).hoState())
                .isEqualTo(HoState.COMPLETED);
        assertThat(core.smf.sessions().getFirst().ranTunnel()).isEqualTo("10.0.0.3#300");
    }

    @Test
    void letsRanNodesSendOnWhatTheyCanThemselves() {
        var reference = core.established();
        var preparing = core.updated(reference, SmContextUpdateData.ofHandover(HoState.PREPARING, N2SmInfoType.HANDOVER_REQUIRED,
                new HandoverRequiredTransfer(true).encode()));
        assertThat(PduSessionResourceSetupRequestTransfer.decode(Objects.requireNonNull(preparing.n2SmInfo()))
                .directForwardingPathAvailability())
                .isTrue();
        var prepared = core.updated(reference, SmContextUpdateData.ofHandover(HoState.PREPARED, N2SmInfoType.HANDOVER_REQ_ACK,
                HandoverRequestAcknowledgeTransfer.builder(SmfFixture.tunnel(0x300), List.of(new QosFlowWithDataForwarding(1, true, null)))
                        .dlForwardingUpTnlInformation(SmfFixture.tunnel(0x400)).build().encode()));
        var command = HandoverCommandTransfer.decode(Objects.requireNonNull(prepared.n2SmInfo()));
        assertThat(Objects.requireNonNull(command.dlForwardingUpTnlInformation()).gtpTeid()).isEqualTo(0x400);
        assertThat(command.qosFlowToBeForwardedList()).containsExactly(1);
    }

    @Test
    void tellsTheTargetOfAPathSwitchThatSaysNothingWhatIsRequired() {
        core.network.policySecurity = REQUIRED;
        var reference = core.established();
        var silent = PathSwitchRequestTransfer.builder(SmfFixture.tunnel(0x200), List.of(new AcceptedQosFlow(1))).build();
        var answer = core.updated(reference, SmContextUpdateData.ofPathSwitch(silent.encode()));
        assertThat(PathSwitchRequestAcknowledgeTransfer.decode(Objects.requireNonNull(answer.n2SmInfo())).securityIndication()).isNotNull();
    }

    @Test
    void makesASessionAnewUnderAnotherPolicy() {
        core.established();
        core.network.policySecurity = REQUIRED;
        core.smf.updateNotify(core.network.policies.values().iterator().next().notificationUri(), core.network.decision());
        core.pass(Duration.ofSeconds(1));
        assertThat(core.transferred(PduSessionReleaseCommand.class).cause()).isEqualTo(FiveGsmCause.REACTIVATION_REQUESTED);
    }

    @Test
    void staysWhereItIsWhenAHandoverIsCancelled() {
        var reference = core.established();
        handover(reference, BOTH);
        core.updated(reference, SmContextUpdateData.ofHandover(HoState.CANCELLED, null, null));
        core.update(reference, SmContextUpdateData.ofHandover(HoState.COMPLETED, null, null));
        assertThat(core.smf.sessions().getFirst().ranTunnel()).isEqualTo("10.0.0.3#77");
    }

    @Test
    void handsNothingOverToWhereItWouldNotBeProtected() {
        core.network.policySecurity = REQUIRED;
        var reference = core.established();
        var answer = handover(reference, NO_INTEGRITY);
        assertThat(answer.n2SmInfoType()).isEqualTo(N2SmInfoType.HANDOVER_PREP_FAIL);
        assertThat(audits()).containsExactly(Audit.Kind.UP_SECURITY_NOT_MET);
        assertThat(core.smf.sessions().getFirst().userPlane()).isEqualTo(UpCnxState.ACTIVATED);
    }
}
