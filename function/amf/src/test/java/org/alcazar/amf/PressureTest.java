// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alcazar.amf.AmfConfiguration.Limits;
import org.alcazar.amf.admission.AdmissionSettings;
import org.alcazar.amf.admission.LoadControl;
import org.alcazar.amf.context.AccessPriority;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.PressureChanged;
import org.alcazar.amf.event.AmfEvent.RefusalsBegan;
import org.alcazar.amf.event.AmfEvent.RefusalsEnded;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.event.Pressure;
import org.alcazar.amf.procedure.UeSessions.Counts;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.ServiceAccept;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.OverloadAction;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.ngap.message.OverloadStop;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** More comes than can be served. */
class PressureTest {

    private static final AdmissionSettings NARROW = new AdmissionSettings(20, 10, 5, 100);

    private final AmfFixture core = new AmfFixture(Limits.STANDARD.withAdmission(NARROW));
    private long lastRanId = 1_000;

    @Test
    void turnsAwayWhatIsBeyondTheRateOfAGnbWithoutAWordToTheUe() {
        var gnb = core.gnb().setUp();
        storm(gnb, 500);
        var answers = gnb.takeReceived();
        assertThat(only(answers, DownlinkNasTransport.class)).as("challenges").hasSize(10);
        assertThat(only(answers, UeContextReleaseCommand.class)).hasSize(490)
                .allSatisfy(release -> assertThat(release.cause()).isEqualTo(CauseMisc.CONTROL_PROCESSING_OVERLOAD));
        assertThat(answers).hasSize(500);
        assertThat(core.drops()).hasSize(490).containsOnly(Drop.REGISTRATION_RATE_OF_GNB);
        assertThat(core.amf.admission().newcomers()).isEqualTo(10);
        assertThat(core.amf.admission().refused()).containsOnly(Map.entry(Drop.REGISTRATION_RATE_OF_GNB, 490L));
        assertThat(core.amf.admission().pressure()).as("who has proved nothing makes no overload").isEqualTo(Pressure.NONE);
    }

    @Test
    void leavesNothingBehindOfWhatItTurnedAway() {
        var gnb = core.gnb().setUp();
        storm(gnb, 300);
        gnb.sendTogether(only(gnb.takeReceived(), UeContextReleaseCommand.class).stream().limit(100)
                .map(command -> (UeNgapIds.Pair) command.ueNgapIds())
                .map(ids -> new UeContextReleaseComplete(ids.amfUeNgapId(), ids.ranUeNgapId())).toArray(NgapMessage[]::new));
        assertThat(core.amf.counts().connections()).as("what the gNB has confirmed is gone").isEqualTo(200);
        core.pass(Duration.ofMinutes(2));
        assertThat(core.amf.counts()).as("and so is, in the end, what it has not").isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void saysOnceThatItBeginsToRefuseAndOnceThatItIsOver() {
        var gnb = core.gnb().setUp();
        for (int i = 0; i < 8; i++) {
            storm(gnb, 50);
            core.pass(Duration.ofMillis(900));
        }
        assertThat(core.only(RefusalsBegan.class)).singleElement().satisfies(began -> {
            assertThat(began.reason()).isEqualTo(Drop.REGISTRATION_RATE_OF_GNB);
            assertThat(began.gnb()).isEqualTo(core.amf.gnbs().getFirst());
        });
        assertThat(core.only(RefusalsEnded.class)).isEmpty();
        core.pass(Duration.ofSeconds(7));
        assertThat(core.only(RefusalsEnded.class)).singleElement().satisfies(ended -> {
            assertThat(ended.count()).isEqualTo(core.drops().stream().filter(drop -> drop == Drop.REGISTRATION_RATE_OF_GNB).count());
            assertThat(ended.duration()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
        });
    }

    @Test
    void aStormOfOneGnbTouchesNeitherAnothersNewUesNorKnownOnesOfItsOwn() {
        var known = idle(core.gnb().setUp(), 1);
        storm(known.gnb, 500);
        known.gnb.forgetReceived();
        serve(known);
        var other = new ScriptedUe(core.gnb().setUp(), 1, "0000000002");
        other.register();
        assertThat(other.accept.guti()).isNotNull();
    }

    @Test
    void emergenciesGetInWhileOthersAreRefused() {
        var gnb = core.gnb().setUp();
        storm(gnb, 500);
        gnb.forgetReceived();
        var urgent = new ScriptedUe(gnb, 7, "0000000007");
        gnb.send(InitialUeMessage.builder(urgent.ranId, urgent.requestPdu(), ScriptedGnb.HERE, RrcEstablishmentCause.EMERGENCY).build());
        urgent.expect(AuthenticationRequest.class);
    }

    @Test
    void putsKnownUesOffUnderProtectionAndForTimesThatDiffer() {
        var gnb = core.gnb().setUp();
        var ues = new ArrayList<ScriptedUe>();
        for (int i = 1; i <= 9; i++) {
            ues.add(idle(gnb, i));
            core.pass(Duration.ofSeconds(1));
        }
        var times = new HashSet<GprsTimer2>();
        int served = 0;
        gnb.sendTogether(ues.stream().map(ue -> gnb.initial(100 + ue.ranId.value(), serviceRequest(ue))).toArray(NgapMessage[]::new));
        for (var message : gnb.takeReceived()) {
            switch (message) {
                case InitialContextSetupRequest setup -> served++;
                case DownlinkNasTransport told -> {
                    var reject = ues.get((int) told.ranUeNgapId().value() - 101).secured(told.nasPdu(), ServiceReject.class);
                    assertThat(reject.cause()).isEqualTo(FiveGmmCause.CONGESTION);
                    times.add(Objects.requireNonNull(reject.t3346()));
                }
                default -> assertThat(message).isInstanceOf(UeContextReleaseCommand.class);
            }
        }
        assertThat(served).isEqualTo(5);
        assertThat(times).as("of four that were put off").hasSizeGreaterThan(1);
        assertThat(core.amf.counts().ues()).as("they stay registered").isEqualTo(9);
        assertThat(core.only(RefusalsBegan.class)).extracting(RefusalsBegan::reason).containsExactly(Drop.RETURN_RATE);
        assertThat(core.amf.admission().refused()).containsKey(Drop.RETURN_RATE);
    }

    @Test
    void putsARegistrationOfAKnownUeOffToo() {
        var ue = idle(core.gnb().setUp(), 1);
        useUpReturns(ue);
        var again = ue.request(Objects.requireNonNull(ue.accept.guti())).build();
        ue.gnb.send(ue.gnb.initial(900, ue.nas.protectInitial(again)));
        var reject = ue.expectSecured(RegistrationReject.class);
        assertThat(reject.cause()).isEqualTo(FiveGmmCause.CONGESTION);
        assertThat(reject.t3346()).isNotNull();
        assertThat(core.amf.counts().ues()).isEqualTo(1);
    }

    @Test
    void servesAUeThatAnswersTheNetworkHoweverManyComeBack() {
        var ue = idle(core.gnb().setUp(), 1);
        useUpReturns(ue);
        ue.gnb.send(InitialUeMessage.builder(new RanUeNgapId(901), serviceRequest(ue), ScriptedGnb.HERE, RrcEstablishmentCause.MT_ACCESS).build());
        ue.gnb.expect(InitialContextSetupRequest.class);
    }

    @Test
    void boundsWhatOneGnbLeavesUnfinished() {
        var bounded = new AmfFixture(Limits.STANDARD.withAdmission(new AdmissionSettings(1_000, 1_000, 1_000, 10)));
        var rogue = bounded.gnb().setUp();
        storm(rogue, 50);
        assertThat(only(rogue.takeReceived(), DownlinkNasTransport.class)).hasSize(9);
        assertThat(bounded.drops()).hasSize(41).containsOnly(Drop.TOO_MANY_UNFINISHED_OF_GNB);
        new ScriptedUe(bounded.gnb().setUp(), 1, "0000000002").register();
        rogue.abort();
        assertThat(bounded.amf.counts().unfinished()).isZero();
    }

    @Test
    void asksGnbsToHoldBackWhileTheHomeNetworkIsCongestedAndTakesItBackLater() {
        var wide = new AmfFixture();
        var gnb = wide.gnb().setUp();
        wide.home.challengeFault = new ProblemDetails(Cause.NF_CONGESTION);
        for (int i = 0; i < 40; i++) {
            storm(gnb, 1);
        }
        var received = gnb.takeReceived();
        assertThat(only(received, DownlinkNasTransport.class)).as("nothing unprotected is said of congestion").isEmpty();
        assertThat(wide.drops()).containsOnly(Drop.CONGESTION_UNTOLD);
        assertThat(only(received, OverloadStart.class)).singleElement()
                .satisfies(start -> assertThat(start.amfOverloadResponse()).isEqualTo(OverloadAction.REJECT_RRC_CR_SIGNALLING));
        var late = wide.gnb();
        late.send(ScriptedGnb.setupRequest(ScriptedGnb.PLMN, 1, new SNssai(1, null)));
        assertThat(late.takeReceived()).as("a gNB that comes now is told at once").hasSize(2).last().isInstanceOf(OverloadStart.class);
        wide.home.challengeFault = null;
        wide.pass(Duration.ofSeconds(30));
        gnb.expect(OverloadStop.class);
        late.expect(OverloadStop.class);
        gnb.expectSilence();
        assertThat(wide.only(PressureChanged.class)).extracting(PressureChanged::pressure).containsExactly(Pressure.HIGH, Pressure.OVERLOAD,
                Pressure.HIGH, Pressure.NONE);
        new ScriptedUe(gnb, 5, "0000000005").register();
    }

    @Test
    void asksOnlyTheGnbsToHoldBackByWhichAStormComes() {
        var wider = new AmfFixture(Limits.STANDARD.withAdmission(new AdmissionSettings(200, 100, 100, 1_000)));
        var calm = wider.gnb().setUp();
        var stormy = wider.gnb().setUp();
        wider.home.challengeFault = new ProblemDetails(Cause.NF_CONGESTION);
        for (int i = 0; i < 50; i++) {
            storm(stormy, 50);
        }
        assertThat(only(stormy.takeReceived(), OverloadStart.class)).isNotEmpty();
        calm.expectSilence();
        wider.pass(Duration.ofSeconds(30));
        assertThat(only(stormy.takeReceived(), OverloadStop.class)).hasSize(1);
        calm.expectSilence();
    }

    @Test
    void holdsNewcomersBeyondAFewUntilItIsTheirTurn() {
        core.gnb().setUp();
        var gnb = core.amf.gnbs().getFirst();
        var load = new LoadControl(Limits.STANDARD, core.world, core.events::add);
        load.up(gnb);
        var begun = new ArrayDeque<LoadControl.Place>();
        for (int i = 0; i < 1_100; i++) {
            var refusal = load.enter(new N2Connection(gnb, i, i), begun::add);
            assertThat(refusal).as("newcomer " + i).isEqualTo(i < 64 + 1_000 ? null : Drop.TOO_MANY_HELD);
        }
        assertThat(begun).hasSize(64);
        load.enter(new N2Connection(gnb, 7, 7, AccessPriority.EMERGENCY), place -> begun.addFirst(place));
        begun.removeLast().waits();
        assertThat(begun).as("an emergency is next").hasSize(64);
        begun.removeLast().leave();
        var last = begun.removeLast();
        last.waits();
        last.leave();
        assertThat(begun).as("each rests once").hasSize(64);
        assertThat(load.unfinished()).isEqualTo(64 + 1_000 + 1 - 2);
        while (!begun.isEmpty()) {
            begun.removeFirst().leave();
        }
        assertThat(load.unfinished()).as("of the one that still waits for its UE").isEqualTo(1);
    }

    @Test
    void holdsNewcomersThatAreGoneWithoutHarm() {
        var wide = new AmfFixture();
        var gnb = wide.gnb().setUp();
        storm(gnb, 2_000);
        assertThat(only(gnb.takeReceived(), DownlinkNasTransport.class)).hasSize(2_000);
        gnb.abort();
        assertThat(wide.amf.counts()).isEqualTo(new Counts(0, 0, 0, 0));
        new ScriptedUe(wide.gnb().setUp(), 1, "0000000001").register();
    }

    @Test
    void tenThousandAssociationsOpenedAndAbortedLeaveNothing() {
        var registered = core.ue().register();
        for (int i = 0; i < 10_000; i++) {
            var gnb = core.gnb();
            if (i % 10 == 0) {
                gnb.setUp();
                gnb.sendTogetherAndAbort(gnb.initial(1, Octets.of(0x7e, 0, 0x41)), gnb.initial(2, bogus(gnb, i)));
            } else {
                gnb.abort();
            }
        }
        assertThat(core.amf.gnbs()).hasSize(1);
        assertThat(core.amf.counts()).isEqualTo(new Counts(1, 0, 1, 1));
        assertThat(core.amf.associations()).isEqualTo(1);
        new ScriptedUe(registered.gnb, 2, "0000000002").register();
    }

    /** Registration Requests of UEs that will never answer, in one go. */
    private void storm(ScriptedGnb gnb, int count) {
        var messages = new NgapMessage[count];
        for (int i = 0; i < count; i++) {
            messages[i] = gnb.initial(++lastRanId, bogus(gnb, i));
        }
        gnb.sendTogether(messages);
    }

    private static Octets bogus(ScriptedGnb gnb, int i) {
        return new ScriptedUe(gnb, 1, "9%09d".formatted(i)).requestPdu();
    }

    private ScriptedUe idle(ScriptedGnb gnb, int number) {
        var ue = new ScriptedUe(gnb, number, "000000000" + number).register();
        gnb.send(new UeContextReleaseRequest(ue.amfId, ue.ranId, CauseRadioNetwork.USER_INACTIVITY));
        gnb.expect(UeContextReleaseCommand.class);
        gnb.send(new UeContextReleaseComplete(ue.amfId, ue.ranId));
        return ue;
    }

    private static Octets serviceRequest(ScriptedUe ue) {
        var guti = Objects.requireNonNull(ue.accept.guti());
        return ue.nas.protectInitial(ServiceRequest.builder(NasKeySetIdentifier.of(0), ServiceType.DATA, guti.sTmsi()).build());
    }

    private void serve(ScriptedUe ue) {
        ue.gnb.send(ue.gnb.initial(++lastRanId, serviceRequest(ue)));
        var setup = ue.gnb.expect(InitialContextSetupRequest.class);
        ue.secured(Objects.requireNonNull(setup.nasPdu()), ServiceAccept.class);
    }

    /** Comes back until it is put off, and lets that pass unheard. */
    private void useUpReturns(ScriptedUe ue) {
        var requests = new NgapMessage[10];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = ue.gnb.initial(++lastRanId, serviceRequest(ue));
        }
        ue.gnb.sendTogether(requests);
        ue.gnb.takeReceived().forEach(message -> {
            switch (message) {
                case InitialContextSetupRequest setup -> ue.nas.unprotect(Objects.requireNonNull(setup.nasPdu()));
                case DownlinkNasTransport told -> ue.nas.unprotect(told.nasPdu());
                default -> { }
            }
        });
        assertThat(core.only(AmfEvent.RefusalsBegan.class)).isNotEmpty();
    }

    private static <M extends NgapMessage> List<M> only(List<NgapMessage> messages, Class<M> kind) {
        return messages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
