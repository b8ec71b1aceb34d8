// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.AllocationRetentionPriority;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Instanced;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.CreateBearerResponse;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.gtp.v2c.message.UpdateBearerResponse;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.NetworkDetachType;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextRequest;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextAccept;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.DetachAccept;
import org.alcazar.nas.eps.message.GutiReallocationCommand;
import org.alcazar.nas.eps.message.GutiReallocationComplete;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextRequest;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabSetupItemBearerSuRes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.RrcEstablishmentCause;
import org.alcazar.s1ap.element.STmsi;
import org.alcazar.s1ap.message.ERabModifyRequest;
import org.alcazar.s1ap.message.ERabModifyResponse;
import org.alcazar.s1ap.message.ERabReleaseCommand;
import org.alcazar.s1ap.message.ERabSetupRequest;
import org.alcazar.s1ap.message.ERabSetupResponse;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.Paging;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a gateway wants of bearers of a UE that is there, idle, or out of reach. */
class GatewayRequestTest {

    private static final Octets TFT = Octets.fromHex("213000023011");
    private static final BearerQos VOICE = new BearerQos(new AllocationRetentionPriority(2, true, false), 1, 128, 256, 64, 32);
    private static final FTeid SGW_END = FTeid.of(FTeid.S1U_SGW, 0x9999, Octets.of(10, 0, 0, 2));
    private static final UeSessions.Counts NOBODY = new UeSessions.Counts(0, 0, 0, 0);

    private final MmeFixture core = new MmeFixture();
    private final AtomicReference<@Nullable Gtpv2Answer> answer = new AtomicReference<>();

    private void want(Gtpv2Message request) {
        want(core.gateway, request);
    }

    private void want(ScriptedGateway gateway, Gtpv2Message request) {
        answer.set(null);
        gateway.node.ask(new InetSocketAddress(MmeFixture.MME, 2123),
                core.gateway.asked(CreateSessionRequest.class).getFirst().sender().teid(), request, answer::set);
    }

    private <M extends Gtpv2Message> M answered(Class<M> kind) {
        core.world.runUntil(() -> answer.get() != null, Duration.ofSeconds(30));
        return kind.cast(((Gtpv2Answer.Response) Objects.requireNonNull(answer.get())).message());
    }

    private static CreateBearerRequest creation() {
        return CreateBearerRequest.builder(5, List.of(new BearerContext(0, null, TFT, List.of(new Instanced<>(0, SGW_END)), VOICE, null, null, null,
                Rest.NONE))).build();
    }

    private static UpdateBearerRequest update(Ambr ambr, @Nullable BearerQos qos) {
        return UpdateBearerRequest.builder(List.of(new BearerContext(5, null, null, List.of(), qos, null, null, null, Rest.NONE)), ambr).build();
    }

    private static DeleteBearerRequest deletion(int ebi) {
        return DeleteBearerRequest.builder().linkedEbi(ebi).build();
    }

    private void comesBack(ScriptedUe ue) {
        ue.enb.expect(Paging.class);
        ue.enbId = new EnbUeS1apId(ue.enbId.value() + 1);
        ue.enb.send(InitialUeMessage.builder(ue.enbId, ue.nas.serviceRequest(ue.ksi.value()), ue.tai, ScriptedEnb.CELL, RrcEstablishmentCause.MT_ACCESS)
                .sTmsi(new STmsi(ue.guti.mmeCode(), Integer.toUnsignedLong(ue.guti.mTmsi()))).build());
    }

    private void getsItsBearersAndAnotherGuti(ScriptedUe ue) {
        ue.enbAnswers(ue.enb.expect(InitialContextSetupRequest.class));
        ue.guti = ue.expectSecured(GutiReallocationCommand.class).guti();
        ue.secured(new GutiReallocationComplete());
    }

    private void connectTo(ScriptedUe ue, String apn) {
        ue.secured(PdnConnectivityRequest.builder(0, 9, PdnRequestType.INITIAL_REQUEST, PdnType.IPV4).apn(new Dnn(apn)).build());
        var item = ue.enb.expect(ERabSetupRequest.class).eRabToBeSetupListBearerSuReq().getFirst();
        ue.secured(item.nasPdu(), ActivateDefaultEpsBearerContextRequest.class);
        enbSetsUp(ue, item.eRabId());
        ue.secured(ActivateDefaultEpsBearerContextAccept.builder((int) item.eRabId(), 0).build());
    }

    private void enbSetsUp(ScriptedUe ue, long eRab) {
        ue.enb.send(ERabSetupResponse.builder(ue.mmeId, ue.enbId).eRabSetupListBearerSuRes(List.of(new ERabSetupItemBearerSuRes(eRab,
                BitString.of(Octets.of(10, 0, 1, 1)), 0xe0c))).build());
    }

    /** A UE with a dedicated bearer of its own. */
    private ScriptedUe withVoice() {
        var ue = core.ue().attach();
        takesVoice(ue);
        return ue;
    }

    private void takesVoice(ScriptedUe ue) {
        want(creation());
        var item = ue.enb.expect(ERabSetupRequest.class).eRabToBeSetupListBearerSuReq().getFirst();
        ue.secured(item.nasPdu(), ActivateDedicatedEpsBearerContextRequest.class);
        enbSetsUp(ue, 6);
        ue.secured(ActivateDedicatedEpsBearerContextAccept.builder(6, 0).build());
    }

    private List<PdnConnectionContext> connections() {
        return core.mme.ues().getFirst().pdnConnections();
    }

    // The end of PDN connections

    @Test
    void theEndOfAPdnConnectionIsToldTheUeAndTheGatewayIsNotAskedForIt() {
        var ue = core.ue().attach();
        connectTo(ue, "ims");
        want(deletion(6));
        var release = ue.enb.expect(ERabReleaseCommand.class);
        assertThat(Objects.requireNonNull(release.eRabToBeReleasedList())).extracting(ERabItem::eRabId).containsExactly(6L);
        var told = ue.secured(Objects.requireNonNull(release.nasPdu()), DeactivateEpsBearerContextRequest.class);
        assertThat(told.epsBearerIdentity()).isEqualTo(6);
        assertThat(told.cause()).isEqualTo(EsmCause.REGULAR_DEACTIVATION);
        assertThat(answer.get()).as("not before the UE has it").isNull();
        ue.secured(DeactivateEpsBearerContextAccept.builder(6, 0).build());
        var response = answered(DeleteBearerResponse.class);
        assertThat(response.cause().isAcceptance()).isTrue();
        assertThat(response.linkedEbi()).isEqualTo(6);
        assertThat(connections()).extracting(PdnConnectionContext::apn).containsExactly("internet");
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).isEmpty();
        assertThat(core.only(MmeEvent.PdnDisconnected.class)).hasSize(1);
    }

    @Test
    void aUeIsToldToAskAnewWhereTheGatewaySaysSo() {
        var ue = core.ue().attach();
        connectTo(ue, "ims");
        want(DeleteBearerRequest.builder().linkedEbi(6).cause(Cause.of(Cause.REACTIVATION_REQUESTED)).build());
        var release = ue.enb.expect(ERabReleaseCommand.class);
        assertThat(ue.secured(Objects.requireNonNull(release.nasPdu()), DeactivateEpsBearerContextRequest.class).cause())
                .isEqualTo(EsmCause.REACTIVATION_REQUESTED);
    }

    @Test
    void aUeWhoseLastPdnConnectionEndsIsDetached() {
        var ue = core.ue().attach();
        want(deletion(5));
        assertThat(ue.expectSecured(UeTerminatedDetachRequest.class).detachType()).isEqualTo(NetworkDetachType.RE_ATTACH_NOT_REQUIRED);
        ue.secured(new DetachAccept());
        assertThat(answered(DeleteBearerResponse.class).cause().isAcceptance()).isTrue();
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(NOBODY);
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).isEmpty();
    }

    @Test
    void anIdleUeIsCalledForIt() {
        var ue = core.ue().attach().goIdle();
        want(DeleteBearerRequest.builder().linkedEbi(5).cause(Cause.of(Cause.REACTIVATION_REQUESTED)).build());
        comesBack(ue);
        assertThat(ue.expectSecured(UeTerminatedDetachRequest.class).detachType()).isEqualTo(NetworkDetachType.RE_ATTACH_REQUIRED);
        ue.secured(new DetachAccept());
        assertThat(answered(DeleteBearerResponse.class).cause().isAcceptance()).isTrue();
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(NOBODY);
    }

    @Test
    void whatEndsEndsWithoutAUeThatDoesNotComeToo() {
        core.ue().attach().goIdle();
        want(deletion(5));
        assertThat(answered(DeleteBearerResponse.class).cause().isAcceptance()).isTrue();
        assertThat(core.mme.counts()).isEqualTo(NOBODY);
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).isEmpty();
    }

    @Test
    void nobodyEndsWhatIsNotHis() {
        var ue = core.ue().attach();
        want(deletion(7));
        assertThat(answered(DeleteBearerResponse.class).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        var stranger = new ScriptedGateway(core.world, core.datagrams, MmeFixture.STRANGER);
        want(stranger, deletion(5));
        assertThat(answered(DeleteBearerResponse.class).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        want(stranger, creation());
        assertThat(answered(CreateBearerResponse.class).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        ue.enb.expectSilence();
        assertThat(connections()).hasSize(1);
    }

    // Dedicated bearers

    @Test
    void aDedicatedBearerIsSetUpAtTheEnbWithTheUesConsent() {
        var ue = core.ue().attach();
        want(creation());
        var item = ue.enb.expect(ERabSetupRequest.class).eRabToBeSetupListBearerSuReq().getFirst();
        assertThat(item.gtpTeid()).isEqualTo(0x9999);
        var gbr = Objects.requireNonNull(item.eRabLevelQosParameters().gbrQosInformation());
        assertThat(gbr.eRabMaximumBitrateDl()).isEqualTo(256_000);
        assertThat(gbr.eRabGuaranteedBitrateUl()).isEqualTo(64_000);
        var activation = ue.secured(item.nasPdu(), ActivateDedicatedEpsBearerContextRequest.class);
        assertThat(activation.linkedEpsBearerIdentity()).isEqualTo(5);
        assertThat(activation.tft()).isEqualTo(TFT);
        assertThat(activation.qos().guaranteedDownlinkRate()).isEqualTo(32_000);
        ue.secured(ActivateDedicatedEpsBearerContextAccept.builder(6, 0).build());
        core.pass(Duration.ofMillis(200));
        assertThat(answer.get()).as("the eNB has not said where its end is").isNull();
        enbSetsUp(ue, item.eRabId());
        var response = answered(CreateBearerResponse.class);
        assertThat(response.cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        var bearer = response.bearers().getFirst();
        assertThat(bearer.ebi()).isEqualTo(6);
        assertThat(Objects.requireNonNull(bearer.fTeid(0)).teid()).isEqualTo(0xe0c);
        assertThat(bearer.fTeid(1)).isEqualTo(SGW_END);
        assertThat(core.only(MmeEvent.BearerActivated.class)).containsExactly(new MmeEvent.BearerActivated(ue.imsi, 6, 5));
    }

    @Test
    void aUeThatComesBackGetsAllItsBearers() {
        var ue = withVoice().goIdle();
        want(update(new Ambr(640, 1280), null));
        comesBack(ue);
        var setup = ue.enb.expect(InitialContextSetupRequest.class);
        assertThat(setup.eRabToBeSetupListCtxtSuReq()).extracting(item -> item.eRabId()).containsExactly(5L, 6L);
        ue.enbAnswers(setup);
        assertThat(core.gateway.asked(ModifyBearerRequest.class).getLast().bearersToModify().getFirst().ebi()).isEqualTo(6);
    }

    @Test
    void anIdleUeIsCalledForADedicatedBearer() {
        var ue = core.ue().attach().goIdle();
        want(creation());
        comesBack(ue);
        getsItsBearersAndAnotherGuti(ue);
        var item = ue.enb.expect(ERabSetupRequest.class).eRabToBeSetupListBearerSuReq().getFirst();
        ue.secured(item.nasPdu(), ActivateDedicatedEpsBearerContextRequest.class);
        enbSetsUp(ue, 6);
        ue.secured(ActivateDedicatedEpsBearerContextAccept.builder(6, 0).build());
        assertThat(answered(CreateBearerResponse.class).cause().isAcceptance()).isTrue();
    }

    @Test
    void theGatewayIsToldOfAUeThatIsNotReached() {
        core.ue().attach().goIdle();
        want(creation());
        assertThat(answered(CreateBearerResponse.class).cause().value()).isEqualTo(Cause.UE_NOT_RESPONDING);
        assertThat(connections()).hasSize(1);
    }

    @Test
    void whatTheEnbOrTheUeRefusesIsTakenBack() {
        var ue = core.ue().attach();
        want(creation());
        ue.enb.expect(ERabSetupRequest.class);
        ue.enb.send(ERabSetupResponse.builder(ue.mmeId, ue.enbId).eRabFailedToSetupListBearerSuRes(
                List.of(new ERabItem(6, CauseRadioNetwork.RADIO_RESOURCES_NOT_AVAILABLE))).build());
        assertThat(answered(CreateBearerResponse.class).cause().value()).isEqualTo(Cause.NO_RESOURCES_AVAILABLE);
        want(creation());
        ue.enb.expect(ERabSetupRequest.class);
        enbSetsUp(ue, 6);
        ue.secured(ActivateDedicatedEpsBearerContextReject.builder(6, 0, EsmCause.SEMANTIC_ERROR_IN_TFT_OPERATION).build());
        assertThat(answered(CreateBearerResponse.class).cause().value()).isEqualTo(Cause.UE_REFUSES);
        assertThat(Objects.requireNonNull(ue.enb.expect(ERabReleaseCommand.class).eRabToBeReleasedList())).hasSize(1);
    }

    @Test
    void aDedicatedBearerEndsAlone() {
        var ue = withVoice();
        want(DeleteBearerRequest.builder().ebis(List.of(6, 9)).build());
        var release = ue.enb.expect(ERabReleaseCommand.class);
        assertThat(ue.secured(Objects.requireNonNull(release.nasPdu()), DeactivateEpsBearerContextRequest.class).epsBearerIdentity()).isEqualTo(6);
        ue.secured(DeactivateEpsBearerContextAccept.builder(6, 0).build());
        var response = answered(DeleteBearerResponse.class);
        assertThat(response.cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED_PARTIALLY);
        assertThat(response.bearers()).extracting(bearer -> Objects.requireNonNull(bearer.cause()).value())
                .containsExactly(Cause.REQUEST_ACCEPTED, Cause.CONTEXT_NOT_FOUND);
        assertThat(connections()).hasSize(1);
    }

    // Changes

    @Test
    void anotherApnAmbrIsTheUesMatterAlone() {
        var ue = core.ue().attach();
        want(update(new Ambr(640, 1280), null));
        var told = ue.expectSecured(ModifyEpsBearerContextRequest.class);
        assertThat(Objects.requireNonNull(told.apnAmbr()).downlinkRate()).isEqualTo(1_280_000);
        assertThat(told.newQos()).isNull();
        ue.secured(ModifyEpsBearerContextAccept.builder(5, 0).build());
        assertThat(answered(UpdateBearerResponse.class).cause().isAcceptance()).isTrue();
        assertThat(connections().getFirst().ambr()).isEqualTo(new Ambr(640, 1280));
        want(update(new Ambr(640, 1280), null));
        assertThat(answered(UpdateBearerResponse.class).cause().isAcceptance()).isTrue();
        ue.enb.expectSilence();
    }

    @Test
    void anotherQosIsTheEnbsMatterToo() {
        var ue = core.ue().attach();
        var better = BearerQos.nonGbr(new AllocationRetentionPriority(3, false, true), 7);
        want(update(connections().getFirst().ambr(), better));
        var modify = ue.enb.expect(ERabModifyRequest.class).eRabToBeModifiedListBearerModReq().getFirst();
        assertThat(modify.eRabLevelQoSParameters().qci()).isEqualTo(7);
        assertThat(Objects.requireNonNull(ue.secured(modify.nasPdu(), ModifyEpsBearerContextRequest.class).newQos()).qci()).isEqualTo(7);
        ue.secured(ModifyEpsBearerContextAccept.builder(5, 0).build());
        assertThat(answered(UpdateBearerResponse.class).cause().isAcceptance()).isTrue();
        assertThat(connections().getFirst().qos()).isEqualTo(better);
        want(update(connections().getFirst().ambr(), VOICE));
        ue.enb.expect(ERabModifyRequest.class);
        ue.enb.send(ERabModifyResponse.builder(ue.mmeId, ue.enbId)
                .eRabFailedToModifyList(List.of(new ERabItem(5, CauseRadioNetwork.NOT_SUPPORTED_QCI_VALUE))).build());
        assertThat(answered(UpdateBearerResponse.class).cause().value()).isEqualTo(Cause.NO_RESOURCES_AVAILABLE);
        assertThat(connections().getFirst().qos()).isEqualTo(better);
    }

    @Test
    void oneThingIsDoneAfterTheOther() {
        var ue = core.ue().attach();
        want(creation());
        ue.enb.expect(ERabSetupRequest.class);
        want(update(new Ambr(640, 1280), null));
        ue.enb.expectSilence();
        enbSetsUp(ue, 6);
        ue.secured(ActivateDedicatedEpsBearerContextAccept.builder(6, 0).build());
        ue.expectSecured(ModifyEpsBearerContextRequest.class);
    }
}
