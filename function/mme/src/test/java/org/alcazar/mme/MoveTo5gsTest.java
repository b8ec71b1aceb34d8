// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.InterworkingElement;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.interworking.Mac2;
import org.alcazar.interworking.MacManner;
import org.alcazar.interworking.N26Extension;
import org.alcazar.interworking.N26Extensions;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Audit.Kind;
import org.alcazar.mme.event.MmeEvent.ContextGiven.Way;
import org.alcazar.mme.event.MmeEvent.Detached.By;
import org.alcazar.mme.event.MoveRefusal;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveTo5gsTest {

    private final MmeFixture legacy = new MmeFixture();

    private static OtherElements element(InterworkingElement element) {
        return OtherElements.NONE.with(OtherElements.EPS_INTERWORKING, InterworkingElements.encode(element));
    }

    private static Octets tau(ScriptedUe ue) {
        return ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build());
    }

    private static Octets announcedTau(ScriptedUe ue) {
        return ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false)
                .others(element(InterworkingElement.Announcement.of(MacManner.REQUEST, Delivery.TOGETHER))).build());
    }

    /** A Registration Request under an uplink COUNT of EPS, as method B has it. */
    private static Octets registration(ScriptedUe ue, ProtectedByEps element, int count) {
        var request = Nas5gs.encode(RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.MOBILITY_UPDATING, false),
                        NasKeySetIdentifier.NO_KEY, ue.guti.toFiveGGuti())
                .others(OtherElements.NONE.with(OtherElements.PROTECTED_BY_EPS, InterworkingElements.encode(element))).build());
        var integrity = ue.nas.integrityAlgorithm();
        int mac = Mac2.compute(integrity, KeyDerivationEps.kNasInt(ue.kAsme, integrity), count, MacManner.REQUEST.input(request, null, 0));
        return new SecurityProtectedMessage(SecurityHeaderType.INTEGRITY_PROTECTED, mac, count & 0xff, request).encode();
    }

    private static Octets registration(ScriptedUe ue) {
        return registration(ue, ProtectedByEps.upgraded(ue.ksi.value()), ue.nas.nextUplink());
    }

    private static <E extends N26Extension> @Nullable E extension(ContextResponse response, Class<E> kind) {
        return N26Extensions.find(kind, response.privateExtensions().stream().map(PrivateExtension::value).toList());
    }

    private static void expectRefusal(MmeFixture core, ContextResponse response, int cause, MoveRefusal why) {
        assertThat(response.cause().value()).isEqualTo(cause);
        assertThat(response.mmContext()).isNull();
        assertThat(response.pdnConnections()).isEmpty();
        assertThat(core.only(MmeEvent.ContextRefused.class).getLast().why()).isEqualTo(why);
    }

    /** Its context is as it was: it comes back by its keys and has its bearers. */
    private static void expectUntouched(ScriptedUe ue) {
        ue.enb.forgetReceived();
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, true).build()));
        var setup = ue.enb.expect(InitialContextSetupRequest.class);
        assertThat(setup.eRabToBeSetupListCtxtSuReq().getFirst().gtpTeid()).isEqualTo(ScriptedGateway.S1U_TEID + 5);
    }

    @Test
    void givesTheContextOfAUeThatProvesItselfAndForgetsItWhenItIsTaken() {
        var ue = legacy.ue().attach().goIdle();
        var amf = legacy.node(MmeFixture.AMF);
        var tau = tau(ue);
        int count = ue.nas.nextUplink() - 1;
        var response = amf.askByTau(ue.guti, tau);
        assertThat(response.cause().isAcceptance()).isTrue();
        assertThat(Objects.requireNonNull(response.imsi()).digits()).isEqualTo(ue.imsi);
        var mm = (EpsMmContext) Objects.requireNonNull(response.mmContext());
        assertThat(mm.kAsme().secret().sameAs(ue.kAsme)).isTrue();
        assertThat(mm.ksiAsme()).isEqualTo(ue.ksi.value());
        assertThat(mm.uplinkCount()).isEqualTo(count);
        assertThat(mm.downlinkCount()).isEqualTo(ue.nas.nextDownlink());
        assertThat(mm.integrity()).isEqualTo(2);
        assertThat(mm.ciphering()).isEqualTo(2);
        assertThat(mm.ueNetworkCapability()).isEqualTo(ue.capability.contents());
        assertThat(mm.additions().additionalSecurityCapability()).isEqualTo(Octets.of(0xf0, 0, 0x70, 0));
        assertThat(mm.mei()).isEqualTo(Octets.fromHex("3407181652181615"));
        assertThat(response.pdnConnections()).singleElement().satisfies(pdn -> {
            assertThat(pdn.apn().name()).isEqualTo("internet");
            assertThat(pdn.linkedEbi()).isEqualTo(5);
            assertThat(pdn.pgw().teid()).isEqualTo(ScriptedGateway.PGW_TEID + 5);
            assertThat(pdn.ipv4()).isEqualTo(ScriptedGateway.UE_ADDRESS);
            assertThat(Objects.requireNonNull(pdn.bearers().getFirst().qos()).qci()).isEqualTo(9);
        });
        assertThat(response.privateExtensions()).isEmpty();
        assertThat(legacy.mme.counts().ues()).as("until it is taken").isEqualTo(1);
        amf.acknowledge(Cause.REQUEST_ACCEPTED);
        assertThat(legacy.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
        assertThat(legacy.gateway.asked(DeleteSessionRequest.class)).singleElement()
                .satisfies(delete -> assertThat(delete.indication()).as("the PGW is left alone").isNull());
        assertThat(legacy.hss.purged).isEmpty();
        assertThat(legacy.only(MmeEvent.Detached.class)).singleElement().satisfies(event -> assertThat(event.by()).isEqualTo(By.MOVED));
    }

    @Test
    void aUeThatIsStillConnectedMovesToo() {
        var ue = legacy.ue().attach();
        var amf = legacy.node(MmeFixture.AMF);
        assertThat(amf.askByTau(ue.guti, tau(ue)).cause().isAcceptance()).isTrue();
        amf.acknowledge(Cause.REQUEST_ACCEPTED);
        ue.released();
        assertThat(legacy.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void aRefusedMoveLeavesTheContextUntouched() {
        var ue = legacy.ue().attach().goIdle();
        var amf = legacy.node(MmeFixture.AMF);
        assertThat(amf.askByTau(ue.guti, tau(ue)).cause().isAcceptance()).isTrue();
        amf.acknowledge(Cause.REQUEST_REJECTED);
        assertThat(legacy.only(MmeEvent.MoveConcluded.class)).singleElement().satisfies(event -> assertThat(event.accepted()).isFalse());
        expectUntouched(ue);
    }

    @Test
    void aMoveThatNobodyConcludesLeavesTheContextUntouched() {
        var ue = legacy.ue().attach().goIdle();
        assertThat(legacy.node(MmeFixture.AMF).askByTau(ue.guti, tau(ue)).cause().isAcceptance()).isTrue();
        legacy.pass(Duration.ofSeconds(30));
        assertThat(legacy.only(MmeEvent.MoveConcluded.class)).singleElement().satisfies(event -> assertThat(event.accepted()).isFalse());
        expectUntouched(ue);
    }

    @Test
    void refusesAReplayAndEverythingThatProvesNothing() {
        var ue = legacy.ue().attach().goIdle();
        var amf = legacy.node(MmeFixture.AMF);
        var tau = tau(ue);
        assertThat(amf.askByTau(ue.guti, tau).cause().isAcceptance()).isTrue();
        amf.acknowledge(Cause.REQUEST_REJECTED);
        expectRefusal(legacy, amf.askByTau(ue.guti, tau), Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.REPLAYED);

        var altered = tau(ue).toArray();
        altered[7] ^= 1;
        expectRefusal(legacy, amf.askByTau(ue.guti, Octets.wrap(altered)), Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.MAC_WRONG);
        expectRefusal(legacy, amf.askByTau(ue.guti, NasEps.encode(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build())),
                Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.NOT_PROTECTED);
        expectRefusal(legacy, amf.ask(amf.request(ue.guti).build()), Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.NOT_PROTECTED);
        expectRefusal(legacy, amf.askByTau(ue.guti, ue.nas.protectInitial(ue.request(ue.guti).build())), Cause.MANDATORY_IE_INCORRECT,
                MoveRefusal.NOT_A_MOVE);
        for (var noMessage : List.of(Octets.EMPTY, Octets.of(0x17, 0, 0), Octets.of(0xff, 0xff))) {
            expectRefusal(legacy, amf.askByTau(ue.guti, noMessage), Cause.MANDATORY_IE_INCORRECT, MoveRefusal.UNDECODABLE);
        }
        expectRefusal(legacy, amf.askByTau(new EpsGuti(ue.guti.plmn(), 2, 1, 0x1234), tau), Cause.IMSI_NOT_KNOWN, MoveRefusal.UNKNOWN_UE);
        assertThat(legacy.only(MmeEvent.Audit.class)).hasSizeGreaterThanOrEqualTo(7).allMatch(audit -> audit.kind() == Kind.MOVE_REFUSED);
        expectUntouched(ue);
    }

    @Test
    void givesNothingToAStranger() {
        var ue = legacy.ue().attach().goIdle();
        var stranger = legacy.node(MmeFixture.STRANGER);
        var tau = tau(ue);
        expectRefusal(legacy, stranger.askByTau(ue.guti, tau), Cause.INVALID_PEER, MoveRefusal.UNKNOWN_NODE);
        assertThat(legacy.node(MmeFixture.AMF).askByTau(ue.guti, tau).cause().isAcceptance()).as("its COUNT was not used up").isTrue();
    }

    @Test
    void takesTheWordOfAnAmfThatHasVerifiedTheUe() {
        var ue = legacy.ue().attach().goIdle();
        var amf = legacy.node(MmeFixture.AMF);
        var response = amf.ask(amf.request(ue.guti).indication(Indication.of(1, Indication.Flag.MSV)).build());
        assertThat(response.cause().isAcceptance()).isTrue();
        assertThat(legacy.only(MmeEvent.ContextGiven.class).getFirst().way()).isEqualTo(Way.OTHER_NODE);
    }

    @Test
    void aLegacyMmeKnowsNothingOfTheExtension() {
        var ue = legacy.ue();
        ue.others = element(InterworkingElement.Capability.of(true, true));
        ue.begin();
        ue.authenticate();
        assertThat(ue.takeSecurityMode().others().isEmpty()).isTrue();
        ue.secured(ue.complete());
        ue.takeAccept();
        ue.confirm();
        ue.goIdle();
        var amf = legacy.node(MmeFixture.AMF);
        expectRefusal(legacy, amf.askByRegistration(ue.guti, registration(ue)), Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.NOT_PROTECTED);
        assertThat(amf.askByTau(ue.guti, announcedTau(ue)).privateExtensions()).isEmpty();
    }

    @Test
    void anUpgradedMmeSaysSoToAUeThatAsks() {
        var core = new MmeFixture(InterworkingSettings.ofUpgraded());
        var ue = core.ue();
        ue.others = element(InterworkingElement.Capability.of(true, true));
        ue.begin();
        ue.authenticate();
        var replay = InterworkingElements.find(InterworkingElement.Replay.class, ue.takeSecurityMode().others().get(OtherElements.EPS_INTERWORKING));
        assertThat(replay).isEqualTo(InterworkingElement.Replay.of(InterworkingElement.Capability.of(true, true), true));
        var standard = new ScriptedUe(ue.enb, 40, "999700000000002");
        standard.begin();
        standard.authenticate();
        assertThat(standard.takeSecurityMode().others().isEmpty()).as("a UE that says nothing").isTrue();
    }

    @Test
    void anUpgradedMmeVerifiesARegistrationRequest() {
        var core = new MmeFixture(InterworkingSettings.ofUpgraded());
        var ue = core.ue().attach().goIdle();
        var amf = core.node(MmeFixture.AMF);
        int count = ue.nas.nextUplink();
        var request = registration(ue);
        var response = amf.askByRegistration(ue.guti, request);
        assertThat(response.cause().isAcceptance()).isTrue();
        assertThat(extension(response, N26Extension.VerifiedCount.class)).isEqualTo(new N26Extension.VerifiedCount(count));
        assertThat(extension(response, N26Extension.MappedKey.class)).isNull();
        var mm = (EpsMmContext) Objects.requireNonNull(response.mmContext());
        assertThat(mm.kAsme().secret().sameAs(ue.kAsme)).isTrue();
        assertThat(mm.uplinkCount()).isEqualTo(count);
        amf.acknowledge(Cause.REQUEST_REJECTED);

        expectRefusal(core, amf.askByRegistration(ue.guti, request), Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.REPLAYED);
        expectRefusal(core, amf.askByRegistration(ue.guti, registration(ue, ProtectedByEps.upgraded(ue.ksi.value()), count + 0x105)),
                Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.MAC_WRONG);
        expectRefusal(core, amf.askByRegistration(ue.guti, registration(ue, ProtectedByEps.upgraded(ue.ksi.value() ^ 1), count + 1)),
                Cause.MANDATORY_IE_INCORRECT, MoveRefusal.NOT_A_MOVE);
        expectRefusal(core, amf.askByRegistration(ue.guti, registration(ue,
                ProtectedByEps.legacy(MacManner.REQUEST, Delivery.TOGETHER, ue.ksi.value()), count + 1)), Cause.MANDATORY_IE_INCORRECT,
                MoveRefusal.NOT_A_MOVE);
        var altered = request.toArray();
        altered[altered.length - 1] ^= 1;
        expectRefusal(core, amf.askByRegistration(ue.guti, Octets.wrap(altered)), Cause.MANDATORY_IE_INCORRECT, MoveRefusal.NOT_A_MOVE);
        expectRefusal(core, amf.askByRegistration(ue.guti, Octets.of(0x7e, 0, 0x41)), Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.NOT_PROTECTED);

        assertThat(amf.askByRegistration(ue.guti, registration(ue, ProtectedByEps.upgraded(ue.ksi.value()), count + 1)).cause().isAcceptance())
                .as("the next COUNT").isTrue();
        amf.acknowledge(Cause.REQUEST_ACCEPTED);
        assertThat(core.mme.counts().ues()).isZero();
    }

    @Test
    void theCountOfARegistrationRequestIsUsedUpForEps() {
        var core = new MmeFixture(InterworkingSettings.ofUpgraded());
        var ue = core.ue().attach().goIdle();
        var amf = core.node(MmeFixture.AMF);
        var tau = tau(ue);
        var sameCount = registration(ue, ProtectedByEps.upgraded(ue.ksi.value()), ue.nas.nextUplink() - 1);
        assertThat(amf.askByRegistration(ue.guti, sameCount).cause().isAcceptance()).isTrue();
        amf.acknowledge(Cause.REQUEST_REJECTED);
        expectRefusal(core, amf.askByTau(ue.guti, tau), Cause.USER_AUTHENTICATION_FAILED, MoveRefusal.REPLAYED);
        expectUntouched(ue);
    }

    @Test
    void givesTheMappedKeyInPlaceOfTheOtherWhereItIsSetTo() {
        var core = new MmeFixture(new InterworkingSettings(true, true, false));
        var ue = core.ue().attach().goIdle();
        int count = ue.nas.nextUplink();
        var response = core.node(MmeFixture.AMF).askByRegistration(ue.guti, registration(ue));
        var mapped = Objects.requireNonNull(extension(response, N26Extension.MappedKey.class));
        assertThat(mapped.kAmfPrime().sameAs(MobilityKeys.kAmfPrimeFromEpsIdle(ue.kAsme, count))).isTrue();
        var mm = (EpsMmContext) Objects.requireNonNull(response.mmContext());
        assertThat(mm.kAsme().secret().disclose()).isEqualTo(Octets.wrap(new byte[32]));
    }

    @Test
    void handsTheIntegrityKeyOverWhereItIsSetToAndTheUeAnnouncesIt() {
        var core = new MmeFixture(new InterworkingSettings(true, false, true));
        var ue = core.ue().attach().goIdle();
        var amf = core.node(MmeFixture.AMF);
        var response = amf.askByTau(ue.guti, announcedTau(ue));
        var key = Objects.requireNonNull(extension(response, N26Extension.IntegrityKey.class));
        assertThat(key.kNasInt().sameAs(KeyDerivationEps.kNasInt(ue.kAsme, ue.nas.integrityAlgorithm()))).isTrue();
        amf.acknowledge(Cause.REQUEST_REJECTED);
        assertThat(amf.askByTau(ue.guti, tau(ue)).privateExtensions()).as("a standard UE").isEmpty();
    }
}
