// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.UeSessions.Counts;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.DeregistrationData;
import org.alcazar.sbi.udm.DeregistrationReason;
import org.alcazar.sbi.udm.Nssai;
import org.junit.jupiter.api.Test;

/** What comes in between: other procedures, other connections, faults of the home network. */
class CollisionTest {

    private static final Counts NOTHING = new Counts(0, 0, 0, 0);

    private final AmfFixture core = new AmfFixture();

    @Test
    void registersAUeAnewThatBeginsToWhileTheNetworkDeregistersIt() {
        var ue = core.ue().register();
        core.amf.deregister(ue.supi(), true);
        ue.expectSecured(UeTerminatedDeregistrationRequest.class);
        ue.secured(ue.request(Objects.requireNonNull(ue.accept.guti())).build());
        ue.expectSecured(RegistrationAccept.class);
        assertThat(core.only(AmfEvent.Deregistered.class)).hasSize(1);
        assertThat(core.home.registrations).hasSize(2);
        ue.secured(new RegistrationComplete(OtherElements.NONE));
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 1, 1));
        assertThat(core.amf.deregister(ue.supi(), false)).as("known by its SUPI again").isTrue();
    }

    @Test
    void deregistersAUeWhoseConnectionIsLostWhileItIsAsked() {
        var ue = core.ue().register();
        core.amf.deregister(ue.supi(), false);
        ue.expectSecured(UeTerminatedDeregistrationRequest.class);
        ue.gnb.abort();
        assertThat(core.amf.counts()).isEqualTo(NOTHING);
        assertThat(core.home.purged).containsExactly(ue.supi());
    }

    @Test
    void deregistersAUeInTheMidstOfARegistration() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
        core.amf.deregister(ue.supi(), false);
        ue.expectSecured(UeTerminatedDeregistrationRequest.class);
        ue.gnb.send(new UeContextReleaseRequest(ue.amfId, ue.ranId, CauseRadioNetwork.USER_INACTIVITY));
        ue.gnb.expect(UeContextReleaseCommand.class);
        core.pass(Duration.ofSeconds(11));
        assertThat(core.amf.counts()).isEqualTo(NOTHING);
    }

    @Test
    void forgetsWithoutAWordAUeThatAnotherAmfServes() {
        var ue = core.ue().register();
        core.amf.deregistrationNotification(ue.supi(), new DeregistrationData(DeregistrationReason.UE_INITIAL_REGISTRATION));
        ue.gnb.expect(UeContextReleaseCommand.class);
        assertThat(core.amf.counts().ues()).isZero();
        assertThat(core.home.purged).isEmpty();
    }

    @Test
    void takesAReleaseThatNobodyAskedForAsTheLossOfTheConnection() {
        var ue = core.ue().register();
        ue.gnb.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 0, 1));
        core.pass(NasTimers.standard().untilTakenAsGone().plusSeconds(1));
        assertThat(core.amf.counts()).as("taken as gone, as idle UEs are").isEqualTo(NOTHING);
    }

    @Test
    void holdsNothingOfAnAssociationThatEndsWithMessagesUnderWay() {
        var ue = idle();
        ue.gnb.sendTogetherAndAbort(ue.gnb.initial(8, ue.nas.protectInitial(ue.request(Objects.requireNonNull(ue.accept.guti())).build())),
                ue.gnb.initial(9, ue.requestPdu()));
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 0, core.amf.counts().tmsis()));
    }

    @Test
    void setsUpTheContextOfTheGnbWhereTheUeGoesBeforeItConfirms() {
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.takeAccept();
        var elsewhere = core.gnb().setUp();
        var again = ue.request(Objects.requireNonNull(ue.accept.guti())).build();
        elsewhere.send(elsewhere.initial(5, ue.nas.protectInitial(again)));
        elsewhere.expect(InitialContextSetupRequest.class);
        ue.gnb.expect(UeContextReleaseCommand.class);
        var third = core.gnb().setUp();
        third.send(third.initial(6, ue.nas.protectInitial(again)));
        third.expect(InitialContextSetupRequest.class);
    }

    @Test
    void keepsTheGutiThatTheUeUsesWhereItNeverTookTheNewOne() {
        var ue = idle();
        var guti = Objects.requireNonNull(ue.accept.guti());
        for (int ranId = 20; ranId < 24; ranId++) {
            // Each time the Accept with a new 5G-GUTI is lost, and the UE comes back with the one it has.
            ue.gnb.send(ue.gnb.initial(ranId, ue.nas.protectInitial(ue.request(guti).build())));
            var setup = ue.gnb.expect(InitialContextSetupRequest.class);
            ue.gnb.send(new UeContextReleaseRequest(setup.amfUeNgapId(), new RanUeNgapId(ranId), CauseRadioNetwork.USER_INACTIVITY));
            ue.gnb.expect(UeContextReleaseCommand.class);
            ue.gnb.send(new UeContextReleaseComplete(setup.amfUeNgapId(), new RanUeNgapId(ranId)));
            assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 0, 2));
        }
        assertThat(core.only(AmfEvent.Authenticated.class)).hasSize(1);
    }

    @Test
    void tellsAUeNothingOfAFaultOfTheHomeNetworkWhileNothingIsProtected() {
        core.home.confirmationFault = new ProblemDetails(Cause.SYSTEM_FAILURE);
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        assertThat(ue.gnb.expect(UeContextReleaseCommand.class).cause()).isEqualTo(CauseMisc.CONTROL_PROCESSING_OVERLOAD);
        assertThat(core.drops()).containsExactly(Drop.CONGESTION_UNTOLD);
        assertThat(core.only(AmfEvent.RegistrationFailed.class)).singleElement().satisfies(event -> assertThat(event.cause()).isNull());
    }

    @Test
    void keepsARegisteredUeRegisteredWhereTheHomeNetworkHasAFault() {
        var ue = core.ue().register();
        core.home.subscriptionFault = new ProblemDetails(Cause.NF_CONGESTION);
        ue.secured(ue.request(Objects.requireNonNull(ue.accept.guti())).build());
        var reject = ue.expectSecured(RegistrationReject.class);
        assertThat(reject.cause()).isEqualTo(FiveGmmCause.CONGESTION);
        assertThat(reject.t3346()).isNotNull();
        assertThat(core.amf.counts().ues()).isEqualTo(1);
        assertThat(core.home.purged).isEmpty();
    }

    @Test
    void tellsTheHomeNetworkOfNoUeThatItRejects() {
        core.home.subscribed = new Nssai(List.of(Snssai.of(9)), List.of());
        var ue = core.ue();
        ue.begin();
        ue.authenticate();
        ue.takeSecurityMode();
        ue.secured(ue.complete());
        ue.expectSecured(RegistrationReject.class);
        assertThat(core.home.registrations).isEmpty();
    }

    @Test
    void makesNewKeysForAUeWhoseCapabilitiesChanged() {
        var ue = core.ue().register();
        ue.capability = UeSecurityCapability.of(0xe0, 0x60);
        ue.secured(ue.request(Objects.requireNonNull(ue.accept.guti())).build());
        ue.expectSecured(AuthenticationRequest.class);
    }

    @Test
    void rejectsAUeInAnAreaThatIsNotServed() {
        var ue = core.ue();
        var there = new UserLocationInformation.Nr(new NrCgi(ScriptedGnb.PLMN, 0x10), new Tai(ScriptedGnb.PLMN, 2), null);
        ue.gnb.send(InitialUeMessage.builder(ue.ranId, ue.requestPdu(), there, RrcEstablishmentCause.MO_SIGNALLING).build());
        ue.authenticate();
        ue.takeSecurityMode();
        ue.gnb.send(new UplinkNasTransport(ue.amfId, ue.ranId, ue.nas.protect(ue.complete()), there));
        assertThat(ue.expectSecured(RegistrationReject.class).cause()).isEqualTo(FiveGmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
    }

    @Test
    void countsWhatItTurnsAwayBehindAClaim() {
        var bounded = new AmfFixture(new AmfConfiguration.Limits(1, 1, 16, 10));
        var ue = bounded.ue().register();
        ue.gnb.send(ue.gnb.initial(9, Nas5gs.encode(ue.request(Objects.requireNonNull(ue.accept.guti())).build())));
        ue.gnb.expect(UeContextReleaseCommand.class);
        assertThat(bounded.drops()).containsExactly(Drop.TOO_MANY_UES);
    }

    @Test
    void asksAUeThatClaimsAGutiOfNobodyForItsSuci() {
        var ue = core.ue();
        ue.begin(ue.request(new FiveGGuti(Plmn.of("999", "70"), 0x80, 1, 0, 7)).build());
        ue.expect(IdentityRequest.class);
    }

    private ScriptedUe idle() {
        var ue = core.ue().register();
        ue.gnb.send(new UeContextReleaseRequest(ue.amfId, ue.ranId, CauseRadioNetwork.USER_INACTIVITY));
        ue.gnb.expect(UeContextReleaseCommand.class);
        ue.gnb.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
        return ue;
    }
}
