// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.UeSessions.Counts;
import org.alcazar.crypto.kdf.AccessType;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.SecurityModeReject;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private final AmfFixture core = new AmfFixture();

    @Test
    void tellsAUeThatItsRequestHasAProtocolError() {
        var ue = core.ue();
        // An IMEI with an octet too many, as one UE in the field sends it where it has no SUCI.
        ue.gnb.send(ue.gnb.initial(1, Octets.fromHex("7e00417900093b65390853468330002e04f0f0f0f0")));
        assertThat(ue.expect(RegistrationReject.class).cause()).isEqualTo(FiveGmmCause.INVALID_MANDATORY_INFORMATION);
        ue.gnb.expect(UeContextReleaseCommand.class);
        ue.gnb.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
        assertThat(core.drops()).containsExactly(Drop.NAS_UNDECODABLE);
        assertThat(core.amf.counts()).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void takesNotificationsOnlyForWhatItRegisteredSinceItStarted() {
        core.ue().register();
        var uri = core.home.registrations.getFirst().deregCallbackUri();
        assertThat(core.amf.callbackAt(uri)).isSameAs(core.amf);
        var former = URI.create(uri.toString().replace(new UUID(0, 1).toString(), new UUID(0, 2).toString()));
        assertThat(core.amf.callbackAt(former)).isNull();
    }

    @Test
    void registersAUeAndGivesTheGnbTheKeyThatTheUeHas() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        var command = ue.takeSecurityMode();
        assertThat(command.selectedAlgorithms().integrity()).isEqualTo(2);
        assertThat(command.selectedAlgorithms().ciphering()).isEqualTo(2);
        assertThat(command.imeisvRequested()).isTrue();
        ue.secured(ue.complete());
        int countOfComplete = ue.nas.nextUplink() - 1;
        ue.takeAccept();
        ue.secured(new RegistrationComplete(OtherElements.NONE));

        var kGnb = KeyDerivation5g.kGnb(ue.kAmf, countOfComplete, AccessType.THREE_GPP);
        assertThat(ue.setup.securityKey().secret().sameAs(kGnb)).as("K_gNB").isTrue();
        assertThat(ue.setup.ueSecurityCapabilities().nrEncryptionAlgorithms()).isEqualTo(0xe000);
        assertThat(ue.accept.guti()).isNotNull();
        assertThat(ue.accept.allowedNssai()).isNotNull();
        assertThat(core.only(AmfEvent.Registered.class)).singleElement()
                .satisfies(event -> assertThat(event.supi()).isEqualTo(ue.supi()));
        assertThat(core.home.registrations).hasSize(1);
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 1, 1));
    }

    @Test
    void releasesTheConnectionOfAUeThatHasNothingMoreToSay() {
        var ue = core.ue();
        ue.followOn = false;
        ue.register();
        ue.gnb.expect(UeContextReleaseCommand.class);
        ue.gnb.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 0, 1));
    }

    @Test
    void asksForTheSuciWhereTheGutiIsNotKnown() {
        var ue = core.ue();
        ue.begin(ue.request(new FiveGGuti(Plmn.of("999", "70"), 0x80, 1, 0, 0x1234)).build());
        ue.answerIdentity();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
    }

    @Test
    void resynchronisesOnce() {
        var ue = core.ue();
        ue.begin();
        var request = ue.expect(AuthenticationRequest.class);
        ue.plain(ue.synchronisationFailure(request, 0x100000));
        ue.authenticate();
        ue.takeSecurityMode();
        assertThat(core.home.sqn).isEqualTo(0x100020);
        assertThat(core.only(AmfEvent.Authenticated.class)).singleElement()
                .satisfies(event -> assertThat(event.resynchronised()).isTrue());
    }

    @Test
    void doesNotTakeARepeatedSynchronisationFailureForAnAnswerToTheNewChallenge() {
        var ue = core.ue();
        ue.begin();
        var failure = ue.synchronisationFailure(ue.expect(AuthenticationRequest.class), 0x100000);
        ue.plain(failure);
        ue.plain(failure);
        ue.authenticate();
        ue.takeSecurityMode();
        assertThat(core.drops()).containsExactly(Drop.NAS_LATE);
    }

    @Test
    void rejectsAUeThatIsOutOfSynchronisationTwice() {
        var ue = core.ue();
        ue.begin();
        ue.plain(ue.synchronisationFailure(ue.expect(AuthenticationRequest.class), 0x100000));
        ue.plain(ue.synchronisationFailure(ue.expect(AuthenticationRequest.class), 0x200000));
        ue.expect(AuthenticationReject.class);
        ue.gnb.expect(UeContextReleaseCommand.class);
    }

    @Test
    void rejectsWrongAuts() {
        var ue = core.ue();
        ue.begin();
        ue.expect(AuthenticationRequest.class);
        ue.plain(new AuthenticationFailure(FiveGmmCause.SYNCH_FAILURE, Octets.wrap(new byte[14])));
        ue.expect(AuthenticationReject.class);
    }

    @Test
    void rejectsAUeWhoseMacFails() {
        var ue = core.ue();
        ue.begin();
        ue.expect(AuthenticationRequest.class);
        ue.plain(new AuthenticationFailure(FiveGmmCause.MAC_FAILURE, null));
        ue.expect(AuthenticationReject.class);
        ue.gnb.expect(UeContextReleaseCommand.class);
        assertThat(core.amf.counts().ues()).isZero();
    }

    @Test
    void rejectsWrongResStarBeforeTheHomeNetworkSeesIt() {
        var ue = core.ue();
        ue.begin();
        ue.expect(AuthenticationRequest.class);
        ue.plain(new AuthenticationResponse(Octets.wrap(new byte[16]), null));
        ue.expect(AuthenticationReject.class);
        assertThat(core.only(AmfEvent.AuthenticationFailed.class)).singleElement()
                .satisfies(event -> assertThat(event.why()).contains("HXRES*"));
    }

    @Test
    void putsAnotherChallengeWhereTheKeySetIdentifierIsTaken() {
        var ue = core.ue();
        ue.begin();
        var first = ue.expect(AuthenticationRequest.class);
        ue.plain(new AuthenticationFailure(FiveGmmCause.NGKSI_ALREADY_IN_USE, null));
        var second = ue.expect(AuthenticationRequest.class);
        assertThat(second.ngKsi()).isNotEqualTo(first.ngKsi());
        ue.plain(ue.response(second));
        ue.takeSecurityMode();
    }

    @Test
    void repeatsAQuestionFourTimesAndThenGivesUp() {
        var ue = core.ue();
        ue.begin();
        for (int i = 0; i < 5; i++) {
            ue.expect(AuthenticationRequest.class);
            core.pass(Duration.ofSeconds(6));
        }
        ue.gnb.expect(UeContextReleaseCommand.class);
        core.pass(Duration.ofSeconds(20));
        assertThat(core.amf.counts()).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void protectsEachRepetitionAfresh() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
        core.pass(Duration.ofSeconds(6));
        var again = ue.expectSecured(RegistrationAccept.class);
        assertThat(again.guti()).isEqualTo(ue.accept.guti());
        ue.secured(new RegistrationComplete(OtherElements.NONE));
        ue.gnb.expectSilence();
    }

    @Test
    void rejectsAUeWithoutACommonAlgorithm() {
        var ue = core.ue();
        ue.capability = UeSecurityCapability.of(0xf0, 0x80);
        ue.begin();
        ue.authenticate();
        assertThat(ue.expect(RegistrationReject.class).cause()).isEqualTo(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
        assertThat(core.only(AmfEvent.Audit.class)).singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(AmfEvent.Audit.Kind.NO_COMMON_ALGORITHM));
    }

    @Test
    void noticesCapabilitiesThatWereChangedOnTheWay() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.capability = UeSecurityCapability.of(0xf0, 0xe0);
        ue.secured(ue.complete());
        assertThat(ue.expectSecured(RegistrationReject.class).cause()).isEqualTo(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
        assertThat(core.only(AmfEvent.Audit.class)).extracting(AmfEvent.Audit::kind).contains(AmfEvent.Audit.Kind.CAPABILITY_MISMATCH);
    }

    @Test
    void endsWhereTheUeRefusesTheSecurityMode() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.plain(new SecurityModeReject(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, OtherElements.NONE));
        ue.gnb.expect(UeContextReleaseCommand.class);
        assertThat(core.amf.counts().ues()).isZero();
    }

    @Test
    void rejectsAUeThatMayUseNoSliceServedHere() {
        core.home.subscribed = new Nssai(List.of(Snssai.of(9)), List.of());
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        assertThat(ue.expectSecured(RegistrationReject.class).cause()).isEqualTo(FiveGmmCause.NO_NETWORK_SLICES_AVAILABLE);
    }

    @Test
    void rejectsAnUnknownSubscriber() {
        var ue = new ScriptedUe(core.gnb().setUp(), 1, "0000000001");
        ue.begin(ue.request(ImsiSuci.ofNullScheme(Plmn.of("001", "01"), "0000", "1")).build());
        assertThat(ue.expect(RegistrationReject.class).cause()).isEqualTo(FiveGmmCause.ILLEGAL_UE);
    }

    @Test
    void replacesTheContextOfASubscriberThatRegistersAnew() {
        var first = core.ue().register();
        var second = new ScriptedUe(first.gnb, 2, "0000000001");
        second.begin();
        second.authenticate();
        second.takeSecurityMode();
        second.secured(second.complete());
        second.takeAccept();
        first.gnb.expect(UeContextReleaseCommand.class);
        second.secured(new RegistrationComplete(OtherElements.NONE));
        first.gnb.send(new UeContextReleaseComplete(first.amfId, first.ranId));
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 1, 1));
        assertThat(Objects.requireNonNull(second.accept.guti())).isNotEqualTo(first.accept.guti());
        assertThat(core.home.purged).isEmpty();
    }
}
