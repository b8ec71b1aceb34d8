// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.event.Drop;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.ConfigurationUpdateComplete;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.ServiceAccept;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.TargetId;
import org.alcazar.ngap.element.TargetRanNodeId;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverCancelAcknowledge;
import org.alcazar.ngap.message.HandoverNotify;
import org.alcazar.ngap.message.HandoverPreparationFailure;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.NasNonDeliveryIndication;
import org.alcazar.ngap.message.Paging;
import org.alcazar.ngap.message.PduSessionResourceModifyConfirm;
import org.alcazar.ngap.message.PduSessionResourceModifyIndication;
import org.alcazar.ngap.message.PduSessionResourceNotify;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.SecondaryRatDataUsageReport;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N1N2MsgTxfrFailureNotification;
import org.alcazar.sbi.amf.N2SmInformation;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextStatusNotification;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateError;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.wire.Octets;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions as the AMF sees them: what UE, gNB and SMF tell each other through it. */
class SessionTest {

    private static final int ID = 5;
    private static final Octets REQUEST = Octets.of(0x2e, ID, 1, 0xc1, 0xff, 0xff);
    private static final Octets ACCEPT = Octets.of(0x2e, ID, 1, 0xc2);
    private static final Dnn INTERNET = new Dnn("internet");
    private static final URI FAILURE = URI.create("http://smf/failure");

    private final AmfFixture core = new AmfFixture();
    private final ScriptedUe ue = core.ue().register();

    private static UlNasTransport.Builder asking(int id, RequestType type) {
        return UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, REQUEST).pduSessionId(id).requestType(type);
    }

    private void establish() {
        ue.secured(asking(ID, RequestType.INITIAL_REQUEST).dnn(INTERNET).build());
    }

    private N1N2MessageTransferCause transfer(N1N2MessageTransferReqData data) {
        return core.amf.n1N2MessageTransfer(ue.supi(), data).cause();
    }

    private static N1N2MessageTransferReqData setup(Octets n1) {
        return new N1N2MessageTransferReqData(ID, n1, new N2SmInformation(N2SmInfoType.PDU_RES_SETUP_REQ, ScriptedSmf.TRANSFER, null), false, null,
                9, FAILURE);
    }

    private static N1N2MessageTransferReqData userPlane() {
        return new N1N2MessageTransferReqData(ID, null, new N2SmInformation(N2SmInfoType.PDU_RES_SETUP_REQ, ScriptedSmf.TRANSFER, null), false,
                null, 9, FAILURE);
    }

    /** A session whose user plane is at the gNB. */
    private void active() {
        establish();
        transfer(setup(ACCEPT));
        var request = ue.gnb.expect(PduSessionResourceSetupRequest.class);
        ue.secured(Objects.requireNonNull(request.pduSessionResourceSetupList().getFirst().nasPdu()), DlNasTransport.class);
        ue.gnb.send(new PduSessionResourceSetupResponse(ue.amfId, ue.ranId,
                List.of(new PduSession.Transfer(ID, Octets.of(1))), List.of(), null, null));
        core.smf.updates.clear();
    }

    private void idle() {
        ue.gnb.send(new UeContextReleaseRequest(ue.amfId, ue.ranId, List.of(), CauseRadioNetwork.USER_INACTIVITY));
        ue.gnb.expect(UeContextReleaseCommand.class);
        ue.gnb.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
    }

    private ServiceRequest serviceRequest(ServiceType type, @Nullable PduSessionSet data, @Nullable PduSessionSet status) {
        var guti = Objects.requireNonNull(ue.accept.guti());
        return new ServiceRequest(NasKeySetIdentifier.of(0), type,
                new FiveGSTmsi(guti.amfSet(), guti.amfPointer(), guti.tmsi()), data, status, null, null,
                OtherElements.NONE);
    }

    /** Comes back on a new connection; what the AMF answers travels with the context for the gNB. */
    private InitialContextSetupRequest comeBack(ServiceRequest request) {
        ue.gnb.send(ue.gnb.initial(8, ue.nas.protectInitial(request)));
        return ue.gnb.expect(InitialContextSetupRequest.class);
    }

    @Test
    void createsAContextForWhatAUeAsksFor() {
        establish();
        var data = Objects.requireNonNull(core.smf.contexts.get("sm1"));
        assertThat(data.supi()).isEqualTo(ue.supi());
        assertThat(data.dnn()).isEqualTo("internet");
        assertThat(data.sNssai()).isEqualTo(org.alcazar.sbi.Snssai.of(1));
        assertThat(data.pduSessionId()).isEqualTo(ID);
        assertThat(data.n1SmMsg()).isEqualTo(REQUEST);
        assertThat(Objects.requireNonNull(data.ueLocation()).tai().tac()).isEqualTo(Octets.of(0, 0, 1));
    }

    @Test
    void selectsTheDefaultSliceAndDataNetworkWhereTheUeNamesNone() {
        ue.secured(asking(ID, RequestType.INITIAL_REQUEST).build());
        assertThat(core.smf.contexts.get("sm1")).extracting("dnn", "sNssai").containsExactly("internet", org.alcazar.sbi.Snssai.of(1));
    }

    @Test
    void sendsBackWhatCannotBeServed() {
        ue.secured(asking(ID, RequestType.INITIAL_REQUEST).dnn(new Dnn("ims")).build());
        assertNotForwarded(FiveGmmCause.DNN_NOT_SUPPORTED_IN_SLICE);
        ue.secured(asking(ID, RequestType.INITIAL_REQUEST).dnn(new Dnn("nowhere")).build());
        assertNotForwarded(FiveGmmCause.DNN_NOT_SUPPORTED_IN_SLICE);
        ue.secured(asking(ID, RequestType.INITIAL_REQUEST).snssai(Snssai.of(77)).build());
        assertNotForwarded(FiveGmmCause.PAYLOAD_NOT_FORWARDED);
        ue.secured(asking(ID, RequestType.EXISTING_PDU_SESSION).build());
        assertNotForwarded(FiveGmmCause.PAYLOAD_NOT_FORWARDED);
        ue.secured(UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, REQUEST).pduSessionId(ID).build());
        assertNotForwarded(FiveGmmCause.PAYLOAD_NOT_FORWARDED);
        assertThat(core.smf.contexts).isEmpty();
    }

    private DlNasTransport assertNotForwarded(FiveGmmCause cause) {
        var answer = ue.expectSecured(DlNasTransport.class);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.payloadContainer()).isEqualTo(REQUEST);
        assertThat(answer.pduSessionId()).isEqualTo(ID);
        return answer;
    }

    @Test
    void sendsBackWithATimeWhatACongestedSmfDoesNotTake() {
        core.smf.fault = new ProblemDetails(Cause.NF_CONGESTION);
        establish();
        assertThat(assertNotForwarded(FiveGmmCause.CONGESTION).backOffTimer()).isNotNull();
    }

    @Test
    void passesARejectOfTheSmfOn() {
        core.smf.creation = new SmContextCreateError(new ProblemDetails(Cause.DNN_DENIED).document(), ACCEPT);
        establish();
        var answer = ue.expectSecured(DlNasTransport.class);
        assertThat(answer.payloadContainer()).isEqualTo(ACCEPT);
        assertThat(answer.cause()).isNull();
        core.smf.creation = null;
        ue.secured(UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, REQUEST).pduSessionId(ID).build());
        assertNotForwarded(FiveGmmCause.PAYLOAD_NOT_FORWARDED);
    }

    @Test
    void dropsSessionIdentitiesThatAUeMayNotChoose() {
        ue.secured(asking(0, RequestType.INITIAL_REQUEST).build());
        ue.secured(asking(16, RequestType.INITIAL_REQUEST).build());
        ue.secured(UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, REQUEST).requestType(RequestType.INITIAL_REQUEST).build());
        ue.secured(UlNasTransport.builder(PayloadContainerType.SMS, REQUEST).build());
        ue.gnb.expectSilence();
        assertThat(core.drops()).containsOnly(Drop.NAS_UNEXPECTED).hasSize(4);
        assertThat(core.smf.contexts).isEmpty();
    }

    @Test
    void replacesASessionThatTheUeAsksForAnew() {
        establish();
        establish();
        assertThat(core.smf.released).containsExactly("sm1 " + SmContextCause.REL_DUE_TO_DUPLICATE_SESSION_ID);
        assertThat(core.smf.contexts).containsOnlyKeys("sm2");
    }

    @Test
    void carriesTheAcceptWithTheUserPlaneAndTheAnswerBack() {
        establish();
        assertThat(transfer(setup(ACCEPT))).isEqualTo(N1N2MessageTransferCause.N1_N2_TRANSFER_INITIATED);
        var request = ue.gnb.expect(PduSessionResourceSetupRequest.class).pduSessionResourceSetupList().getFirst();
        assertThat(request.id()).isEqualTo(ID);
        assertThat(request.transfer()).isEqualTo(ScriptedSmf.TRANSFER);
        assertThat(request.sNssai().sst()).isEqualTo(1);
        assertThat(ue.secured(Objects.requireNonNull(request.nasPdu()), DlNasTransport.class).payloadContainer()).isEqualTo(ACCEPT);
        ue.gnb.send(new PduSessionResourceSetupResponse(ue.amfId, ue.ranId, List.of(new PduSession.Transfer(ID, Octets.of(1))),
                List.of(new PduSession.Transfer(6, Octets.of(2))), null, null));
        assertThat(core.smf.updates).extracting(SmContextUpdateData::n2SmInfoType, SmContextUpdateData::n2SmInfo)
                .containsExactly(Tuple.tuple(N2SmInfoType.PDU_RES_SETUP_RSP, Octets.of(1)));
    }

    @Test
    void carriesAReleaseToBoth() {
        active();
        transfer(new N1N2MessageTransferReqData(ID, ACCEPT, new N2SmInformation(N2SmInfoType.PDU_RES_REL_CMD, Octets.of(7), null), false, null,
                null, null));
        var command = ue.gnb.expect(PduSessionResourceReleaseCommand.class);
        assertThat(command.nasPdu()).isNotNull();
        assertThat(command.pduSessionResourceToReleaseList()).containsExactly(new PduSession.Transfer(ID, Octets.of(7)));
    }

    @Test
    void dropsATransferThatIsNoneForAGnb() {
        establish();
        transfer(new N1N2MessageTransferReqData(ID, null, new N2SmInformation(N2SmInfoType.PDU_RES_SETUP_RSP, Octets.of(7), null), false, null,
                null, null));
        ue.gnb.expectSilence();
        assertThat(core.drops()).containsExactly(Drop.SESSION_TRANSFER_UNEXPECTED);
    }

    @Test
    void handsOnWhatTheGnbSaysByItself() {
        active();
        ue.gnb.send(new PduSessionResourceNotify(ue.amfId, ue.ranId, List.of(new PduSession.Transfer(ID, Octets.of(1))), List.of(), null));
        ue.gnb.send(new PduSessionResourceNotify(ue.amfId, ue.ranId, List.of(), List.of(new PduSession.Transfer(ID, Octets.of(2))), null));
        ue.gnb.send(new SecondaryRatDataUsageReport(ue.amfId, ue.ranId, List.of(new PduSession.Transfer(ID, Octets.of(3)))));
        assertThat(core.smf.updates).extracting(SmContextUpdateData::n2SmInfoType, SmContextUpdateData::n2SmInfo).containsExactly(
                Tuple.tuple(N2SmInfoType.PDU_RES_NTY, Octets.of(1)), Tuple.tuple(N2SmInfoType.PDU_RES_NTY_REL, Octets.of(2)),
                Tuple.tuple(N2SmInfoType.SECONDARY_RAT_USAGE, Octets.of(3)));
        ue.gnb.expectSilence();
        assertThat(core.drops()).isEmpty();
    }

    @Test
    void confirmsWhatTheGnbChangedByItselfAsTheSmfSays() {
        active();
        core.smf.update = new SmContextUpdatedData(null, null, null, Octets.of(9), N2SmInfoType.PDU_RES_MOD_CFM);
        ue.gnb.send(new PduSessionResourceModifyIndication(ue.amfId, ue.ranId,
                List.of(new PduSession.Transfer(ID, Octets.of(1)), new PduSession.Transfer(6, Octets.of(2)))));
        var confirm = ue.gnb.expect(PduSessionResourceModifyConfirm.class);
        assertThat(confirm.pduSessionResourceModifyList()).containsExactly(new PduSession.Transfer(ID, Octets.of(9)));
        assertThat(confirm.pduSessionResourceFailedToModifyList()).extracting(PduSession.Transfer::id).containsExactly(6);
        core.smf.update = new SmContextUpdateError(new ProblemDetails(Cause.N2_SM_ERROR).document(), null, Octets.of(8),
                N2SmInfoType.PDU_RES_MOD_IND_FAIL, null);
        ue.gnb.send(new PduSessionResourceModifyIndication(ue.amfId, ue.ranId, List.of(new PduSession.Transfer(ID, Octets.of(1)))));
        confirm = ue.gnb.expect(PduSessionResourceModifyConfirm.class);
        assertThat(confirm.pduSessionResourceModifyList()).isEmpty();
        assertThat(confirm.pduSessionResourceFailedToModifyList()).containsExactly(new PduSession.Transfer(ID, Octets.of(8)));
    }

    @Test
    void refusesWhatItDoesNotDoInTheWordsOfItsProcedure() {
        active();
        ue.gnb.send(new HandoverRequired(ue.amfId, ue.ranId, HandoverType.values()[0], CauseRadioNetwork.HANDOVER_DESIRABLE_FOR_RADIO_REASON,
                new TargetId.RanNode(new TargetRanNodeId(GlobalRanNodeId.Gnb.of(ScriptedGnb.PLMN, 2, 24), new Tai(ScriptedGnb.PLMN, 1), null)),
                List.of(new PduSession.Transfer(ID, Octets.of(1))), Octets.of(2)));
        assertThat(ue.gnb.expect(HandoverPreparationFailure.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_TARGET_ID);
        ue.gnb.send(new HandoverCancel(ue.amfId, ue.ranId, CauseRadioNetwork.HANDOVER_CANCELLED));
        ue.gnb.expect(HandoverCancelAcknowledge.class);
        ue.gnb.send(new HandoverNotify(ue.amfId, ue.ranId, ScriptedGnb.HERE));
        assertThat(ue.gnb.expect(ErrorIndication.class).cause()).isEqualTo(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        ue.gnb.send(new NasNonDeliveryIndication(ue.amfId, ue.ranId, Octets.of(1), CauseRadioNetwork.UNSPECIFIED));
        ue.gnb.expectSilence();
        assertThat(core.drops()).containsExactly(Drop.NGAP_UNEXPECTED, Drop.NGAP_UNEXPECTED, Drop.NAS_UNDELIVERED);
    }

    @Test
    void knowsOfNoTransferToAStranger() {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> core.amf.n1N2MessageTransfer("imsi-999700000000099", userPlane()))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND));
    }

    @Test
    void deactivatesTheUserPlaneWhenTheGnbLetsGo() {
        active();
        idle();
        assertThat(core.smf.updates).extracting(SmContextUpdateData::upCnxState).containsExactly(UpCnxState.DEACTIVATED);
        assertThat(core.smf.contexts).containsOnlyKeys("sm1");
    }

    @Test
    void deactivatesTheUserPlaneWhenTheGnbIsLost() {
        active();
        ue.gnb.abort();
        core.pass(Duration.ofSeconds(1));
        assertThat(core.smf.updates).extracting(SmContextUpdateData::upCnxState).containsExactly(UpCnxState.DEACTIVATED);
    }

    @Test
    void activatesWhatAnIdleUeHasDataFor() {
        active();
        idle();
        core.smf.updates.clear();
        var setup = comeBack(serviceRequest(ServiceType.DATA, PduSessionSet.of(ID, 6), PduSessionSet.of(ID, 7)));
        assertThat(setup.pduSessionResourceSetupList()).hasSize(1);
        assertThat(setup.pduSessionResourceSetupList().getFirst().transfer()).isEqualTo(ScriptedSmf.TRANSFER);
        var accept = ue.secured(Objects.requireNonNull(setup.nasPdu()), ServiceAccept.class);
        assertThat(accept.pduSessionStatus()).isEqualTo(PduSessionSet.of(ID));
        assertThat(accept.reactivationResult()).isEqualTo(PduSessionSet.NONE);
        ue.gnb.send(new InitialContextSetupResponse(setup.amfUeNgapId(), setup.ranUeNgapId(), List.of(new PduSession.Transfer(ID, Octets.of(1))),
                List.of(), null));
        assertThat(core.smf.updates).extracting(SmContextUpdateData::n2SmInfoType).containsExactly(null, N2SmInfoType.PDU_RES_SETUP_RSP);
    }

    @Test
    void tellsTheUeWhatCouldNotBeActivated() {
        active();
        idle();
        core.smf.update = new SmContextUpdateError(new ProblemDetails(Cause.UPF_NOT_RESPONDING).document(), null, null, null,
                UpCnxState.DEACTIVATED);
        var setup = comeBack(serviceRequest(ServiceType.DATA, PduSessionSet.of(ID), PduSessionSet.of(ID)));
        assertThat(setup.pduSessionResourceSetupList()).isEmpty();
        var accept = ue.secured(Objects.requireNonNull(setup.nasPdu()), ServiceAccept.class);
        assertThat(accept.reactivationResult()).isEqualTo(PduSessionSet.of(ID));
        assertThat(Objects.requireNonNull(accept.reactivationErrors())).extracting("pduSession").containsExactly(ID);
    }

    @Test
    void endsASessionThatTheUeDoesNotKnowOf() {
        active();
        idle();
        var setup = comeBack(serviceRequest(ServiceType.SIGNALLING, PduSessionSet.NONE, PduSessionSet.NONE));
        assertThat(ue.secured(Objects.requireNonNull(setup.nasPdu()), ServiceAccept.class).pduSessionStatus()).isEqualTo(PduSessionSet.NONE);
        assertThat(core.smf.released).containsExactly("sm1 " + SmContextCause.PDU_SESSION_STATUS_MISMATCH);
    }

    @Test
    void activatesInAMobilityRegistrationToo() {
        active();
        idle();
        var request = RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.MOBILITY_UPDATING, false),
                        NasKeySetIdentifier.of(0), Objects.requireNonNull(ue.accept.guti()))
                .ueSecurityCapability(ScriptedUe.ALL).uplinkDataStatus(PduSessionSet.of(ID)).pduSessionStatus(PduSessionSet.of(ID)).build();
        ue.gnb.send(ue.gnb.initial(8, ue.nas.protectInitial(request)));
        var setup = ue.gnb.expect(InitialContextSetupRequest.class);
        assertThat(setup.pduSessionResourceSetupList()).hasSize(1);
        var accept = ue.secured(Objects.requireNonNull(setup.nasPdu()), RegistrationAccept.class);
        assertThat(accept.pduSessionStatus()).isEqualTo(PduSessionSet.of(ID));
        assertThat(accept.reactivationResult()).isEqualTo(PduSessionSet.NONE);
    }

    @Test
    void endsSessionsWithAnInitialRegistration() {
        active();
        idle();
        ue.gnb.send(ue.gnb.initial(8, ue.nas.protectInitial(ue.request(Objects.requireNonNull(ue.accept.guti())).build())));
        ue.gnb.expect(InitialContextSetupRequest.class);
        assertThat(core.smf.released).containsExactly("sm1 " + SmContextCause.UE_DEREGISTERED);
    }

    @Test
    void endsSessionsWithTheRegistration() {
        active();
        ue.secured(new UeOriginatingDeregistrationRequest(
                new DeregistrationType(true, false, AccessType.THREE_GPP),
                NasKeySetIdentifier.of(0), Objects.requireNonNull(ue.accept.guti()), OtherElements.NONE));
        assertThat(core.smf.released).containsExactly("sm1 " + SmContextCause.UE_DEREGISTERED);
        assertThat(core.home.policies).isEmpty();
    }

    @Test
    void forgetsASessionThatTheSmfEnded() {
        establish();
        var uri = Objects.requireNonNull(core.smf.contexts.get("sm1")).smContextStatusUri();
        assertThat(core.amf.callbackAt(uri)).isSameAs(core.amf);
        core.amf.smContextStatusNotification(uri, SmContextStatusNotification.released(SmContextCause.REL_DUE_TO_UP_SEC));
        ue.secured(UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, REQUEST).pduSessionId(ID).build());
        assertNotForwarded(FiveGmmCause.PAYLOAD_NOT_FORWARDED);
    }

    @Test
    void aLateNotificationEndsNoSessionThatCameAfter() {
        establish();
        var uri = Objects.requireNonNull(core.smf.contexts.get("sm1")).smContextStatusUri();
        establish();
        core.amf.smContextStatusNotification(uri, SmContextStatusNotification.released(SmContextCause.REL_DUE_TO_UP_SEC));
        ue.secured(UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, REQUEST).pduSessionId(ID).build());
        ue.gnb.expectSilence();
        assertThat(core.smf.updates).extracting(SmContextUpdateData::n1SmMsg).containsExactly(REQUEST);
    }

    @Test
    void pagesAnIdleUeAndGivesItANewGutiWhenItComes() {
        active();
        idle();
        assertThat(transfer(userPlane())).isEqualTo(N1N2MessageTransferCause.ATTEMPTING_TO_REACH_UE);
        var paging = ue.gnb.expect(Paging.class);
        var guti = Objects.requireNonNull(ue.accept.guti());
        assertThat(paging.uePagingIdentity().fiveGTmsi()).isEqualTo(Integer.toUnsignedLong(guti.tmsi()));
        assertThat(paging.taiListForPaging()).hasSize(1);
        var setup = comeBack(serviceRequest(ServiceType.MOBILE_TERMINATED_SERVICES, PduSessionSet.NONE, PduSessionSet.of(ID)));
        assertThat(setup.pduSessionResourceSetupList()).hasSize(1);
        ue.secured(Objects.requireNonNull(setup.nasPdu()), ServiceAccept.class);
        var command = ue.expectSecured(ConfigurationUpdateCommand.class);
        assertThat(command.guti()).isNotNull().isNotEqualTo(guti);
        ue.amfId = setup.amfUeNgapId();
        ue.gnb.send(new UplinkNasTransport(setup.amfUeNgapId(), setup.ranUeNgapId(),
                ue.nas.protect(new ConfigurationUpdateComplete(OtherElements.NONE)), ScriptedGnb.HERE));
        assertThat(core.amf.counts().tmsis()).isEqualTo(1);
        assertThat(core.smf.failures).isEmpty();
    }

    @Test
    void tellsTheSmfOfAUeThatDoesNotComeWhenItIsPaged() {
        active();
        idle();
        transfer(userPlane());
        for (int i = 0; i < NasTimers.standard().t3513().count(); i++) {
            ue.gnb.expect(Paging.class);
            core.pass(NasTimers.standard().t3513().interval());
        }
        core.pass(Duration.ofSeconds(5));
        ue.gnb.expectSilence();
        assertThat(core.smf.failures).containsExactly(new N1N2MsgTxfrFailureNotification(N1N2MessageTransferCause.UE_NOT_RESPONDING));
    }

    @Test
    void doesNotWakeAUeForWhatIsNotWorthIt() {
        establish();
        idle();
        assertThat(transfer(new N1N2MessageTransferReqData(ID, ACCEPT, null, true, null, null, FAILURE)))
                .isEqualTo(N1N2MessageTransferCause.N1_MSG_NOT_TRANSFERRED);
        ue.gnb.expectSilence();
    }

    @Test
    void refusesServiceToAUeThatProvesNothing() {
        idle();
        var pdu = ue.nas.protectInitial(serviceRequest(ServiceType.SIGNALLING, null, null)).toArray();
        pdu[2] ^= 1;
        ue.gnb.send(ue.gnb.initial(8, Octets.wrap(pdu)));
        assertThat(ue.expect(ServiceReject.class).cause()).isEqualTo(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
    }

    @Test
    void aPolicyControlFunctionThatFailsChangesNothing() {
        core.home.policyFault = new ProblemDetails(Cause.SYSTEM_FAILURE);
        var other = new ScriptedUe(core.gnb().setUp(), 9, "0000000009").register();
        assertThat(Objects.requireNonNull(other.setup.ueAggregateMaximumBitRate()).downlink()).isEqualTo(2_000_000);
    }

    @ParameterizedTest
    @EnumSource(N2SmInfoType.class)
    void noTransferBreaksAnything(N2SmInfoType type) {
        establish();
        transfer(new N1N2MessageTransferReqData(ID, ACCEPT, new N2SmInformation(type, Octets.of(), null), false, null, null, null));
        transfer(new N1N2MessageTransferReqData(14, null, new N2SmInformation(type, Octets.of(), null), false, null, null, null));
        core.pass(Duration.ofSeconds(1));
        assertThat(core.amf.counts().ues()).isEqualTo(1);
    }
}
