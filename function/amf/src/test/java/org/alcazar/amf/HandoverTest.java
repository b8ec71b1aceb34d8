// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.AmfEvent.HandedOver.Way;
import org.alcazar.amf.event.Drop;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.AccessType;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.DrbStatus;
import org.alcazar.ngap.element.DrbStatusUl;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.PdcpCount;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SecurityContext;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.TargetId;
import org.alcazar.ngap.element.TargetRanNodeId;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.DownlinkRanStatusTransfer;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverCancelAcknowledge;
import org.alcazar.ngap.message.HandoverCommand;
import org.alcazar.ngap.message.HandoverFailure;
import org.alcazar.ngap.message.HandoverNotify;
import org.alcazar.ngap.message.HandoverPreparationFailure;
import org.alcazar.ngap.message.HandoverRequest;
import org.alcazar.ngap.message.HandoverRequestAcknowledge;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.ngap.message.HandoverSuccess;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PathSwitchRequest;
import org.alcazar.ngap.message.PathSwitchRequestAcknowledge;
import org.alcazar.ngap.message.PathSwitchRequestFailure;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.UeContextModificationFailure;
import org.alcazar.ngap.message.UeContextModificationRequest;
import org.alcazar.ngap.message.UeContextModificationResponse;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.ngap.message.UplinkRanStatusTransfer;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N2SmInformation;
import org.alcazar.sbi.smf.HoState;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** A UE that goes from one gNB to another, by Xn and by N2, with gNBs and SMF played. */
class HandoverTest {

    private static final int ID = 5;
    private static final Octets REQUEST = Octets.of(0x2e, ID, 1, 0xc1, 0xff, 0xff);
    private static final Octets CONTAINER = Octets.of(1, 2, 3);
    private static final Octets BACK = Octets.of(4, 5);
    private static final RanUeNgapId THERE = new RanUeNgapId(77);
    private static final UeSecurityCapabilities CAPABILITIES = UeSecurityCapabilities.ofNasOctets(0xf0, 0xf0, 0, 0);
    private static final List<PduSession.Transfer> SESSION = List.of(new PduSession.Transfer(ID, Octets.of(9)));
    private static final CauseRadioNetwork DESIRABLE = CauseRadioNetwork.HANDOVER_DESIRABLE_FOR_RADIO_REASON;

    private final AmfFixture core = new AmfFixture();
    private final ScriptedUe ue = core.ue().register();
    private final ScriptedGnb source = ue.gnb;
    private final ScriptedGnb target = core.gnb().setUp(2);

    /** A session whose user plane is at the gNB. */
    private void active(int id) {
        ue.secured(UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, REQUEST).pduSessionId(id).requestType(RequestType.INITIAL_REQUEST)
                .dnn(new Dnn("internet")).build());
        userPlane(id);
        source.expect(PduSessionResourceSetupRequest.class);
        source.send(new PduSessionResourceSetupResponse(ue.amfId, ue.ranId, List.of(new PduSession.Transfer(id, Octets.of(1))), List.of(), null, null));
        core.smf.updates.clear();
    }

    private void userPlane(int id) {
        core.amf.n1N2MessageTransfer(ue.supi(), new N1N2MessageTransferReqData(id, null,
                new N2SmInformation(N2SmInfoType.PDU_RES_SETUP_REQ, ScriptedSmf.TRANSFER, null), false, null, 9, null));
    }

    private static UserLocationInformation at(int tac) {
        return new UserLocationInformation.Nr(new NrCgi(ScriptedGnb.PLMN, 0x20), new Tai(ScriptedGnb.PLMN, tac), null);
    }

    private PathSwitchRequest pathSwitch() {
        return new PathSwitchRequest(THERE, ue.amfId, at(1), CAPABILITIES, SESSION);
    }

    private static HandoverRequired required(AmfUeNgapId amfId, RanUeNgapId ranId, int gnb, int tac, List<PduSession.Transfer> sessions) {
        return new HandoverRequired(amfId, ranId, HandoverType.INTRA_5GS, DESIRABLE,
                new TargetId.RanNode(new TargetRanNodeId(GlobalRanNodeId.Gnb.of(ScriptedGnb.PLMN, gnb, 24), new Tai(ScriptedGnb.PLMN, tac), null)),
                sessions, CONTAINER);
    }

    private void require() {
        source.send(required(ue.amfId, ue.ranId, 2, 1, SESSION));
    }

    private HandoverRequest request() {
        require();
        return target.expect(HandoverRequest.class);
    }

    private HandoverRequest commanded() {
        var request = request();
        target.send(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, SESSION, BACK));
        source.expect(HandoverCommand.class);
        return request;
    }

    private Secret nextHop(int count) {
        var key = ue.setup.securityKey().secret();
        for (int i = 0; i < count; i++) {
            key = KeyDerivation5g.nh(ue.kAmf, key);
        }
        return key;
    }

    private void assertNextHop(SecurityContext given, int count) {
        assertThat(given.nextHopChainingCount()).isEqualTo(count % 8);
        assertThat(given.nextHop().secret().sameAs(nextHop(count))).as("NH %d", count).isTrue();
    }

    private void assertServed(ScriptedGnb gnb, AmfUeNgapId amfId, RanUeNgapId ranId) {
        userPlane(ID);
        var message = gnb.expect(PduSessionResourceSetupRequest.class);
        assertThat(message.amfUeNgapId()).isEqualTo(amfId);
        assertThat(message.ranUeNgapId()).isEqualTo(ranId);
    }

    private List<HoState> states() {
        return core.smf.updates.stream().map(SmContextUpdateData::hoState).filter(Objects::nonNull).toList();
    }

    private List<Kind> audits() {
        return core.only(AmfEvent.Audit.class).stream().map(AmfEvent.Audit::kind).toList();
    }

    // Xn

    @Test
    void switchesThePathsOfAUeThatCameOverXn() {
        active(ID);
        target.send(pathSwitch());
        var acknowledge = target.expect(PathSwitchRequestAcknowledge.class);
        assertThat(acknowledge.amfUeNgapId()).isEqualTo(ue.amfId);
        assertThat(acknowledge.pduSessionResourceSwitchedList()).containsExactly(new PduSession.Transfer(ID, ScriptedSmf.SWITCHED));
        assertThat(acknowledge.pduSessionResourceReleasedList()).isEmpty();
        assertThat(acknowledge.ueSecurityCapabilities()).isNull();
        assertNextHop(acknowledge.securityContext(), 1);
        assertThat(core.smf.updates).singleElement().satisfies(update -> {
            assertThat(update.toBeSwitched()).isTrue();
            assertThat(update.n2SmInfo()).isEqualTo(Octets.of(9));
        });
        source.expectSilence();
        assertServed(target, ue.amfId, THERE);
        assertThat(core.only(AmfEvent.HandedOver.class)).singleElement().satisfies(event -> assertThat(event.way()).isEqualTo(Way.XN));
        assertThat(audits()).isEmpty();
    }

    @Test
    void givesAnotherPairAtEachChange() {
        active(ID);
        for (int i = 1; i <= 9; i++) {
            var gnb = i % 2 == 1 ? target : source;
            gnb.send(pathSwitch());
            assertNextHop(gnb.expect(PathSwitchRequestAcknowledge.class).securityContext(), i);
        }
    }

    @Test
    void theFormerGnbMayNotTouchTheUeAnyMore() {
        active(ID);
        target.send(pathSwitch());
        target.expect(PathSwitchRequestAcknowledge.class);
        source.send(new UeContextReleaseRequest(ue.amfId, ue.ranId, List.of(), CauseRadioNetwork.USER_INACTIVITY));
        assertThat(source.expect(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
        source.abort();
        assertServed(target, ue.amfId, THERE);
        assertThat(audits()).containsExactly(Kind.FOREIGN_UE_ID);
    }

    @Test
    void theLossOfTheNewGnbIsTheLossOfTheConnection() {
        active(ID);
        target.send(pathSwitch());
        target.expect(PathSwitchRequestAcknowledge.class);
        core.smf.updates.clear();
        target.abort();
        assertThat(core.smf.updates).extracting(SmContextUpdateData::upCnxState).containsExactly(UpCnxState.DEACTIVATED);
        assertThat(core.amf.counts().connections()).isZero();
    }

    @Test
    void tellsTheTargetTheUesOwnCapabilitiesWhereItWasToldOthers() {
        active(ID);
        for (var told : new UeSecurityCapabilities[] {UeSecurityCapabilities.ofNasOctets(0x80, 0x80, 0, 0), new UeSecurityCapabilities(0, 0, 0, 0)}) {
            target.send(new PathSwitchRequest(THERE, ue.amfId, at(1), told, SESSION));
            assertThat(target.expect(PathSwitchRequestAcknowledge.class).ueSecurityCapabilities()).isEqualTo(CAPABILITIES);
        }
        assertThat(audits()).containsExactly(Kind.PATH_SWITCH_CAPABILITY_MISMATCH, Kind.PATH_SWITCH_CAPABILITY_MISMATCH);
        source.send(pathSwitch());
        assertThat(source.expect(PathSwitchRequestAcknowledge.class).ueSecurityCapabilities()).as("what the UE said has not changed").isNull();
    }

    @Test
    void refusesAPathSwitchOfAnotherUeOrOfNone() {
        active(ID);
        var idle = new ScriptedUe(source, 2, "0000000002").register();
        source.send(new UeContextReleaseRequest(idle.amfId, idle.ranId, List.of(), CauseRadioNetwork.USER_INACTIVITY));
        source.expect(UeContextReleaseCommand.class);
        for (var named : List.of(new AmfUeNgapId(ue.amfId.value() + 1), new AmfUeNgapId(0), new AmfUeNgapId(0xff_ffff_ffffL), idle.amfId)) {
            target.send(new PathSwitchRequest(THERE, named, at(1), CAPABILITIES, SESSION));
            var failure = target.expect(PathSwitchRequestFailure.class);
            assertThat(failure.amfUeNgapId()).isEqualTo(named);
            assertThat(failure.pduSessionResourceReleasedList()).extracting(PduSession.Transfer::id).containsExactly(ID);
        }
        assertThat(core.smf.updates).isEmpty();
        assertThat(audits()).hasSize(4).containsOnly(Kind.PATH_SWITCH_REFUSED);
        assertServed(source, ue.amfId, ue.ranId);
    }

    @Test
    void refusesAPathSwitchToWhereTheGnbIsNot() {
        active(ID);
        for (var place : List.of(at(2), at(0xff_ffff))) {
            target.send(new PathSwitchRequest(THERE, ue.amfId, place, CAPABILITIES, SESSION));
            target.expect(PathSwitchRequestFailure.class);
        }
        assertServed(source, ue.amfId, ue.ranId);
        assertThat(audits()).containsOnly(Kind.PATH_SWITCH_REFUSED);
    }

    @Test
    void refusesAPathSwitchBeforeTheGnbHasKeysOfTheUe() {
        var other = new ScriptedUe(source, 3, "0000000003");
        other.begin();
        other.authenticate();
        other.takeSecurityMode();
        target.send(new PathSwitchRequest(THERE, other.amfId, at(1), CAPABILITIES, SESSION));
        target.expect(PathSwitchRequestFailure.class);
        other.secured(other.complete());
        other.takeAccept();
        assertThat(audits()).containsExactly(Kind.PATH_SWITCH_REFUSED);
    }

    @Test
    void leavesTheUeWhereItWasIfNoSessionGoesAlong() {
        active(ID);
        core.smf.update = SmContextUpdatedData.NOTHING;
        target.send(pathSwitch());
        assertThat(target.expect(PathSwitchRequestFailure.class).pduSessionResourceReleasedList()).extracting(PduSession.Transfer::id).containsExactly(ID);
        core.smf.update = null;
        assertServed(source, ue.amfId, ue.ranId);
        target.send(pathSwitch());
        assertNextHop(target.expect(PathSwitchRequestAcknowledge.class).securityContext(), 1);
    }

    @Test
    void whatDoesNotGoAlongHasNoUserPlaneAnyMore() {
        for (int id : new int[] {ID, 6, 7}) {
            active(id);
        }
        target.send(new PathSwitchRequest(THERE, ue.amfId, at(1), CAPABILITIES,
                List.of(SESSION.getFirst(), SESSION.getFirst(), new PduSession.Transfer(9, Octets.of(1))),
                List.of(new PduSession.Transfer(6, Octets.of(2)), new PduSession.Transfer(ID, Octets.of(2))), null, false));
        var acknowledge = target.expect(PathSwitchRequestAcknowledge.class);
        assertThat(acknowledge.pduSessionResourceSwitchedList()).extracting(PduSession.Transfer::id).containsExactly(ID);
        assertThat(acknowledge.pduSessionResourceReleasedList()).extracting(PduSession.Transfer::id).containsExactly(9);
        assertThat(core.smf.updates).extracting(SmContextUpdateData::n2SmInfoType, SmContextUpdateData::upCnxState).containsExactly(
                org.assertj.core.groups.Tuple.tuple(N2SmInfoType.PATH_SWITCH_REQ, null),
                org.assertj.core.groups.Tuple.tuple(N2SmInfoType.PATH_SWITCH_SETUP_FAIL, null),
                org.assertj.core.groups.Tuple.tuple(null, UpCnxState.DEACTIVATED));
    }

    @Test
    void aRanUeNgapIdThatIsTakenAnewEndsTheConnectionThatHadIt() {
        active(ID);
        var other = new ScriptedUe(target, THERE.value(), "0000000004").register();
        target.send(pathSwitch());
        target.expect(PathSwitchRequestAcknowledge.class);
        target.send(new UplinkNasTransport(other.amfId, THERE, Octets.of(1), ScriptedGnb.HERE));
        assertThat(target.expect(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
        assertServed(target, ue.amfId, THERE);
    }

    // N2

    @Test
    void handsAUeOver() {
        active(ID);
        var request = request();
        assertThat(request.amfUeNgapId()).as("of its own").isNotEqualTo(ue.amfId);
        assertThat(request.ueSecurityCapabilities()).isEqualTo(CAPABILITIES);
        assertThat(request.sourceToTargetTransparentContainer()).isEqualTo(CONTAINER);
        assertThat(request.newSecurityContextInd()).isFalse();
        assertThat(request.pduSessionResourceSetupList()).singleElement().satisfies(setup -> {
            assertThat(setup.id()).isEqualTo(ID);
            assertThat(setup.transfer()).isEqualTo(ScriptedSmf.TRANSFER);
        });
        assertNextHop(request.securityContext(), 1);
        target.send(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, SESSION, BACK));
        var command = source.expect(HandoverCommand.class);
        assertThat(command.targetToSourceTransparentContainer()).isEqualTo(BACK);
        assertThat(command.pduSessionResourceHandoverList()).containsExactly(new PduSession.Transfer(ID, ScriptedSmf.COMMAND));
        assertThat(command.pduSessionResourceToReleaseList()).isEmpty();
        var status = List.of(new DrbStatus(1, new DrbStatusUl.Sn12(new PdcpCount.Sn12(1, 2), null), new PdcpCount.Sn12(3, 4), List.of()));
        source.send(new UplinkRanStatusTransfer(ue.amfId, ue.ranId, status));
        assertThat(target.expect(DownlinkRanStatusTransfer.class).drbsSubjectToStatusTransferList()).isEqualTo(status);
        target.send(new HandoverNotify(request.amfUeNgapId(), THERE, at(1)));
        var release = source.expect(UeContextReleaseCommand.class);
        assertThat(release.ueNgapIds()).isEqualTo(new UeNgapIds.Pair(ue.amfId, ue.ranId));
        assertThat(release.cause()).isEqualTo(CauseRadioNetwork.SUCCESSFUL_HANDOVER);
        source.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
        assertThat(states()).containsExactly(HoState.PREPARING, HoState.PREPARED, HoState.COMPLETED);
        assertServed(target, request.amfUeNgapId(), THERE);
        assertThat(core.amf.counts().connections()).isOne();
        assertThat(core.drops()).isEmpty();
        assertThat(core.only(AmfEvent.HandedOver.class)).singleElement().satisfies(event -> assertThat(event.way()).isEqualTo(Way.N2));
        // On by Xn: the pair after.
        source.send(new PathSwitchRequest(new RanUeNgapId(8), request.amfUeNgapId(), at(1), CAPABILITIES, SESSION));
        assertNextHop(source.expect(PathSwitchRequestAcknowledge.class).securityContext(), 2);
    }

    @Test
    void tellsTheSourceOfTheSuccessWhereTheTargetWantsIt() {
        active(ID);
        var request = commanded();
        target.send(new HandoverNotify(request.amfUeNgapId(), THERE, at(1), true));
        source.expect(HandoverSuccess.class);
        source.expect(UeContextReleaseCommand.class);
    }

    @Test
    void keepsNasUntilItIsClearWhereTheUeIs() {
        active(ID);
        var request = commanded();
        userPlane(6);
        ue.secured(UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, REQUEST).pduSessionId(ID).build());
        source.expectSilence();
        assertThat(states()).containsExactly(HoState.PREPARING, HoState.PREPARED);
        assertThat(core.smf.updates).as("the UE's message waits").noneMatch(update -> update.n1SmMsg() != null);
        target.send(new HandoverNotify(request.amfUeNgapId(), THERE, at(1)));
        assertThat(core.smf.updates).anyMatch(update -> Objects.equals(update.n1SmMsg(), REQUEST));
        source.expect(UeContextReleaseCommand.class);
        assertThat(target.expect(PduSessionResourceSetupRequest.class).amfUeNgapId()).isEqualTo(request.amfUeNgapId());
    }

    @Test
    void leavesTheUeAtTheSourceIfTheTargetFails() {
        active(ID);
        var request = request();
        target.send(new HandoverFailure(request.amfUeNgapId(), CauseRadioNetwork.NO_RADIO_RESOURCES_AVAILABLE_IN_TARGET_CELL, null, BACK));
        var failure = source.expect(HandoverPreparationFailure.class);
        assertThat(failure.cause()).isEqualTo(CauseRadioNetwork.NO_RADIO_RESOURCES_AVAILABLE_IN_TARGET_CELL);
        assertThat(failure.targetToSourceFailureTransparentContainer()).isEqualTo(BACK);
        assertThat(states()).containsExactly(HoState.PREPARING, HoState.CANCELLED);
        target.expectSilence();
        assertThat(core.amf.counts().connections()).isOne();
        assertServed(source, ue.amfId, ue.ranId);
        // The pair that the target got is nobody else's.
        assertNextHop(request().securityContext(), 2);
    }

    @Test
    void refusesFurtherHandoversAfterManyThatCameToNothing() {
        active(ID);
        for (int i = 1; i <= 6; i++) {
            var request = request();
            assertNextHop(request.securityContext(), i);
            target.send(new HandoverFailure(request.amfUeNgapId(), CauseRadioNetwork.UNSPECIFIED));
            source.expect(HandoverPreparationFailure.class);
        }
        require();
        source.expect(HandoverPreparationFailure.class);
        target.expectSilence();
        assertThat(audits()).containsExactly(Kind.HANDOVER_REFUSED);
        target.send(pathSwitch());
        assertNextHop(target.expect(PathSwitchRequestAcknowledge.class).securityContext(), 7);
    }

    @Test
    void givesUpOnATargetThatIsSilent() {
        active(ID);
        var request = request();
        core.pass(Duration.ofSeconds(11));
        assertThat(source.expect(HandoverPreparationFailure.class).cause()).isEqualTo(CauseRadioNetwork.TNGRELOCPREP_EXPIRY);
        assertThat(target.expect(UeContextReleaseCommand.class).ueNgapIds()).isEqualTo(new UeNgapIds.AmfOnly(request.amfUeNgapId()));
        target.send(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, SESSION, BACK));
        source.expectSilence();
        target.send(new UeContextReleaseComplete(request.amfUeNgapId(), THERE));
        assertThat(core.amf.counts().connections()).isOne();
        assertServed(source, ue.amfId, ue.ranId);
    }

    @Test
    void givesUpOnAUeThatDoesNotCome() {
        active(ID);
        var request = commanded();
        core.pass(Duration.ofSeconds(11));
        assertThat(target.expect(UeContextReleaseCommand.class).ueNgapIds()).isEqualTo(new UeNgapIds.Pair(request.amfUeNgapId(), THERE));
        target.send(new HandoverNotify(request.amfUeNgapId(), THERE, at(1)));
        assertThat(states()).containsExactly(HoState.PREPARING, HoState.PREPARED, HoState.CANCELLED);
        assertThat(core.drops()).contains(Drop.HANDOVER_UNFINISHED, Drop.UE_GONE);
        assertServed(source, ue.amfId, ue.ranId);
    }

    @Test
    void theSourceMayCancelBeforeAndAfterTheCommand() {
        active(ID);
        var request = request();
        source.send(new HandoverCancel(ue.amfId, ue.ranId, CauseRadioNetwork.HANDOVER_CANCELLED));
        source.expect(HandoverCancelAcknowledge.class);
        assertThat(target.expect(UeContextReleaseCommand.class).ueNgapIds()).isEqualTo(new UeNgapIds.AmfOnly(request.amfUeNgapId()));
        commanded();
        source.send(new HandoverCancel(ue.amfId, ue.ranId, CauseRadioNetwork.HANDOVER_CANCELLED));
        source.expect(HandoverCancelAcknowledge.class);
        target.expect(UeContextReleaseCommand.class);
        assertThat(states()).containsExactly(HoState.PREPARING, HoState.CANCELLED, HoState.PREPARING, HoState.PREPARED, HoState.CANCELLED);
        assertServed(source, ue.amfId, ue.ranId);
    }

    @Test
    void handsOverWhatTheTargetAdmits() {
        active(ID);
        active(6);
        var both = List.of(SESSION.getFirst(), new PduSession.Transfer(6, Octets.of(8)), new PduSession.Transfer(9, Octets.of(8)));
        source.send(required(ue.amfId, ue.ranId, 2, 1, both));
        var request = target.expect(HandoverRequest.class);
        assertThat(request.pduSessionResourceSetupList()).extracting(PduSession.HandoverSetup::id).containsExactly(ID, 6);
        target.send(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, SESSION, List.of(new PduSession.Transfer(6, Octets.of(7))), BACK, null, null,
                false));
        var command = source.expect(HandoverCommand.class);
        assertThat(command.pduSessionResourceHandoverList()).extracting(PduSession.Transfer::id).containsExactly(ID);
        assertThat(command.pduSessionResourceToReleaseList()).extracting(PduSession.Transfer::id).containsExactly(6, 9);
        target.send(new HandoverNotify(request.amfUeNgapId(), THERE, at(1)));
        assertThat(core.smf.updates).extracting(SmContextUpdateData::n2SmInfoType).contains(N2SmInfoType.HANDOVER_RES_ALLOC_FAIL);
        assertThat(core.smf.updates.getLast().upCnxState()).isEqualTo(UpCnxState.DEACTIVATED);
    }

    @Test
    void refusesWhereNoSessionCanGoAlong() {
        active(ID);
        source.send(required(ue.amfId, ue.ranId, 2, 1, List.of(new PduSession.Transfer(9, Octets.of(8)))));
        assertThat(source.expect(HandoverPreparationFailure.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID);
        var request = request();
        target.send(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, List.of(new PduSession.Transfer(9, Octets.of(1))), BACK));
        source.expect(HandoverPreparationFailure.class);
        target.expect(UeContextReleaseCommand.class);
    }

    @Test
    void refusesATargetThatIsNotThereOrIsThereTwice() {
        active(ID);
        source.send(required(ue.amfId, ue.ranId, 3, 1, SESSION));
        assertThat(source.expect(HandoverPreparationFailure.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_TARGET_ID);
        source.send(required(ue.amfId, ue.ranId, 2, 2, SESSION));
        assertThat(source.expect(HandoverPreparationFailure.class).cause()).isEqualTo(CauseRadioNetwork.HO_TARGET_NOT_ALLOWED);
        source.send(new HandoverRequired(ue.amfId, ue.ranId, HandoverType.FIVE_GS_TO_EPS, DESIRABLE,
                new TargetId.RanNode(new TargetRanNodeId(GlobalRanNodeId.Gnb.of(ScriptedGnb.PLMN, 2, 24), new Tai(ScriptedGnb.PLMN, 1), null)), SESSION, CONTAINER));
        assertThat(source.expect(HandoverPreparationFailure.class).cause()).isEqualTo(CauseRadioNetwork.HO_TARGET_NOT_ALLOWED);
        core.gnb().setUp(2);
        require();
        assertThat(source.expect(HandoverPreparationFailure.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_TARGET_ID);
        target.expectSilence();
        assertServed(source, ue.amfId, ue.ranId);
    }

    @Test
    void aGnbThatHasNothingToDoWithAHandoverHasNoSayInIt() {
        active(ID);
        var stranger = core.gnb().setUp(3);
        var request = request();
        for (NgapMessage message : List.of(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, SESSION, BACK),
                new HandoverFailure(request.amfUeNgapId(), CauseRadioNetwork.UNSPECIFIED), new HandoverNotify(request.amfUeNgapId(), THERE, at(1)),
                required(ue.amfId, ue.ranId, 3, 1, SESSION), new HandoverCancel(ue.amfId, ue.ranId, CauseRadioNetwork.HANDOVER_CANCELLED))) {
            stranger.send(message);
            assertThat(stranger.expect(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
        }
        // Nor may the target speak by the source's id, or the source by the target's.
        target.send(new HandoverCancel(ue.amfId, ue.ranId, CauseRadioNetwork.HANDOVER_CANCELLED));
        target.expect(ErrorIndication.class);
        source.send(new HandoverNotify(request.amfUeNgapId(), THERE, at(1)));
        source.expect(ErrorIndication.class);
        target.send(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, SESSION, BACK));
        source.expect(HandoverCommand.class);
        stranger.send(new PathSwitchRequest(THERE, ue.amfId, at(1), CAPABILITIES, SESSION));
        stranger.expect(PathSwitchRequestFailure.class);
        target.send(new HandoverNotify(request.amfUeNgapId(), THERE, at(1)));
        source.expect(UeContextReleaseCommand.class);
        assertServed(target, request.amfUeNgapId(), THERE);
    }

    @Test
    void aTargetThatNotifiesBeforeTheCommandIsNotBelieved() {
        active(ID);
        var request = request();
        target.send(new HandoverNotify(request.amfUeNgapId(), THERE, at(1)));
        assertThat(target.expect(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID);
        target.send(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, SESSION, BACK));
        source.expect(HandoverCommand.class);
        target.send(new HandoverRequestAcknowledge(request.amfUeNgapId(), THERE, SESSION, BACK));
        source.expectSilence();
    }

    @Test
    void theLossOfEitherGnbEndsTheHandover() {
        active(ID);
        commanded();
        target.abort();
        assertThat(states()).containsExactly(HoState.PREPARING, HoState.PREPARED, HoState.CANCELLED);
        assertServed(source, ue.amfId, ue.ranId);
        var other = core.gnb().setUp(2);
        require();
        var request = other.expect(HandoverRequest.class);
        source.abort();
        assertThat(other.expect(UeContextReleaseCommand.class).ueNgapIds()).isEqualTo(new UeNgapIds.AmfOnly(request.amfUeNgapId()));
        other.send(new UeContextReleaseComplete(request.amfUeNgapId(), THERE));
        assertThat(core.amf.counts().connections()).isZero();
    }

    @Test
    void waitsForTheEndOfAProcedureThatWaitsForTheUe() {
        active(ID);
        ue.followOn = true;
        ue.secured(ue.request(ue.suci).build());
        source.expect(DownlinkNasTransport.class);
        require();
        target.expectSilence();
        source.send(new HandoverCancel(ue.amfId, ue.ranId, CauseRadioNetwork.HANDOVER_CANCELLED));
        source.expect(HandoverCancelAcknowledge.class);
        require();
        core.pass(Duration.ofSeconds(40));
        source.forgetReceived();
        target.expectSilence();
    }

    @Test
    void aUeThatBeginsAnewElsewhereEndsTheHandover() {
        active(ID);
        commanded();
        var third = core.gnb().setUp(4);
        third.send(third.initial(5, ue.nas.protectInitial(ue.request(Objects.requireNonNull(ue.accept.guti())).build())));
        source.expect(UeContextReleaseCommand.class);
        target.expect(UeContextReleaseCommand.class);
        assertThat(states()).endsWith(HoState.CANCELLED);
    }

    // Another K_AMF

    /** The UE can do something else than before, and is authenticated anew while its gNB has keys of the former K_AMF. */
    private Secret newKeys() {
        active(ID);
        ue.capability = UeSecurityCapability.of(0xe0, 0xe0);
        var request = RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.MOBILITY_UPDATING, true), NasKeySetIdentifier.of(0),
                Objects.requireNonNull(ue.accept.guti())).ueSecurityCapability(ue.capability).build();
        ue.secured(request);
        ue.authenticateSecured();
        ue.takeSecurityMode();
        int count = ue.nas.nextUplink();
        ue.secured(SecurityModeComplete.builder().nasMessageContainer(Nas5gs.encode(request)).build());
        var kGnb = KeyDerivation5g.kGnb(ue.kAmf, count, AccessType.THREE_GPP);
        assertRenewed(source.expect(UeContextModificationRequest.class), kGnb);
        return kGnb;
    }

    private static void assertRenewed(UeContextModificationRequest request, Secret kGnb) {
        assertThat(Objects.requireNonNull(request.securityKey()).secret().sameAs(kGnb)).as("K_gNB of the new K_AMF").isTrue();
    }

    private void assertNextHop(SecurityContext given, Secret kAmf, Secret kGnb) {
        assertThat(given.nextHopChainingCount()).isOne();
        assertThat(given.nextHop().secret().sameAs(KeyDerivation5g.nh(kAmf, kGnb))).isTrue();
    }

    private SecurityContext switched() {
        target.send(new PathSwitchRequest(THERE, ue.amfId, at(1), CAPABILITIES, SESSION));
        return target.expect(PathSwitchRequestAcknowledge.class).securityContext();
    }

    @Test
    void keysComeOfAnotherKAmfOnceTheGnbHasTakenIt() {
        var kGnb = newKeys();
        source.expect(DownlinkNasTransport.class);
        source.send(new UeContextModificationResponse(ue.amfId, ue.ranId));
        assertNextHop(switched(), ue.kAmf, kGnb);
    }

    @Test
    void keysComeOfTheFormerKAmfIfTheGnbKeepsThat() {
        var former = ue.kAmf;
        newKeys();
        source.expect(DownlinkNasTransport.class);
        source.send(new UeContextModificationFailure(ue.amfId, ue.ranId, CauseRadioNetwork.UNSPECIFIED));
        assertNextHop(switched(), former, ue.setup.securityKey().secret());
        assertThat(audits()).contains(Kind.RAN_KEY_KEPT);
    }

    @Test
    void aUeThatIsElsewhereBeforeTheGnbHasTakenTheKeyGetsItThere() {
        var former = ue.kAmf;
        var kGnb = newKeys();
        assertNextHop(switched(), former, ue.setup.securityKey().secret());
        assertRenewed(target.expect(UeContextModificationRequest.class), kGnb);
        target.send(new UeContextModificationResponse(ue.amfId, THERE));
        source.forgetReceived();
        source.send(new PathSwitchRequest(ue.ranId, ue.amfId, at(1), CAPABILITIES, SESSION));
        assertNextHop(source.expect(PathSwitchRequestAcknowledge.class).securityContext(), ue.kAmf, kGnb);
    }
}
