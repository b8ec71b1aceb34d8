// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Audit.Kind;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.UeDetachType;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.EmmStatus;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.s1ap.element.CauseMisc;
import org.alcazar.s1ap.element.CauseProtocol;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.ERabSetupItemCtxtSuRes;
import org.alcazar.s1ap.element.EnbId;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.GlobalEnbId;
import org.alcazar.s1ap.element.HandoverType;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.ResetType;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.s1ap.element.TargetEnbId;
import org.alcazar.s1ap.element.TargetId;
import org.alcazar.s1ap.element.UeAssociatedLogicalS1ConnectionItem;
import org.alcazar.s1ap.message.EnbConfigurationUpdate;
import org.alcazar.s1ap.message.EnbConfigurationUpdateAcknowledge;
import org.alcazar.s1ap.message.EnbConfigurationUpdateFailure;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.HandoverPreparationFailure;
import org.alcazar.s1ap.message.HandoverRequired;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.s1ap.message.InitialContextSetupResponse;
import org.alcazar.s1ap.message.Reset;
import org.alcazar.s1ap.message.ResetAcknowledge;
import org.alcazar.s1ap.message.S1SetupFailure;
import org.alcazar.s1ap.message.S1SetupResponse;
import org.alcazar.s1ap.message.UeContextReleaseCommand;
import org.alcazar.s1ap.message.UeContextReleaseComplete;
import org.alcazar.s1ap.message.UeContextReleaseRequest;
import org.alcazar.s1ap.message.UplinkNasTransport;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.junit.jupiter.api.Test;

class S1Test {

    private final MmeFixture core = new MmeFixture();

    @Test
    void setsUpAnEnbOfItsAreaAndNoOther() {
        var enb = core.enb();
        enb.send(ScriptedEnb.setupRequest(PlmnIdentity.of("001", "01"), 1));
        assertThat(enb.expect(S1SetupFailure.class).cause()).isEqualTo(CauseMisc.UNKNOWN_PLMN);
        enb.send(ScriptedEnb.setupRequest(ScriptedEnb.PLMN, 9));
        assertThat(enb.expect(S1SetupFailure.class).cause()).isEqualTo(CauseMisc.UNKNOWN_PLMN);
        enb.send(ScriptedEnb.setupRequest(ScriptedEnb.PLMN, 1));
        var response = enb.expect(S1SetupResponse.class);
        assertThat(response.servedGummeis().getFirst().servedGroupIds()).containsExactly(2);
        assertThat(response.servedGummeis().getFirst().servedMmecs()).containsExactly(1);
        enb.send(ScriptedEnb.setupRequest(ScriptedEnb.PLMN, 1));
        assertThat(enb.expect(S1SetupFailure.class).cause()).isEqualTo(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        assertThat(core.mme.enbs()).hasSize(1);
    }

    @Test
    void takesNothingBeforeSetup() {
        var enb = core.enb();
        enb.send(enb.initial(1, Octets.of(7, 0x41), ScriptedEnb.HERE));
        enb.expect(ErrorIndication.class);
        assertThat(core.drops()).containsExactly(Drop.S1AP_BEFORE_SETUP);
    }

    @Test
    void answersWhatIsNoMessage() {
        var enb = core.enb().setUp();
        enb.sendRaw(Octets.of(0xff, 0xff, 0xff));
        enb.expect(ErrorIndication.class);
        assertThat(core.drops()).containsExactly(Drop.S1AP_UNDECODABLE);
    }

    @Test
    void takesAConfigurationUpdateThatFits() {
        var enb = core.enb().setUp();
        enb.send(new EnbConfigurationUpdate("renamed", List.of(), List.of(), null, null));
        enb.expect(EnbConfigurationUpdateAcknowledge.class);
        assertThat(Objects.requireNonNull(core.mme.enbs().getFirst().setup()).name()).isEqualTo("renamed");
        enb.send(new EnbConfigurationUpdate(null, List.of(new SupportedTaItem(9, List.of(ScriptedEnb.PLMN), null)), List.of(), null, null));
        enb.expect(EnbConfigurationUpdateFailure.class);
        assertThat(Objects.requireNonNull(core.mme.enbs().getFirst().setup()).supportedTas().getFirst().tac()).isEqualTo(1);
    }

    @Test
    void anEnbTouchesNoUeOfAnother() {
        var ue = core.ue().attach();
        var other = core.enb().setUp();
        for (var message : List.of(new UplinkNasTransport(ue.mmeId, ue.enbId, ue.nas.protect(new EmmStatus(EmmCause.CONGESTION)), ScriptedEnb.CELL, ue.tai),
                new UeContextReleaseRequest(ue.mmeId, ue.enbId, CauseRadioNetwork.USER_INACTIVITY), new UeContextReleaseComplete(ue.mmeId, ue.enbId),
                new InitialContextSetupResponse(ue.mmeId, ue.enbId, List.of(new ERabSetupItemCtxtSuRes(5, BitString.of(Octets.of(6, 6, 6, 6)), 6))))) {
            other.send(message);
            assertThat(other.expect(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_MME_UE_S1_AP_ID);
        }
        other.send(new Reset(CauseMisc.UNSPECIFIED, new ResetType.Part(List.of(new UeAssociatedLogicalS1ConnectionItem(ue.mmeId, null)))));
        other.expect(ResetAcknowledge.class);
        other.send(new ErrorIndication(ue.mmeId, ue.enbId, CauseRadioNetwork.UNKNOWN_ENB_UE_S1_AP_ID, null, null));
        assertThat(core.drops()).startsWith(Drop.S1AP_FOREIGN_ID, Drop.S1AP_FOREIGN_ID, Drop.S1AP_FOREIGN_ID, Drop.S1AP_FOREIGN_ID);
        assertThat(core.only(MmeEvent.Audit.class)).extracting(MmeEvent.Audit::kind).containsExactly(Kind.DUPLICATE_ENB_ID, Kind.FOREIGN_UE_ID,
                Kind.FOREIGN_UE_ID, Kind.FOREIGN_UE_ID, Kind.FOREIGN_UE_ID);
        assertThat(core.mme.ues().getFirst().connected()).isTrue();
        assertThat(core.gateway.asked(ModifyBearerRequest.class)).hasSize(1);
        ue.enb.expectSilence();
    }

    @Test
    void knowsNoIdsItHasNotGiven() {
        var ue = core.ue().attach();
        ue.enb.send(new UeContextReleaseRequest(new MmeUeS1apId(77), ue.enbId, CauseRadioNetwork.USER_INACTIVITY));
        assertThat(ue.enb.expect(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_MME_UE_S1_AP_ID);
        ue.enb.send(new UeContextReleaseRequest(ue.mmeId, new EnbUeS1apId(77), CauseRadioNetwork.USER_INACTIVITY));
        assertThat(ue.enb.expect(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_PAIR_UE_S1_AP_ID);
    }

    @Test
    void aResetOrALossMakesUesIdle() {
        var ue = core.ue().attach();
        ue.enb.send(new Reset(CauseMisc.UNSPECIFIED, new ResetType.All()));
        ue.enb.expect(ResetAcknowledge.class);
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(1, 0, 0, 1));
        assertThat(core.gateway.asked(ReleaseAccessBearersRequest.class)).hasSize(1);
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, true).build()));
        ue.enb.expect(InitialContextSetupRequest.class);
        ue.enb.abort();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(1, 0, 0, 2));
        assertThat(core.gateway.asked(ReleaseAccessBearersRequest.class)).hasSize(2);
    }

    @Test
    void dropsWhatIsNoNas() {
        var enb = core.enb().setUp();
        for (var pdu : List.of(Octets.EMPTY, Octets.of(7), Octets.of(0x17, 0, 0), Octets.of(0xff, 0xff, 0xff, 0xff), Octets.fromHex("0741"),
                Octets.fromHex("c700"), Octets.fromHex("0201d011"))) {
            enb.send(enb.initial(1, pdu, ScriptedEnb.HERE));
        }
        core.pass(Duration.ofSeconds(11));
        assertThat(core.drops()).hasSize(7).contains(Drop.NAS_UNDECODABLE, Drop.NAS_PLAIN_REFUSED);
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void tellsAUeThatItsRequestHasAProtocolError() {
        var ue = core.ue();
        ue.beginRaw(Octets.fromHex("0741710203"));
        assertThat(ue.expect(AttachReject.class).cause()).isEqualTo(EmmCause.INVALID_MANDATORY_INFORMATION);
        ue.released();
    }

    @Test
    void plainOrWronglyProtectedMessagesHaveNoEffectOnASecuredConnection() {
        var ue = core.ue().attach();
        ue.plain(new UeOriginatingDetachRequest(new UeDetachType(UeDetachType.Kind.EPS, true), ue.ksi, ue.guti));
        var pdu = ue.nas.protect(new UeOriginatingDetachRequest(new UeDetachType(UeDetachType.Kind.EPS, true), ue.ksi, ue.guti)).toArray();
        pdu[1] ^= 1;
        ue.uplink(Octets.wrap(pdu));
        var status = ue.nas.protect(new EmmStatus(EmmCause.CONGESTION));
        ue.uplink(status);
        ue.uplink(status);
        assertThat(core.drops()).containsExactly(Drop.NAS_PLAIN_REFUSED, Drop.NAS_MAC_WRONG, Drop.NAS_UNEXPECTED, Drop.NAS_REPLAYED);
        assertThat(core.mme.counts().ues()).isEqualTo(1);
    }

    @Test
    void boundsUnfinishedAttaches() {
        var bounded = new MmeFixture(InterworkingSettings.LEGACY, new MmeConfiguration.Limits(1, 10, 4, 1));
        var ue = bounded.ue();
        ue.begin();
        ue.expect(AuthenticationRequest.class);
        new ScriptedUe(ue.enb, 50, "999700000000002").begin();
        ue.enb.expect(UeContextReleaseCommand.class);
        assertThat(bounded.drops()).containsExactly(Drop.TOO_MANY_UNFINISHED);
    }

    @Test
    void handoverIsRefused() {
        var ue = core.ue().attach();
        var there = new TargetId.Enb(new TargetEnbId(new GlobalEnbId(ScriptedEnb.PLMN, new EnbId.Macro(2)), new Tai(ScriptedEnb.PLMN, 1)));
        ue.enb.send(HandoverRequired.builder(ue.mmeId, ue.enbId, HandoverType.values()[0], CauseRadioNetwork.UNSPECIFIED, there, Octets.of(1)).build());
        assertThat(ue.enb.expect(HandoverPreparationFailure.class).cause()).isEqualTo(CauseRadioNetwork.HO_TARGET_NOT_ALLOWED);
    }
}
