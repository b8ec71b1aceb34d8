// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Indication.Flag;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DownlinkDataNotification;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationAcknowledge;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationFailureIndication;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Detached.By;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.eps.element.AdditionalUpdateType;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.NetworkDetachType;
import org.alcazar.nas.eps.element.UeDetachType;
import org.alcazar.nas.eps.message.DetachAccept;
import org.alcazar.nas.eps.message.GutiReallocationCommand;
import org.alcazar.nas.eps.message.GutiReallocationComplete;
import org.alcazar.nas.eps.message.ServiceReject;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.nas.eps.message.TrackingAreaUpdateAccept;
import org.alcazar.nas.eps.message.TrackingAreaUpdateComplete;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.RrcEstablishmentCause;
import org.alcazar.s1ap.element.STmsi;
import org.alcazar.s1ap.element.UePagingId;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.Paging;
import org.alcazar.sbi.hss.CancelLocationRequest;
import org.alcazar.sbi.hss.CancellationType;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class MobilityTest {

    private final MmeFixture core = new MmeFixture();

    private static Octets sTmsiOf(ScriptedUe ue) {
        return ue.nas.serviceRequest(ue.ksi.value());
    }

    private void request(ScriptedUe ue, Octets serviceRequest) {
        ue.enbId = new EnbUeS1apId(ue.enbId.value() + 1);
        ue.enb.send(InitialUeMessage.builder(ue.enbId, serviceRequest, ue.tai, ScriptedEnb.CELL, RrcEstablishmentCause.MO_DATA)
                .sTmsi(new STmsi(ue.guti.mmeCode(), Integer.toUnsignedLong(ue.guti.mTmsi()))).build());
    }

    @Test
    void anIdleUeHasItsBearersReleasedAndComesBackForThem() {
        var ue = core.ue().attach().goIdle();
        assertThat(core.gateway.asked(ReleaseAccessBearersRequest.class)).hasSize(1);
        request(ue, sTmsiOf(ue));
        int count = ue.nas.nextUplink() - 1;
        var setup = ue.enb.expect(InitialContextSetupRequest.class);
        assertThat(setup.securityKey().secret().sameAs(KeyDerivationEps.kEnb(ue.kAsme, count))).isTrue();
        assertThat(setup.eRabToBeSetupListCtxtSuReq()).singleElement().satisfies(item -> {
            assertThat(item.nasPdu()).isNull();
            assertThat(item.gtpTeid()).isEqualTo(ScriptedGateway.S1U_TEID + 5);
        });
        ue.enbAnswers(setup);
        assertThat(core.gateway.asked(ModifyBearerRequest.class)).hasSize(2);
        assertThat(core.gateway.teids.getLast()).isEqualTo(ScriptedGateway.SGW_TEID);
    }

    @Test
    void aServiceRequestThatProvesNothingIsRefusedAndHurtsNobody() {
        var ue = core.ue().attach().goIdle();
        request(ue, new ServiceRequest(ue.ksi.value(), 5, 0x1234).encode());
        assertThat(ue.expect(ServiceReject.class).cause()).isEqualTo(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
        ue.released();
        assertThat(core.mme.counts().ues()).isEqualTo(1);
        request(ue, sTmsiOf(ue));
        ue.enb.expect(InitialContextSetupRequest.class);
    }

    @Test
    void aReplayedServiceRequestIsDropped() {
        var ue = core.ue().attach().goIdle();
        var pdu = sTmsiOf(ue);
        request(ue, pdu);
        ue.enbAnswers(ue.enb.expect(InitialContextSetupRequest.class));
        ue.goIdle();
        request(ue, pdu);
        ue.released();
        assertThat(core.drops()).containsExactly(Drop.NAS_REPLAYED);
    }

    @Test
    void pagesAnIdleUeForWhichPacketsWaitAndGivesItAnotherGuti() {
        var ue = core.ue().attach().goIdle();
        notifyOfData();
        var paging = ue.enb.expect(Paging.class);
        assertThat(((UePagingId.BySTmsi) Objects.requireNonNull(paging.uePagingId())).sTmsi().mTmsi()).isEqualTo(Integer.toUnsignedLong(ue.guti.mTmsi()));
        assertThat(paging.ueIdentityIndexValue()).isEqualTo((int) (999700000000001L % 1024));
        var former = ue.guti;
        request(ue, sTmsiOf(ue));
        ue.enbAnswers(ue.enb.expect(InitialContextSetupRequest.class));
        var command = ue.expectSecured(GutiReallocationCommand.class);
        assertThat(command.guti()).isNotEqualTo(former);
        ue.secured(new GutiReallocationComplete());
        assertThat(core.mme.counts().mTmsis()).isEqualTo(1);
    }

    @Test
    void tellsTheGatewayWhenAPagedUeDoesNotCome() {
        var ue = core.ue().attach().goIdle();
        notifyOfData();
        core.pass(Duration.ofSeconds(9));
        for (int i = 0; i < 4; i++) {
            ue.enb.expect(Paging.class);
        }
        assertThat(core.gateway.asked(DownlinkDataNotificationFailureIndication.class)).hasSize(1);
        assertThat(core.mme.counts().ues()).isEqualTo(1);
    }

    @Test
    void aUeThatIsThereWithoutBearersGetsThemForPacketsThatWait() {
        var ue = core.ue().attach().goIdle();
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false)
                .additionalUpdateType(new AdditionalUpdateType(false, true, 0)).build()));
        ue.guti = Objects.requireNonNull(ue.expectSecured(TrackingAreaUpdateAccept.class).guti());
        notifyOfData();
        ue.enb.expectSilence();
        ue.secured(new TrackingAreaUpdateComplete());
        ue.enb.expect(InitialContextSetupRequest.class);
    }

    @Test
    void aStrangerNotifiesOfNothing() {
        var ue = core.ue().attach().goIdle();
        var create = core.gateway.asked(CreateSessionRequest.class).getFirst();
        var stranger = new ScriptedGateway(core.world, core.datagrams, MmeFixture.STRANGER);
        var answers = new ArrayList<Gtpv2Answer>();
        stranger.node.ask(new InetSocketAddress(MmeFixture.MME, 2123), create.sender().teid(),
                DownlinkDataNotification.builder().bearers(List.of(5)).build(), answers::add);
        core.pass(Duration.ofMillis(100));
        ue.enb.expectSilence();
        assertThat(((DownlinkDataNotificationAcknowledge) ((Gtpv2Answer.Response) answers.getFirst()).message()).cause().value())
                .isEqualTo(Cause.CONTEXT_NOT_FOUND);
    }

    private void notifyOfData() {
        var create = core.gateway.asked(CreateSessionRequest.class).getFirst();
        var answers = new ArrayList<Gtpv2Answer>();
        core.gateway.node.ask(new InetSocketAddress(MmeFixture.MME, 2123), create.sender().teid(),
                DownlinkDataNotification.builder().bearers(List.of(5)).build(), answers::add);
        core.pass(Duration.ofMillis(100));
        assertThat(((DownlinkDataNotificationAcknowledge) ((Gtpv2Answer.Response) answers.getFirst()).message()).cause().isAcceptance()).isTrue();
    }

    @Test
    void updatesATrackingAreaAndReleasesTheConnection() {
        var ue = core.ue().attach().goIdle();
        var former = ue.guti;
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build()));
        var accept = ue.expectSecured(TrackingAreaUpdateAccept.class);
        ue.guti = Objects.requireNonNull(accept.guti());
        assertThat(ue.guti).isNotEqualTo(former);
        assertThat(accept.epsBearerContextStatus()).isEqualTo(EpsBearerSet.of(5));
        ue.secured(new TrackingAreaUpdateComplete());
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(1, 0, 0, 1));
    }

    @Test
    void aPeriodicUpdateKeepsTheGutiAndTheUeFromBeingTakenAsGone() {
        var ue = core.ue().attach().goIdle();
        core.pass(Duration.ofMinutes(54));
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.PERIODIC_UPDATING, false).build()));
        assertThat(ue.expectSecured(TrackingAreaUpdateAccept.class).guti()).isNull();
        ue.released();
        core.pass(Duration.ofMinutes(60));
        assertThat(core.mme.counts().ues()).isEqualTo(1);
        core.pass(Duration.ofMinutes(3));
        assertThat(core.only(MmeEvent.Detached.class)).singleElement().satisfies(event -> assertThat(event.by()).isEqualTo(By.SILENCE));
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).hasSize(1);
        assertThat(core.hss.purged).containsExactly(ue.imsi);
    }

    @Test
    void anUpdateThatWantsItGetsTheBearers() {
        var ue = core.ue().attach().goIdle();
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, true).build()));
        var setup = ue.enb.expect(InitialContextSetupRequest.class);
        ue.secured(Objects.requireNonNull(setup.eRabToBeSetupListCtxtSuReq().getFirst().nasPdu()), TrackingAreaUpdateAccept.class);
        ue.enbAnswers(setup);
        ue.secured(new TrackingAreaUpdateComplete());
        ue.enb.expectSilence();
    }

    @Test
    void anUpdateEndsWhatTheUeHasGivenUp() {
        var ue = core.ue().attach().goIdle();
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).epsBearerContextStatus(EpsBearerSet.NONE).build()));
        assertThat(ue.expectSecured(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.NO_EPS_BEARER_CONTEXT_ACTIVATED);
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void anUpdateInAnAreaThatIsNotServedSendsTheUeElsewhereAndKeepsIt() {
        var ue = core.ue().attach().goIdle();
        ue.tai = new org.alcazar.s1ap.element.Tai(ScriptedEnb.PLMN, 2);
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build()));
        assertThat(ue.expectSecured(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
        ue.released();
        assertThat(core.mme.counts().ues()).isEqualTo(1);
    }

    @Test
    void aDetachFromTheOtherDomainChangesNothing() {
        var ue = core.ue().attach();
        ue.secured(new UeOriginatingDetachRequest(new UeDetachType(UeDetachType.Kind.IMSI, false), ue.ksi, ue.guti));
        ue.expectSecured(DetachAccept.class);
        ue.enb.expectSilence();
        assertThat(core.mme.counts().ues()).isEqualTo(1);
    }

    @Test
    void anUpdateThatProvesNothingIsRefusedAndHurtsNobody() {
        var ue = core.ue().attach().goIdle();
        ue.begin(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build());
        assertThat(ue.expect(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
        ue.released();
        assertThat(core.mme.counts().ues()).isEqualTo(1);
    }

    @Test
    void detachesAtTheWishOfTheUe() {
        var ue = core.ue().attach();
        ue.secured(new UeOriginatingDetachRequest(new UeDetachType(UeDetachType.Kind.EPS, false), ue.ksi, ue.guti));
        ue.expectSecured(DetachAccept.class);
        ue.released();
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).singleElement().satisfies(delete -> {
            assertThat(delete.linkedEbi()).isEqualTo(5);
            assertThat(Objects.requireNonNull(delete.indication()).has(Flag.OI)).isTrue();
        });
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void nobodyDetachesAnother() {
        var ue = core.ue().attach().goIdle();
        ue.begin(new UeOriginatingDetachRequest(new UeDetachType(UeDetachType.Kind.EPS, false), ue.ksi, ue.guti));
        ue.expect(DetachAccept.class);
        ue.released();
        assertThat(core.mme.counts().ues()).isEqualTo(1);
    }

    @Test
    void detachesAtTheWishOfTheNetworkWhateverTheUeSays() {
        var ue = core.ue().attach();
        assertThat(core.mme.detach(ue.imsi, true)).isTrue();
        assertThat(ue.expectSecured(UeTerminatedDetachRequest.class).detachType()).isEqualTo(NetworkDetachType.RE_ATTACH_REQUIRED);
        core.pass(Duration.ofSeconds(31));
        assertThat(core.mme.counts().ues()).isZero();
        assertThat(core.mme.detach(ue.imsi, true)).isFalse();
    }

    @Test
    void callsAnIdleUeToDetachIt() {
        var ue = core.ue().attach().goIdle();
        core.mme.detach(ue.imsi, false);
        ue.enb.expect(Paging.class);
        request(ue, sTmsiOf(ue));
        assertThat(ue.expectSecured(UeTerminatedDetachRequest.class).detachType()).isEqualTo(NetworkDetachType.RE_ATTACH_NOT_REQUIRED);
        ue.secured(new DetachAccept());
        ue.released();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void detachesAnIdleUeThatDoesNotCome() {
        var ue = core.ue().attach().goIdle();
        core.mme.detach(ue.imsi, false);
        core.pass(Duration.ofSeconds(9));
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
        assertThat(core.gateway.asked(DownlinkDataNotificationFailureIndication.class)).isEmpty();
    }

    /** The HSS ends the registration that was made so many before. */
    private void cancel(ScriptedUe ue, int registration, CancellationType type) {
        var uri = core.hss.locations.get(registration).cancelLocationUri();
        Objects.requireNonNull(core.mme.callbackAt(uri)).cancelLocation(new CancelLocationRequest(ue.imsi, type));
        core.pass(Duration.ofMillis(100));
    }

    @Test
    void aCancellationThatComesLateDoesNotHitAUeThatHasComeBack() {
        var ue = core.ue().attach();
        cancel(ue, 0, CancellationType.MME_UPDATE_PROCEDURE);
        ue.released();
        ue.ksi = NasKeySetIdentifier.NO_KEY;
        ue.attach();
        for (var type : CancellationType.values()) {
            cancel(ue, 0, type);
        }
        ue.enb.expectSilence();
        assertThat(core.mme.counts().ues()).isEqualTo(1);
        cancel(ue, 1, CancellationType.MME_UPDATE_PROCEDURE);
        ue.released();
        assertThat(core.mme.counts().ues()).isZero();
        assertThat(core.mme.callbackAt(URI.create("/mme-callback/v1/other/1/1/cancel-location"))).isNull();
    }

    @Test
    void forgetsAUeThatIsRegisteredElsewhere() {
        var ue = core.ue().attach();
        cancel(ue, 0, CancellationType.MME_UPDATE_PROCEDURE);
        ue.released();
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).singleElement()
                .satisfies(delete -> assertThat(delete.indication()).as("the PGW is left alone").isNull());
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
        assertThat(core.hss.purged).isEmpty();
    }

    @Test
    void detachesAUeWhoseSubscriptionEnded() {
        var ue = core.ue().attach();
        cancel(ue, 0, CancellationType.SUBSCRIPTION_WITHDRAWAL);
        assertThat(ue.expectSecured(UeTerminatedDetachRequest.class).detachType()).isEqualTo(NetworkDetachType.RE_ATTACH_NOT_REQUIRED);
        ue.secured(new DetachAccept());
        ue.released();
    }
}
