// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.wire.Octets;

/** A UE that says what a test tells it to, with keys of its own derivation. */
@SuppressWarnings("NullAway.Init")
final class ScriptedUe {

    static final UeSecurityCapability ALL = UeSecurityCapability.of(0xf0, 0xf0);
    private static final ServingNetworkName NETWORK = ServingNetworkName.of("999", "70");

    final ScriptedGnb gnb;
    final ImsiSuci suci;
    final RanUeNgapId ranId;
    AuthenticationFunctions usim = HomeNetwork.functions(HomeNetwork.K);
    UeSecurityCapability capability = ALL;
    boolean followOn = true;
    AmfUeNgapId amfId = new AmfUeNgapId(0);
    NasProtection nas;
    Secret kAmf;
    RegistrationAccept accept;
    InitialContextSetupRequest setup;

    ScriptedUe(ScriptedGnb gnb, long ranId, String msin) {
        this.gnb = gnb;
        this.ranId = new RanUeNgapId(ranId);
        this.suci = ImsiSuci.ofNullScheme(Plmn.of("999", "70"), "0000", msin);
    }

    String supi() {
        return "imsi-99970" + suci.msin();
    }

    RegistrationRequest.Builder request(MobileIdentity identity) {
        return RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.INITIAL, followOn), NasKeySetIdentifier.NO_KEY, identity)
                .ueSecurityCapability(capability);
    }

    Octets requestPdu() {
        return Nas5gs.encode(request(suci).build());
    }

    void begin() {
        begin(request(suci).build());
    }

    void begin(FiveGmmMessage message) {
        gnb.send(gnb.initial(ranId.value(), Nas5gs.encode(message)));
    }

    void uplink(Octets pdu) {
        gnb.send(new UplinkNasTransport(amfId, ranId, pdu, ScriptedGnb.HERE));
    }

    void plain(FiveGmmMessage message) {
        uplink(Nas5gs.encode(message));
    }

    void secured(FiveGmmMessage message) {
        uplink(nas.protect(message));
    }

    /** The next plain NAS message of the AMF. */
    <M extends NasMessage> M expect(Class<M> kind) {
        var transport = gnb.expect(DownlinkNasTransport.class);
        amfId = transport.amfUeNgapId();
        return cast(Nas5gs.decode(transport.nasPdu()), kind);
    }

    /** The next protected NAS message of the AMF. */
    <M extends NasMessage> M expectSecured(Class<M> kind) {
        return verified(gnb.expect(DownlinkNasTransport.class).nasPdu(), kind);
    }

    /** A protected NAS message that came in another NGAP message. */
    <M extends NasMessage> M secured(Octets pdu, Class<M> kind) {
        return verified(pdu, kind);
    }

    private <M extends NasMessage> M verified(Octets pdu, Class<M> kind) {
        assertThat(nas.unprotect(pdu)).isInstanceOf(Unprotected.Verified.class);
        return cast(Nas5gs.decode(lastPlain(pdu)), kind);
    }

    /** NEA0 is not assumed: what was verified is deciphered once more with the same COUNT. */
    private Octets lastPlain(Octets pdu) {
        var message = SecurityProtectedMessage.decode(pdu);
        if (!message.headerType().isCiphered()) {
            return message.payload();
        }
        var enc = KeyDerivation5g.kNasEnc(kAmf, nas.cipheringAlgorithm());
        return nas.cipheringAlgorithm().keyed(enc).apply(nas.nextDownlink() - 1, Ciphering.NAS_3GPP,
                Direction.DOWNLINK, message.payload());
    }

    private static <M> M cast(NasMessage message, Class<M> kind) {
        assertThat(message).isInstanceOf(kind);
        return kind.cast(message);
    }

    void answerIdentity() {
        expect(IdentityRequest.class);
        plain(new IdentityResponse(suci));
    }

    /** Takes a challenge and answers it with RES*. */
    void authenticate() {
        var request = expect(AuthenticationRequest.class);
        plain(response(request));
    }

    /** The same under the keys in use. */
    void authenticateSecured() {
        secured(response(expectSecured(AuthenticationRequest.class)));
    }

    AuthenticationResponse response(AuthenticationRequest request) {
        var rand = Objects.requireNonNull(request.rand());
        var token = AuthenticationToken.decode(Objects.requireNonNull(request.autn()));
        var genuine = (ChallengeResult.Genuine) usim.answer(rand, token);
        var keys = genuine.keys();
        var kAusf = KeyDerivation5g.kAusf(keys.ck(), keys.ik(), NETWORK, token.sqnXorAk());
        kAmf = KeyDerivation5g.kAmf(KeyDerivation5g.kSeaf(kAusf, NETWORK), supi(), request.abba());
        return new AuthenticationResponse(KeyDerivation5g.resStar(keys.ck(), keys.ik(), NETWORK, rand, keys.res()).disclose(), null);
    }

    AuthenticationFailure synchronisationFailure(AuthenticationRequest request, long sqnMs) {
        return new AuthenticationFailure(FiveGmmCause.SYNCH_FAILURE, usim.auts(Objects.requireNonNull(request.rand()), sqnMs));
    }

    /** Takes the Security Mode Command; the context is in use from here on. */
    SecurityModeCommand takeSecurityMode() {
        var transport = gnb.expect(DownlinkNasTransport.class);
        amfId = transport.amfUeNgapId();
        var pdu = transport.nasPdu();
        var command = cast(Nas5gs.decode(SecurityProtectedMessage.decode(pdu).payload()), SecurityModeCommand.class);
        var ciphering = Objects.requireNonNull(CipheringAlgorithm.of(command.selectedAlgorithms().ciphering()));
        var integrity = Objects.requireNonNull(IntegrityAlgorithm.of(command.selectedAlgorithms().integrity()));
        nas = new NasProtection(NasProtection.End.UE, Ciphering.NAS_3GPP, integrity, KeyDerivation5g.kNasInt(kAmf, integrity), ciphering,
                KeyDerivation5g.kNasEnc(kAmf, ciphering));
        assertThat(nas.unprotect(pdu)).as("Security Mode Command under the new keys").isInstanceOf(Unprotected.Verified.class);
        assertThat(command.replayedUeSecurityCapability()).isEqualTo(capability);
        return command;
    }

    SecurityModeComplete complete() {
        return SecurityModeComplete.builder().nasMessageContainer(Nas5gs.encode(request(suci).build())).build();
    }

    void takeAccept() {
        setup = gnb.expect(InitialContextSetupRequest.class);
        accept = verified(Objects.requireNonNull(setup.nasPdu()), RegistrationAccept.class);
        gnb.send(new InitialContextSetupResponse(amfId, ranId));
    }

    /** The whole of an initial registration. */
    ScriptedUe register() {
        begin();
        authenticate();
        takeSecurityMode();
        secured(complete());
        takeAccept();
        secured(new RegistrationComplete(OtherElements.NONE));
        return this;
    }
}
