// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsAttachType;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.MsIdentityType;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.AuthenticationFailure;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.AuthenticationResponse;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.IdentityRequest;
import org.alcazar.nas.eps.message.IdentityResponse;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.ERabSetupItemCtxtSuRes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.s1ap.element.UeS1apIds;
import org.alcazar.s1ap.message.DownlinkNasTransport;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.s1ap.message.InitialContextSetupResponse;
import org.alcazar.s1ap.message.UeContextReleaseCommand;
import org.alcazar.s1ap.message.UeContextReleaseComplete;
import org.alcazar.s1ap.message.UeContextReleaseRequest;
import org.alcazar.s1ap.message.UplinkNasTransport;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** A UE that says what a test tells it to, with keys of its own derivation. */
@SuppressWarnings("NullAway.Init")
final class ScriptedUe {

    static final Octets PLMN = MmeFixture.PLMN.octets();
    static final FTeid ENB_END = new FTeid(FTeid.S1U_ENODEB, 0xe0b, Octets.of(10, 0, 1, 1), null);

    ScriptedEnb enb;
    final String imsi;
    AuthenticationFunctions usim = ScriptedHss.functions(ScriptedHss.K);
    S1UeNetworkCapability capability = new S1UeNetworkCapability(Octets.of(0xf0, 0x70));
    @Nullable UeAdditionalSecurityCapability additional = new UeAdditionalSecurityCapability(0xf000, 0x7000);
    OtherElements others = OtherElements.NONE;
    @Nullable Dnn apn;
    Tai tai = ScriptedEnb.HERE;
    EnbUeS1apId enbId;
    MmeUeS1apId mmeId = new MmeUeS1apId(0);
    EpsNasProtection nas;
    Secret kAsme;
    NasKeySetIdentifier ksi = NasKeySetIdentifier.NO_KEY;
    AttachRequest sent;
    AttachAccept accept;
    ActivateDefaultEpsBearerContextRequest bearer;
    InitialContextSetupRequest setup;
    EpsGuti guti;

    ScriptedUe(ScriptedEnb enb, long id, String imsi) {
        this.enb = enb;
        this.enbId = new EnbUeS1apId(id);
        this.imsi = imsi;
    }

    PdnConnectivityRequest.Builder connectivity() {
        return PdnConnectivityRequest.builder(0, 1, PdnRequestType.INITIAL_REQUEST, PdnType.IPV4V6).apn(apn)
                .pco(ProtocolConfigurationOptions.of(ProtocolConfigurationOptions.request(ProtocolConfigurationOptions.DNS_SERVER_IPV4)));
    }

    AttachRequest.Builder request(EpsMobileIdentity identity) {
        return request(identity, connectivity().build());
    }

    AttachRequest.Builder request(EpsMobileIdentity identity, EsmMessage session) {
        return AttachRequest.builder(EpsAttachType.EPS_ATTACH, ksi, identity, capability, NasEps.encode(session))
                .ueAdditionalSecurityCapability(additional).others(others);
    }

    TrackingAreaUpdateRequest.Builder update(EpsUpdateType.Kind kind, boolean active) {
        return TrackingAreaUpdateRequest.builder(new EpsUpdateType(kind, active), ksi, guti);
    }

    void begin(EmmMessage message) {
        if (message instanceof AttachRequest request) {
            sent = request;
        }
        beginRaw(NasEps.encode(message));
    }

    void begin() {
        begin(request(new Imsi(imsi)).build());
    }

    /** On a new connection. */
    void beginRaw(Octets pdu) {
        enbId = new EnbUeS1apId(enbId.value() + 1);
        enb.send(enb.initial(enbId.value(), pdu, tai));
    }

    void uplink(Octets pdu) {
        enb.send(new UplinkNasTransport(mmeId, enbId, pdu, ScriptedEnb.CELL, tai));
    }

    void plain(EpsMessage message) {
        uplink(NasEps.encode(message));
    }

    void secured(EpsMessage message) {
        uplink(nas.protect(message));
    }

    /** The next plain NAS message of the MME. */
    <M extends EpsMessage> M expect(Class<M> kind) {
        return cast(NasEps.decode(transported(), Direction.DOWNLINK), kind);
    }

    /** The next protected NAS message of the MME. */
    <M extends EpsMessage> M expectSecured(Class<M> kind) {
        return secured(transported(), kind);
    }

    /** A protected NAS message that came in another S1AP message. */
    <M extends EpsMessage> M secured(Octets pdu, Class<M> kind) {
        var unprotected = nas.unprotect(pdu);
        assertThat(unprotected).isInstanceOf(EpsUnprotected.Verified.class);
        return cast(((EpsUnprotected.Verified) unprotected).message(), kind);
    }

    private Octets transported() {
        var transport = enb.expect(DownlinkNasTransport.class);
        mmeId = transport.mmeUeS1apId();
        return transport.nasPdu();
    }

    private static <M> M cast(EpsMessage message, Class<M> kind) {
        assertThat(message).isInstanceOf(kind);
        return kind.cast(message);
    }

    void answerIdentity() {
        assertThat(expect(IdentityRequest.class).identityType()).isEqualTo(MsIdentityType.IMSI);
        plain(new IdentityResponse(new Imsi(imsi)));
    }

    void authenticate() {
        plain(response(expect(AuthenticationRequest.class)));
    }

    AuthenticationResponse response(AuthenticationRequest request) {
        var token = AuthenticationToken.decode(request.autn());
        var genuine = (ChallengeResult.Genuine) usim.answer(request.rand(), token);
        kAsme = KeyDerivationEps.kAsme(genuine.keys().ck(), genuine.keys().ik(), PLMN, token.sqnXorAk());
        ksi = request.ksi();
        return new AuthenticationResponse(genuine.keys().res().disclose());
    }

    AuthenticationFailure synchronisationFailure(AuthenticationRequest request, long sqnMs) {
        return new AuthenticationFailure(EmmCause.SYNCH_FAILURE, usim.auts(request.rand(), sqnMs));
    }

    /** Takes the Security Mode Command; the context is in use from here on. */
    SecurityModeCommand takeSecurityMode() {
        return takeSecurityMode(0, 0);
    }

    SecurityModeCommand takeSecurityMode(int nextUplink, int nextDownlink) {
        var pdu = transported();
        var command = cast(NasEps.decode(EpsSecurityProtectedMessage.decode(pdu).payload(), Direction.DOWNLINK), SecurityModeCommand.class);
        var ciphering = Objects.requireNonNull(CipheringAlgorithm.of(command.selectedAlgorithms().ciphering()));
        var integrity = Objects.requireNonNull(IntegrityAlgorithm.of(command.selectedAlgorithms().integrity()));
        nas = protection(integrity, ciphering, nextUplink, nextDownlink);
        assertThat(nas.unprotect(pdu)).as("Security Mode Command under the new keys").isInstanceOf(EpsUnprotected.Verified.class);
        assertThat(command.replayedUeSecurityCapability()).isEqualTo(S1UeSecurityCapability.of(capability));
        assertThat(command.replayedUeAdditionalSecurityCapability()).isEqualTo(additional);
        return command;
    }

    EpsNasProtection protection(IntegrityAlgorithm integrity, CipheringAlgorithm ciphering, int nextUplink, int nextDownlink) {
        return EpsNasProtection.resumed(EpsNasProtection.End.UE, integrity, KeyDerivationEps.kNasInt(kAsme, integrity), ciphering,
                KeyDerivationEps.kNasEnc(kAsme, ciphering), nextUplink, nextDownlink);
    }

    SecurityModeComplete complete() {
        return SecurityModeComplete.builder().imeisv(new Imeisv("4370816125816151")).build();
    }

    /** Takes Attach Accept; the eNB sets up the bearer. */
    void takeAccept() {
        setup = enb.expect(InitialContextSetupRequest.class);
        var item = setup.eRabToBeSetupListCtxtSuReq().getFirst();
        accept = secured(Objects.requireNonNull(item.nasPdu()), AttachAccept.class);
        bearer = (ActivateDefaultEpsBearerContextRequest) NasEps.decode(accept.esmMessage(), Direction.DOWNLINK);
        guti = Objects.requireNonNull(accept.guti());
        enbAnswers(setup);
    }

    void enbAnswers(InitialContextSetupRequest asked) {
        mmeId = asked.mmeUeS1apId();
        enb.send(new InitialContextSetupResponse(mmeId, enbId, asked.eRabToBeSetupListCtxtSuReq().stream()
                .map(one -> new ERabSetupItemCtxtSuRes(one.eRabId(), BitString.of(Objects.requireNonNull(ENB_END.ipv4())), ENB_END.teid())).toList()));
    }

    void confirm() {
        secured(new AttachComplete(NasEps.encode(ActivateDefaultEpsBearerContextAccept.builder(bearer.epsBearerIdentity(), 0).build())));
    }

    /** The whole of an attach. */
    ScriptedUe attach() {
        begin();
        authenticate();
        takeSecurityMode();
        secured(complete());
        takeAccept();
        confirm();
        return this;
    }

    /** The eNB finds the UE inactive. */
    ScriptedUe goIdle() {
        enb.send(new UeContextReleaseRequest(mmeId, enbId, CauseRadioNetwork.USER_INACTIVITY));
        released();
        return this;
    }

    void released() {
        var pair = ((UeS1apIds.Pair) enb.expect(UeContextReleaseCommand.class).ueS1apIds()).ueS1apIdPair();
        enb.send(new UeContextReleaseComplete(pair.mmeUeS1apId(), pair.enbUeS1apId()));
    }
}
