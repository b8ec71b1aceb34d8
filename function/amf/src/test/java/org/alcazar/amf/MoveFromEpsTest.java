// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.alcazar.amf.InterworkingSettings.KeyOfMac2;
import org.alcazar.amf.InterworkingSettings.KeyOfMove;
import org.alcazar.amf.InterworkingSettings.NativeKeys;
import org.alcazar.amf.InterworkingSettings.Refused;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.MoveProtection;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.MacManner;
import org.alcazar.interworking.MoveMethod;
import org.alcazar.interworking.N26Extension;
import org.alcazar.interworking.N26Extensions;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.ngap.message.ConnectionEstablishmentIndication;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registration of a UE that comes from EPS, with an MME that the test plays. */
class MoveFromEpsTest {

    private AmfFixture core = new AmfFixture();
    private final EpsUe eps = new EpsUe();
    private ScriptedMme mme = start(settings -> settings);
    private ScriptedUe ue = core.ue();

    @AfterEach
    void end() {
        core.world.close();
    }

    private ScriptedMme start(UnaryOperator<InterworkingSettings> change) {
        core.world.close();
        core = new AmfFixture(change.apply(InterworkingSettings.of(ScriptedMme.AMF,
                List.of(new InterworkingSettings.Mme(AmfFixture.PLMN, ScriptedMme.GROUP, ScriptedMme.CODE, ScriptedMme.ADDRESS)), 1)));
        return connect(core.world);
    }

    private ScriptedMme connect(SimulatedWorld world) {
        var carrier = new MemoryDatagramCarrier(world);
        try {
            core.amf.listenN26(carrier);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new ScriptedMme(world, carrier, eps);
    }

    private void restart(UnaryOperator<InterworkingSettings> change) {
        mme = start(change);
        ue = core.ue();
    }

    private void begin(Octets pdu) {
        ue.capability = EpsUe.CAPABILITY;
        ue.gnb.send(ue.gnb.initial(ue.ranId.value(), pdu));
    }

    /** Goes on under mapped keys. */
    private RegistrationAccept finishMapped() {
        ue.kAmf = eps.kAmfPrime();
        return finish();
    }

    private RegistrationAccept finish() {
        var command = ue.takeSecurityMode();
        assertThat(command.selectedEpsAlgorithms()).isNotNull();
        assertThat(command.replayedS1UeSecurityCapability()).isEqualTo(new S1UeSecurityCapability(Octets.of(0xf0, 0x70)));
        ue.secured(SecurityModeComplete.builder().nasMessageContainer(Nas5gs.encode(eps.whole())).build());
        ue.takeAccept();
        ue.secured(new RegistrationComplete(OtherElements.NONE));
        return ue.accept;
    }

    /** Goes on as a UE that is asked who it is. */
    private void finishAuthenticated() {
        ue.answerIdentity();
        ue.authenticate();
        finish();
    }

    private List<Kind> audits() {
        return core.only(AmfEvent.Audit.class).stream().map(AmfEvent.Audit::kind).toList();
    }

    private AmfEvent.MovedFromEps moved() {
        return core.only(AmfEvent.MovedFromEps.class).getLast();
    }

    @Test
    void takesAUeThatComesAsTheStandardSays() {
        begin(eps.standard());
        var accept = finishMapped();
        assertThat(mme.requests).singleElement().satisfies(request -> {
            assertThat(request.completeTauRequest()).extracting(CompleteRequestMessage::type).isEqualTo(CompleteRequestMessage.TAU_REQUEST);
            assertThat(request.privateExtensions()).isEmpty();
        });
        assertThat(mme.acknowledged).containsExactly(Cause.REQUEST_ACCEPTED);
        assertThat(accept.others().get(RegistrationAccept.EPS_BEARER_CONTEXT_STATUS)).isEqualTo(Octets.of(1 << 5, 0));
        assertThat(core.smf.contexts.get("sm1")).satisfies(data -> {
            assertThat(data.ueEpsPdnConnection()).isNotNull();
            assertThat(data.supi()).isEqualTo("imsi-999700000000001");
        });
        assertThat(moved()).extracting(AmfEvent.MovedFromEps::protection, AmfEvent.MovedFromEps::mapped, AmfEvent.MovedFromEps::sessions)
                .containsExactly(MoveProtection.STANDARD, true, 1);
        assertThat(core.amf.subscribersWithMappedKeys()).containsExactly("imsi-999700000000001");
        assertThat(core.home.registrations).singleElement().satisfies(registration -> assertThat(registration.initialRegistrationInd()).isFalse());
        assertThat(audits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesMethodATogether(MacManner manner) {
        begin(eps.methodA(manner, Delivery.TOGETHER));
        finishMapped();
        assertThat(moved().protection()).isEqualTo(MoveProtection.LEGACY_MME);
        assertThat(mme.acknowledged).containsExactly(Cause.REQUEST_ACCEPTED);
        assertThat(audits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesMethodASeparately(MacManner manner) {
        begin(eps.methodA(manner, Delivery.SEPARATELY));
        ue.amfId = ue.gnb.expect(ConnectionEstablishmentIndication.class).amfUeNgapId();
        assertThat(mme.requests).isEmpty();
        ue.uplink(Objects.requireNonNull(eps.separate));
        finishMapped();
        assertThat(moved().protection()).isEqualTo(MoveProtection.LEGACY_MME);
    }

    @ParameterizedTest
    @EnumSource(names = "NIA0", mode = EnumSource.Mode.EXCLUDE)
    void takesMethodAUnderEveryAlgorithm(IntegrityAlgorithm algorithm) {
        eps.integrity = algorithm;
        begin(eps.methodA(MacManner.REQUEST_TAU_AND_MAC_1, Delivery.TOGETHER));
        finishMapped();
    }

    @Test
    void verifiesMac2WithTheKeyThatIsHandedOver() {
        restart(settings -> settings.with(KeyOfMac2.HANDED_OVER, KeyOfMove.K_ASME));
        mme.extensions = List.of(new N26Extension.IntegrityKey(eps.kNasInt()));
        begin(eps.methodA(MacManner.REQUEST, Delivery.TOGETHER));
        finishMapped();

        mme.extensions = List.of(new N26Extension.IntegrityKey(eps.kAmfPrime().slice(0, 16)));
        ue = new ScriptedUe(ue.gnb, 2, "0000000001");
        begin(eps.methodA(MacManner.REQUEST, Delivery.TOGETHER));
        assertThat(audits()).containsExactly(Kind.EPS_REGISTRATION_TAMPERED);
    }

    @Test
    void takesMethodBWithKAsme() {
        var pdu = eps.methodB();
        mme.extensions = List.of(new N26Extension.VerifiedCount(eps.verified));
        begin(pdu);
        finishMapped();
        var request = mme.requests.getFirst();
        assertThat(request.completeTauRequest()).isNull();
        assertThat(N26Extensions.find(N26Extension.RegistrationRequest.class,
                request.privateExtensions().stream().map(extension -> extension.value()).toList())).isEqualTo(new N26Extension.RegistrationRequest(pdu));
        assertThat(moved().protection()).isEqualTo(MoveProtection.UPGRADED_MME);
    }

    @Test
    void takesMethodBWithTheKeyOfTheMme() {
        restart(settings -> settings.with(KeyOfMac2.K_ASME, KeyOfMove.K_AMF));
        var pdu = eps.methodB();
        mme.zeroKey = true;
        mme.extensions = List.of(new N26Extension.VerifiedCount(eps.verified), new N26Extension.MappedKey(eps.kAmfPrime()));
        begin(pdu);
        finishMapped();
        assertThat(moved().protection()).isEqualTo(MoveProtection.UPGRADED_MME);
    }

    @Test
    void usesNoKeyOfZeros() {
        mme.zeroKey = true;
        begin(eps.standard());
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.EPS_CONTEXT_UNUSABLE);
        assertThat(mme.acknowledged).containsExactly(Cause.REQUEST_REJECTED);
        assertThat(core.amf.subscribersWithMappedKeys()).isEmpty();
    }

    @Test
    void takesNoContextWithoutIntegrityProtection() {
        eps.integrity = IntegrityAlgorithm.NIA0;
        begin(eps.standard());
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.EPS_CONTEXT_UNUSABLE);
    }

    @Test
    void believesNoMmeThatDoesNotSayThatItVerified() {
        begin(eps.methodB());
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.EPS_CONTEXT_UNUSABLE);
    }

    @Test
    void rejectsARequestThatWasChangedOnTheWay() {
        var pdu = eps.methodA(MacManner.REQUEST, Delivery.TOGETHER).toArray();
        // A bit of the UE security capability.
        int at = indexOf(pdu, 0x2e, 0x04);
        pdu[at + 2] ^= 0x10;
        begin(Octets.wrap(pdu));
        assertThat(ue.expect(RegistrationReject.class).cause()).isEqualTo(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
        assertThat(audits()).containsExactly(Kind.EPS_REGISTRATION_TAMPERED);
        assertThat(mme.acknowledged).containsExactly(Cause.USER_AUTHENTICATION_FAILED);
        assertThat(core.amf.counts().ues()).isZero();
    }

    @Test
    void rejectsARequestWhoseMacWasTakenAwayThoughItWasAnnounced() {
        var whole = SecurityProtectedMessage.decode(eps.methodA(MacManner.REQUEST, Delivery.TOGETHER)).payload();
        var request = (RegistrationRequest) Nas5gs.decode(whole);
        begin(Nas5gs.encode(eps.request().epsNasMessageContainer(request.epsNasMessageContainer()).build()));
        assertThat(ue.expect(RegistrationReject.class)).isNotNull();
        ue = new ScriptedUe(core.gnb().setUp(), 2, "0000000001");
        begin(whole);
        assertThat(ue.expect(RegistrationReject.class)).isNotNull();
        assertThat(audits()).filteredOn(Kind.EPS_REGISTRATION_TAMPERED::equals).hasSize(2);
    }

    @Test
    void authenticatesAUeThatTheMmeDoesNotBelieveAndKeepsItsSessions() {
        mme.cause = Cause.USER_AUTHENTICATION_FAILED;
        begin(eps.standard());
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.EPS_MESSAGE_REFUSED);
        assertThat(mme.requests).hasSize(2);
        assertThat(mme.requests.getLast().imsi()).isEqualTo(new Imsi("999700000000001"));
        assertThat(mme.acknowledged).containsExactly(Cause.REQUEST_ACCEPTED);
        assertThat(moved()).extracting(AmfEvent.MovedFromEps::protection, AmfEvent.MovedFromEps::mapped)
                .containsExactly(MoveProtection.AUTHENTICATION, false);
        assertThat(core.smf.contexts).hasSize(1);
    }

    @Test
    void rejectsAUeThatTheMmeDoesNotBelieveIfSettingsWantThat() {
        restart(settings -> settings.with(Refused.REJECT));
        mme.cause = Cause.USER_AUTHENTICATION_FAILED;
        begin(eps.standard());
        assertThat(ue.expect(RegistrationReject.class).cause()).isEqualTo(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
        assertThat(audits()).containsExactly(Kind.EPS_MESSAGE_REFUSED);
    }

    @Test
    void authenticatesAUeThatTheMmeDoesNotKnow() {
        mme.cause = Cause.CONTEXT_NOT_FOUND;
        begin(eps.standard());
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.EPS_CONTEXT_UNKNOWN);
        assertThat(mme.requests).hasSize(1);
    }

    @Test
    void authenticatesAUeWhoseMmeIsSilent() {
        mme.node.close();
        begin(eps.standard());
        core.pass(Duration.ofSeconds(6));
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.MME_SILENT);
    }

    @Test
    void authenticatesAUeOfNoMmeThatIsKnown() {
        restart(settings -> new InterworkingSettings(settings.address(), List.of(), settings.methods(), settings.manners(), settings.keyOfMac2(),
                settings.keyOfMove(), settings.refused(), settings.nativeKeys(), settings.separateTau(), settings.gtp()));
        begin(eps.standard());
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.EPS_CONTEXT_UNKNOWN);
        assertThat(mme.requests).isEmpty();
    }

    @Test
    void authenticatesAUeWhoseTauRequestDoesNotCome() {
        begin(eps.methodA(MacManner.REQUEST, Delivery.SEPARATELY));
        ue.amfId = ue.gnb.expect(ConnectionEstablishmentIndication.class).amfUeNgapId();
        core.pass(Duration.ofSeconds(2));
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.EPS_MESSAGE_REFUSED);
    }

    @Test
    void authenticatesAUeThatUsesAMethodWhichIsNotTaken() {
        restart(settings -> settings.with(List.of(MoveMethod.UPGRADED_MME), List.of(MacManner.REQUEST)));
        begin(eps.methodA(MacManner.REQUEST, Delivery.TOGETHER));
        finishAuthenticated();
        assertThat(audits()).containsExactly(Kind.EPS_METHOD_REFUSED);
        assertThat(mme.requests).isEmpty();
    }

    @Test
    void replacesMappedKeysAtOnceIfSettingsWantThat() {
        restart(settings -> settings.with(NativeKeys.AT_ONCE));
        begin(eps.standard());
        ue.kAmf = eps.kAmfPrime();
        var command = ue.takeSecurityMode();
        assertThat(command.ngKsi()).isEqualTo(new NasKeySetIdentifier(true, EpsUe.KSI));
        ue.secured(SecurityModeComplete.builder().nasMessageContainer(Nas5gs.encode(eps.whole())).build());
        ue.authenticateSecured();
        assertThat(ue.takeSecurityMode().ngKsi().mapped()).isFalse();
        ue.secured(SecurityModeComplete.builder().build());
        ue.takeAccept();
        ue.secured(new RegistrationComplete(OtherElements.NONE));
        assertThat(core.amf.subscribersWithMappedKeys()).isEmpty();
        assertThat(core.smf.contexts).hasSize(1);
    }

    @Test
    void leavesTheUeWithItsMmeIfItDoesNotTakeTheKeys() {
        begin(eps.standard());
        core.pass(Duration.ofMinutes(2));
        assertThat(mme.acknowledged).singleElement().isNotEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(core.amf.counts().ues()).isZero();
        assertThat(core.smf.contexts).isEmpty();
    }

    /** A UE that this AMF has served before, and still knows. */
    private RegistrationRequest.Builder known() {
        ue.capability = EpsUe.CAPABILITY;
        ue.register();
        return RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.MOBILITY_UPDATING, true), NasKeySetIdentifier.of(0),
                eps.guti.toFiveGGuti()).additionalGuti(ue.accept.guti()).ueSecurityCapability(EpsUe.CAPABILITY).s1UeNetworkCapability(EpsUe.S1);
    }

    private void comesBack(RegistrationRequest request) {
        ue.gnb.send(ue.gnb.initial(9, ue.nas.protectInitial(request)));
        core.pass(Duration.ofMinutes(1));
        assertThat(core.only(AmfEvent.Registered.class)).hasSize(2);
        assertThat(core.only(AmfEvent.Authenticated.class)).hasSize(1);
        assertThat(mme.acknowledged).containsExactly(Cause.REQUEST_ACCEPTED);
        assertThat(core.smf.contexts).hasSize(1);
        assertThat(core.amf.counts().ues()).isEqualTo(1);
        assertThat(audits()).isEmpty();
    }

    @Test
    void goesOnWithNativeKeysThatItHasAndTakesTheSessions() {
        comesBack(known().epsNasMessageContainer(eps.tau(null)).build());
        assertThat(moved()).extracting(AmfEvent.MovedFromEps::protection, AmfEvent.MovedFromEps::mapped)
                .containsExactly(MoveProtection.STANDARD, false);
    }

    @Test
    void vouchesForAUeThatHasNothingForItsMme() {
        comesBack(known().build());
        assertThat(mme.requests).singleElement().satisfies(request -> assertThat(request.imsi()).isNotNull());
        assertThat(moved()).extracting(AmfEvent.MovedFromEps::protection, AmfEvent.MovedFromEps::mapped)
                .containsExactly(MoveProtection.AUTHENTICATION, false);
    }

    @Test
    void asksNobodyForAUeThatDoesNotSayThatItComesFromEps() {
        begin(Nas5gs.encode(eps.request().build()));
        ue.expect(IdentityRequest.class);
        assertThat(mme.requests).isEmpty();
    }

    private static int indexOf(byte[] octets, int first, int second) {
        for (int i = 0; i + 1 < octets.length; i++) {
            if (octets[i] == (byte) first && octets[i + 1] == (byte) second) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
