// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Objects;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Audit.Kind;
import org.alcazar.mme.event.MmeEvent.Detached.By;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.N1UeNetworkCapability;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AuthenticationReject;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.AuthenticationResponse;
import org.alcazar.nas.eps.message.EsmInformationRequest;
import org.alcazar.nas.eps.message.EsmInformationResponse;
import org.alcazar.nas.eps.message.PdnConnectivityReject;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.nas.eps.message.SecurityModeReject;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class AttachTest {

    private final MmeFixture core = new MmeFixture();

    @Test
    void attachesAUeAndGivesTheEnbTheKeyThatTheUeHas() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        var command = ue.takeSecurityMode();
        assertThat(command.selectedAlgorithms().integrity()).isEqualTo(2);
        assertThat(command.selectedAlgorithms().ciphering()).isEqualTo(2);
        assertThat(command.others().isEmpty()).as("nothing of an extension to a UE that says nothing of it").isTrue();
        assertThat(command.hashMme()).isEqualTo(hash(NasEps.encode(ue.sent)));
        ue.secured(ue.complete());
        int countOfComplete = ue.nas.nextUplink() - 1;
        ue.takeAccept();
        ue.confirm();

        assertThat(ue.setup.securityKey().secret().sameAs(KeyDerivationEps.kEnb(ue.kAsme, countOfComplete))).as("K_eNB").isTrue();
        assertThat(ue.setup.ueSecurityCapabilities().encryptionAlgorithms()).isEqualTo(0xe000);
        assertThat(ue.setup.ueSecurityCapabilities().integrityProtectionAlgorithms()).isEqualTo(0xe000);
        assertThat(Objects.requireNonNull(ue.setup.nrUeSecurityCapabilities()).nrEncryptionAlgorithms()).isEqualTo(0xe000);
        assertThat(ue.bearer.pdnAddress().ipv4Address()).isEqualTo(ScriptedGateway.UE_ADDRESS);
        assertThat(ue.bearer.cause()).isEqualTo(EsmCause.ONLY_IPV4_ALLOWED);
        assertThat(Objects.requireNonNull(ue.bearer.pco()).dnsServersIpv4()).containsExactly(Octets.of(8, 8, 8, 8));
        assertThat(ue.bearer.apn()).isEqualTo(new Dnn("internet"));
        var create = core.gateway.asked(CreateSessionRequest.class).getFirst();
        assertThat(create.apn().name()).isEqualTo("internet");
        assertThat(Objects.requireNonNull(create.mei()).digits()).isEqualTo("4370816125816151");
        var modify = core.gateway.asked(ModifyBearerRequest.class).getFirst();
        assertThat(Objects.requireNonNull(modify.bearersToModify().getFirst().fTeid(0)).teid()).isEqualTo(ScriptedUe.ENB_END.teid());
        assertThat(core.hss.locations).singleElement().satisfies(one -> assertThat(one.initialAttachIndicator()).isTrue());
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(1, 0, 1, 1));
        assertThat(core.mme.ues()).singleElement().satisfies(seen -> assertThat(seen.connected()).isTrue());
        assertThat(core.drops()).isEmpty();
    }

    private static Octets hash(Octets message) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(message.toArray());
            return Octets.copyOf(digest, 24, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asksForTheImsiWhereTheGutiIsNotKnown() {
        var ue = core.ue();
        ue.begin(ue.request(new EpsGuti(Plmn.of("999", "70"), 2, 1, 0x1234)).build());
        ue.answerIdentity();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
    }

    @Test
    void aUeThatComesBackWithItsKeysIsNotAuthenticatedAgain() {
        var ue = core.ue().attach().goIdle();
        var former = ue.guti;
        ue.beginRaw(ue.nas.protectInitial(ue.request(ue.guti).build()));
        int count = ue.nas.nextUplink() - 1;
        ue.takeAccept();
        ue.confirm();
        assertThat(ue.guti).isNotEqualTo(former);
        assertThat(ue.setup.securityKey().secret().sameAs(KeyDerivationEps.kEnb(ue.kAsme, count))).isTrue();
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).as("what the UE had is no more").hasSize(1);
        assertThat(core.mme.counts().ues()).isEqualTo(1);
    }

    @Test
    void aUeThatOnlyClaimsAGutiIsAuthenticatedAndTakesThePlaceOfTheOther() {
        var ue = core.ue().attach().goIdle();
        ue.begin(ue.request(ue.guti).build());
        ue.answerIdentity();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
        ue.confirm();
        assertThat(core.only(MmeEvent.Detached.class)).singleElement().satisfies(event -> assertThat(event.by()).isEqualTo(By.NEW_ATTACH));
        assertThat(core.mme.counts().ues()).isEqualTo(1);
        assertThat(core.hss.purged).isEmpty();
        assertThat(core.gateway.asked).as("what the other had ends before this has its own").extracting(message -> message.getClass().getSimpleName())
                .containsSubsequence("CreateSessionRequest", "DeleteSessionRequest", "CreateSessionRequest");
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).hasSize(1);
    }

    @Test
    void resynchronisesOnce() {
        var ue = core.ue();
        ue.begin();
        var failure = ue.synchronisationFailure(ue.expect(AuthenticationRequest.class), 0x100000);
        ue.plain(failure);
        ue.plain(failure);
        ue.authenticate();
        ue.takeSecurityMode();
        assertThat(core.hss.sqn).isEqualTo(0x100020);
        assertThat(core.drops()).containsExactly(Drop.NAS_LATE);
    }

    @Test
    void rejectsAUeThatIsOutOfSynchronisationTwiceOrAnswersWrongly() {
        var ue = core.ue();
        ue.begin();
        ue.plain(ue.synchronisationFailure(ue.expect(AuthenticationRequest.class), 0x100000));
        ue.plain(ue.synchronisationFailure(ue.expect(AuthenticationRequest.class), 0x200000));
        ue.expect(AuthenticationReject.class);
        ue.released();
        ue.begin();
        ue.expect(AuthenticationRequest.class);
        ue.plain(new AuthenticationResponse(Octets.of(1, 2, 3, 4, 5, 6, 7, 8)));
        ue.expect(AuthenticationReject.class);
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void noticesThatTheRequestWasChangedOnTheWay() {
        var ue = core.ue();
        var genuine = ue.request(new Imsi(ue.imsi)).build();
        ue.begin(ue.request(new Imsi(ue.imsi)).n1UeNetworkCapability(new N1UeNetworkCapability(Octets.of(1))).build());
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(SecurityModeComplete.builder().replayedNasMessage(NasEps.encode(genuine)).build());
        ue.takeAccept();
        assertThat(core.only(MmeEvent.Audit.class)).extracting(MmeEvent.Audit::kind).containsExactly(Kind.INITIAL_MESSAGE_CHANGED);
    }

    @Test
    void rejectsCapabilitiesThatWereChangedOnTheWay() {
        var ue = core.ue();
        var genuine = ue.request(new Imsi(ue.imsi)).build();
        ue.capability = new S1UeNetworkCapability(Octets.of(0xc0, 0x60));
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(SecurityModeComplete.builder().replayedNasMessage(NasEps.encode(genuine)).build());
        assertThat(ue.expectSecured(AttachReject.class).cause()).isEqualTo(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
        assertThat(core.only(MmeEvent.Audit.class)).extracting(MmeEvent.Audit::kind).contains(Kind.CAPABILITY_MISMATCH);
    }

    @Test
    void rejectsAUeWithoutACommonAlgorithm() {
        var ue = core.ue();
        ue.capability = new S1UeNetworkCapability(Octets.of(0xf0, 0x80));
        ue.begin();
        ue.authenticate();
        assertThat(ue.expect(AttachReject.class).cause()).isEqualTo(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
        ue.released();
        assertThat(core.only(MmeEvent.Audit.class)).extracting(MmeEvent.Audit::kind).containsExactly(Kind.NO_COMMON_ALGORITHM);
    }

    @Test
    void anAbandonedSecurityModeLeavesNothing() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.plain(new SecurityModeReject(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH));
        ue.released();
        assertThat(core.only(MmeEvent.Audit.class)).extracting(MmeEvent.Audit::kind).containsExactly(Kind.CAPABILITY_MISMATCH);
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void securityModeCompleteOutOfOrderHasNoEffect() {
        var ue = core.ue();
        ue.begin();
        ue.expect(AuthenticationRequest.class);
        ue.plain(ue.complete());
        ue.enb.expectSilence();
        assertThat(core.drops()).containsExactly(Drop.NAS_PLAIN_REFUSED);
    }

    @Test
    void asksForWhatTheUeKeepsForAfterProtection() {
        var ue = core.ue();
        var connectivity = PdnConnectivityRequest.builder(0, 7, PdnRequestType.INITIAL_REQUEST, PdnType.IPV4).informationTransfer(true).build();
        ue.begin(ue.request(new Imsi(ue.imsi), connectivity).build());
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        int countOfComplete = ue.nas.nextUplink() - 1;
        assertThat(ue.expectSecured(EsmInformationRequest.class).procedureTransactionIdentity()).isEqualTo(7);
        ue.secured(EsmInformationResponse.builder(0, 7).apn(new Dnn("ims.mnc070.mcc999.gprs")).build());
        ue.takeAccept();
        ue.confirm();
        assertThat(core.gateway.asked(CreateSessionRequest.class).getFirst().apn().name()).isEqualTo("ims");
        assertThat(ue.setup.securityKey().secret().sameAs(KeyDerivationEps.kEnb(ue.kAsme, countOfComplete))).as("K_eNB").isTrue();
    }

    @Test
    void rejectsWithTheCauseOfSessionManagement() {
        var ue = core.ue();
        ue.apn = new Dnn("unheard.of");
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        assertThat(esmCause(ue)).isEqualTo(EsmCause.MISSING_OR_UNKNOWN_APN);
        ue.released();

        core.gateway.refusal = Cause.ALL_DYNAMIC_ADDRESSES_OCCUPIED;
        ue.apn = null;
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        assertThat(esmCause(ue)).isEqualTo(EsmCause.INSUFFICIENT_RESOURCES);
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    private static EsmCause esmCause(ScriptedUe ue) {
        var reject = ue.expectSecured(AttachReject.class);
        assertThat(reject.cause()).isEqualTo(EmmCause.ESM_FAILURE);
        return ((PdnConnectivityReject) NasEps.decode(Objects.requireNonNull(reject.esmMessage()), Direction.DOWNLINK)).cause();
    }

    @Test
    void aGatewayThatStaysSilentFailsTheAttach() {
        var ue = core.ue();
        core.gateway.silent = true;
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        core.pass(Duration.ofSeconds(10));
        assertThat(esmCause(ue)).isEqualTo(EsmCause.NETWORK_FAILURE);
    }

    @Test
    void tellsAUeWhatTheHssSays() {
        var ue = new ScriptedUe(core.enb().setUp(), 1, "001010000000001");
        ue.begin();
        assertThat(ue.expect(AttachReject.class).cause()).isEqualTo(EmmCause.EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED);
        ue.released();
        var known = core.ue();
        core.hss.locationFault = new ProblemDetails(org.alcazar.sbi.Cause.SYSTEM_FAILURE);
        known.begin();
        known.authenticate();
        known.takeSecurityMode();
        known.secured(known.complete());
        assertThat(known.expectSecured(AttachReject.class).cause()).isEqualTo(EmmCause.NETWORK_FAILURE);
    }

    @Test
    void rejectsInATrackingAreaThatIsNotServed() {
        var ue = core.ue();
        ue.tai = new org.alcazar.s1ap.element.Tai(ScriptedEnb.PLMN, 2);
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        assertThat(ue.expectSecured(AttachReject.class).cause()).isEqualTo(EmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
    }

    @Test
    void putsQuestionsAgainAndGivesUp() {
        var ue = core.ue();
        ue.begin();
        for (int i = 0; i < 5; i++) {
            ue.expect(AuthenticationRequest.class);
            core.pass(Duration.ofSeconds(6));
        }
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void bothGutisAreGoodUntilTheUeConfirms() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
        for (int i = 0; i < 4; i++) {
            core.pass(Duration.ofSeconds(6));
            ue.expectSecured(AttachAccept.class);
        }
        core.pass(Duration.ofSeconds(6));
        ue.released();
        assertThat(core.mme.counts().ues()).isEqualTo(1);
        // The eNB knows the UE by the S-TMSI that it was just given.
        assertThat(core.mme.counts().mTmsis()).isEqualTo(1);
    }
}
