// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.Secret;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateResult;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.MsIdentityType;
import org.alcazar.nas.eps.element.NetworkDetachType;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.DetachAccept;
import org.alcazar.nas.eps.message.EmmInformation;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmInformationRequest;
import org.alcazar.nas.eps.message.GutiReallocationCommand;
import org.alcazar.nas.eps.message.GutiReallocationComplete;
import org.alcazar.nas.eps.message.IdentityRequest;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.ServiceReject;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.nas.eps.message.TrackingAreaUpdateAccept;
import org.alcazar.nas.eps.message.TrackingAreaUpdateComplete;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.ue.session.PduSession;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attached UE does: idle, reached, moving, and leaving. */
class EpsMobilityTest {

    private static final Octets PACKET = Octets.fromHex("4500001c000000004011000a0a2d00020a2d0001000100020008");
    private static final EpsUpdateType UPDATE = new EpsUpdateType(EpsUpdateType.Kind.TA_UPDATING, false);
    private static final EpsGuti OTHER_GUTI = new EpsGuti(ScriptedEpc.TAI.plmn(), 0x8001, 1, 99);

    /** Attaches on the first connection, and does that on each that follows. */
    private static ScriptedEpc.Script then(ScriptedEpc.Script next) {
        return epc -> {
            if (epc.protection == null) {
                epc.attach();
                epc.release(ReleaseReason.RELEASED);
            } else {
                next.run(epc);
            }
        };
    }

    // Service request and paging

    @Test
    void sendsWhatWaitsOnceTheNetworkServes() {
        try (var bench = new EpsBench(then(epc -> {
            var request = (ServiceRequest) epc.hearVerified(epc.hearWire()).message();
            assertThat(request.ksi()).isZero();
            epc.serve();
        }))) {
            var session = Objects.requireNonNull(bench.attach().session());
            assertThat(session.send(PACKET)).isEqualTo(PduSession.Sent.WAITING);
            bench.run(Duration.ofSeconds(1));
            assertThat(bench.services).singleElement().satisfies(outcome -> {
                assertThat(outcome.failure()).isNull();
                assertThat(outcome.type()).isEqualTo(ServiceType.DATA);
            });
            assertThat(bench.epc.accesses.getLast().cause()).isEqualTo(EstablishmentCause.MO_DATA);
            assertThat(bench.epc.accesses.getLast().sTmsi()).isEqualTo(STmsi.of(ScriptedEpc.GUTI));
            assertThat(bench.epc.packets).containsExactly(PACKET);
            assertThat(bench.epc.bearers).containsExactly(ScriptedEpc.EBI);
            var got = new ArrayList<Octets>();
            session.receiver(got::add);
            bench.epc.downlinkPacket(ScriptedEpc.EBI, PACKET);
            bench.epc.downlinkPacket(9, PACKET);
            assertThat(got).containsExactly(PACKET);
            bench.epc.release(ReleaseReason.RELEASED);
            bench.run(Duration.ofSeconds(1));
            assertThat(session.bearer()).isNull();
        }
    }

    @Test
    void answersAPaging() {
        try (var bench = new EpsBench(then(epc -> {
            epc.hear(ServiceRequest.class);
            epc.serve();
        }))) {
            bench.attach();
            assertThat(bench.epc.camping).containsExactly(STmsi.of(ScriptedEpc.GUTI));
            bench.epc.page();
            bench.run(Duration.ofSeconds(1));
            assertThat(bench.services).singleElement().satisfies(outcome -> assertThat(outcome.succeeded()).isTrue());
            assertThat(bench.epc.accesses.getLast().cause()).isEqualTo(EstablishmentCause.MT_ACCESS);
        }
    }

    @Test
    void isNotServedByWhoDoesNotKnowItsKey() {
        try (var bench = new EpsBench(then(epc -> {
            epc.hear(ServiceRequest.class);
            epc.activate(Secret.copyOf(new byte[32]), 0xe000, 0xe000);
            epc.bearerUp(ScriptedEpc.EBI);
        }))) {
            bench.attach();
            bench.ue().service(ServiceType.DATA, outcome -> { });
            bench.run(Duration.ofMinutes(1));
            assertThat(bench.services).singleElement().satisfies(outcome ->
                    assertThat(outcome.failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT)));
            assertThat(bench.epc.radio).contains("security failure");
        }
    }

    @Test
    void attachesAnewWhereItsContextIsLost() {
        try (var bench = new EpsBench(then(epc -> {
            if (epc.ksi.value() == 0) {
                epc.hear(ServiceRequest.class);
                epc.ksi = NasKeySetIdentifier.of(1);
                epc.send(ServiceReject.builder(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED).build());
                epc.release(ReleaseReason.RELEASED);
            } else {
                epc.attach();
            }
        }))) {
            bench.attach();
            bench.ue().service(ServiceType.DATA, outcome -> { });
            bench.run(Duration.ofMinutes(1));
            assertThat(bench.services.getFirst().failure()).isEqualTo(Failure.ofEps(Failure.Reason.REJECTED, EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED));
            assertThat(bench.attachments).hasSize(2).allMatch(Attachment::succeeded);
            assertThat(bench.ue().state()).isEqualTo(MobilityState.REGISTERED);
        }
    }

    // Tracking area update

    @Test
    void updatesInTimeAndIsLetGo() {
        var requests = new ArrayList<TrackingAreaUpdateRequest>();
        try (var bench = new EpsBench(then(epc -> {
            var request = epc.hear(TrackingAreaUpdateRequest.class);
            requests.add(request);
            assertThat(request.updateType().kind()).isEqualTo(EpsUpdateType.Kind.PERIODIC_UPDATING);
            assertThat(request.epsBearerContextStatus()).isEqualTo(EpsBearerSet.of(ScriptedEpc.EBI));
            epc.secure = true;
            epc.send(TrackingAreaUpdateAccept.builder(EpsUpdateResult.TA_UPDATED).guti(OTHER_GUTI).t3412(GprsTimer2.of(Duration.ofMinutes(30)))
                    .epsBearerContextStatus(EpsBearerSet.of(ScriptedEpc.EBI)).build());
            epc.hear(TrackingAreaUpdateComplete.class);
            epc.release(ReleaseReason.RELEASED);
        }))) {
            bench.attach();
            bench.run(Duration.ofMinutes(52));
            assertThat(bench.updates).as("T3412 of 54 minutes").isEmpty();
            bench.run(Duration.ofMinutes(2));
            assertThat(bench.updates).singleElement().satisfies(update -> assertThat(update.failure()).isNull());
            assertThat(bench.ue().epsGuti()).isEqualTo(OTHER_GUTI);
            assertThat(bench.epc.camping).containsExactly(STmsi.of(OTHER_GUTI));
            assertThat(bench.ue().sessions()).hasSize(1);
            bench.run(Duration.ofMinutes(31));
            assertThat(bench.updates).hasSize(2);
            assertThat(requests).extracting(TrackingAreaUpdateRequest::oldGuti).containsExactly(ScriptedEpc.GUTI, OTHER_GUTI);
        }
    }

    @Test
    void losesTheBearersThatTheNetworkHasNot() {
        try (var bench = new EpsBench(then(epc -> {
            epc.hear(TrackingAreaUpdateRequest.class);
            epc.secure = true;
            epc.send(TrackingAreaUpdateAccept.builder(EpsUpdateResult.TA_UPDATED).epsBearerContextStatus(EpsBearerSet.NONE).build());
        }))) {
            bench.attach();
            bench.ue().trackingAreaUpdate(UPDATE, update -> { });
            bench.run(Duration.ofSeconds(1));
            assertThat(bench.sessionEnds).containsExactly("1 not known to the network");
        }
    }

    @ParameterizedTest
    @EnumSource(value = EmmCause.class, names = {"UE_IDENTITY_CANNOT_BE_DERIVED", "IMPLICITLY_DETACHED", "TRACKING_AREA_NOT_ALLOWED", "CONGESTION"})
    void takesARejectedUpdateAsItIsMeant(EmmCause cause) {
        boolean again = cause == EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED || cause == EmmCause.IMPLICITLY_DETACHED;
        try (var bench = new EpsBench(then(epc -> {
            if (epc.ksi.value() == 0) {
                epc.hear(TrackingAreaUpdateRequest.class);
                epc.ksi = NasKeySetIdentifier.of(1);
                epc.send(TrackingAreaUpdateReject.builder(cause).build());
                epc.release(ReleaseReason.RELEASED);
            } else {
                epc.attach();
            }
        }))) {
            bench.attach();
            bench.ue().trackingAreaUpdate(UPDATE, update -> { });
            bench.run(Duration.ofMinutes(1));
            assertThat(bench.updates.getFirst().failure()).isEqualTo(Failure.ofEps(Failure.Reason.REJECTED, cause));
            assertThat(bench.attachments).hasSize(again ? 2 : 1);
            assertThat(bench.ue().state()).isEqualTo(again || cause == EmmCause.CONGESTION ? MobilityState.REGISTERED : MobilityState.DEREGISTERED);
            assertThat(bench.ue().epsGuti() == null).isEqualTo(cause == EmmCause.TRACKING_AREA_NOT_ALLOWED);
        }
    }

    @Test
    void updatesWhereItComesIntoAnotherArea() {
        var there = new Tai(ScriptedEpc.TAI.plmn(), 2);
        try (var bench = new EpsBench(then(epc -> { }))) {
            bench.attach();
            bench.ue().moveTo(new SameCore(bench.epc, ScriptedEpc.TAI), move -> { });
            bench.run(Duration.ofSeconds(1));
            assertThat(bench.moves.getLast().update()).as("within its areas it says nothing").isNull();
            assertThat(bench.moves.getLast().succeeded()).isTrue();
        }
        try (var bench = new EpsBench(then(epc -> {
            epc.hear(TrackingAreaUpdateRequest.class);
            epc.secure = true;
            epc.send(TrackingAreaUpdateAccept.builder(EpsUpdateResult.TA_UPDATED).taiList(TaiList.of(there)).build());
        }))) {
            bench.attach();
            var cell = new SameCore(bench.epc, there);
            bench.ue().moveTo(cell, move -> { });
            bench.run(Duration.ofMinutes(1));
            assertThat(bench.moves.getLast().update()).isNotNull();
            assertThat(bench.moves.getLast().failure()).isNull();
            assertThat(bench.ue().cell()).isEqualTo(cell);
            assertThat(bench.lastSent(TrackingAreaUpdateRequest.class).lastVisitedRegisteredTai()).isEqualTo(ScriptedEpc.TAI);
        }
    }

    /** Another cell of the same core. */
    private record SameCore(ScriptedEpc epc, Tai tai) implements EutraCell {

        @Override
        public @Nullable RadioConnection connect(InitialAccess<STmsi> access,
                RadioListener listener) {
            return epc.connect(access, listener);
        }

        @Override
        public void camp(STmsi identity, RadioListener listener) {
            epc.camp(identity, listener);
        }

        @Override
        public void leave(STmsi identity, RadioListener listener) {
            epc.leave(identity, listener);
        }
    }

    // GUTI reallocation and detach

    @Test
    void takesAnotherGuti() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            epc.send(new GutiReallocationCommand(OTHER_GUTI, null, OtherElements.NONE));
            epc.hear(GutiReallocationComplete.class);
            epc.release(ReleaseReason.RELEASED);
        })) {
            bench.attach();
            assertThat(bench.ue().epsGuti()).isEqualTo(OTHER_GUTI);
            assertThat(bench.epc.camping).containsExactly(STmsi.of(OTHER_GUTI));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void detaches(boolean switchOff) {
        try (var bench = new EpsBench(then(epc -> {
            var request = epc.hear(UeOriginatingDetachRequest.class);
            assertThat(request.detachType().switchOff()).isEqualTo(switchOff);
            assertThat(request.identity()).isEqualTo(ScriptedEpc.GUTI);
            if (!switchOff) {
                epc.secure = true;
                epc.send(new DetachAccept());
            }
        }))) {
            bench.attach();
            bench.ue().detach(switchOff, detach -> { });
            bench.run(Duration.ofMinutes(1));
            assertThat(bench.detaches).singleElement().satisfies(detach -> assertThat(detach.succeeded()).isTrue());
            assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
            assertThat(bench.ue().sessions()).isEmpty();
            assertThat(bench.epc.camping).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(NetworkDetachType.class)
    void isDetached(NetworkDetachType type) {
        var again = new ArrayList<AttachRequest>();
        try (var bench = new EpsBench(epc -> {
            if (epc.protection != null) {
                again.add(epc.hear(AttachRequest.class));
                return;
            }
            epc.attach();
            epc.send(UeTerminatedDetachRequest.builder(type).build());
            epc.hear(DetachAccept.class);
            epc.release(ReleaseReason.RELEASED);
        })) {
            bench.attach();
            assertThat(again).hasSize(type == NetworkDetachType.RE_ATTACH_REQUIRED ? 1 : 0);
            assertThat(bench.ue().state()).isEqualTo(type == NetworkDetachType.IMSI_DETACH ? MobilityState.REGISTERED : MobilityState.DEREGISTERED);
        }
    }

    // Hostility

    @Test
    void takesNothingTwiceAndNothingOpenOnceSecure() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            var context = Objects.requireNonNull(epc.protection);
            var wire = context.protect(new GutiReallocationCommand(OTHER_GUTI, null, OtherElements.NONE));
            epc.sendWire(wire);
            epc.hear(GutiReallocationComplete.class);
            epc.sendWire(wire);
            epc.sendWire(NasEps.encode(UeTerminatedDetachRequest.builder(NetworkDetachType.RE_ATTACH_NOT_REQUIRED).build()));
            epc.sendWire(NasEps.encode(ServiceReject.builder(EmmCause.ILLEGAL_UE).build()));
            assertThat(epc.hearsNothingFor(Duration.ofSeconds(5))).isTrue();
        })) {
            bench.attach();
            assertThat(bench.drops).containsExactly(UeObserver.Drop.REPLAYED, UeObserver.Drop.UNPROTECTED, UeObserver.Drop.UNPROTECTED);
            assertThat(bench.ue().state()).isEqualTo(MobilityState.REGISTERED);
        }
    }

    @Test
    void believesNothingOfWhatNobodyVouchesFor() {
        var messages = List.<EpsMessage>of(
                TrackingAreaUpdateAccept.builder(EpsUpdateResult.TA_UPDATED).guti(OTHER_GUTI).build(),
                UeTerminatedDetachRequest.builder(NetworkDetachType.RE_ATTACH_NOT_REQUIRED).build(),
                new GutiReallocationCommand(OTHER_GUTI, null, OtherElements.NONE),
                new IdentityRequest(MsIdentityType.IMEISV, OtherElements.NONE),
                SecurityModeCommand.builder(new EpsNasSecurityAlgorithms(0, 0), NasKeySetIdentifier.of(0),
                        S1UeSecurityCapability.of(S1ModeConfiguration.DEFAULT.capability())).build(),
                EmmInformation.builder().build(),
                AttachReject.builder(EmmCause.NOT_AUTHORIZED_FOR_CSG).build(),
                DeactivateEpsBearerContextRequest.builder(ScriptedEpc.EBI, 0, EsmCause.REGULAR_DEACTIVATION).build(),
                new EsmInformationRequest(0, 1, OtherElements.NONE));
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            for (var message : messages) {
                epc.sendWire(NasEps.encode(message));
                assertThat(epc.hearsNothingFor(Duration.ofMillis(100))).as(message.getClass().getSimpleName()).isTrue();
            }
            epc.authenticate();
            epc.secure();
            epc.bringUp(request);
        })) {
            assertThat(bench.attach().failure()).isNull();
            assertThat(bench.drops).hasSize(messages.size()).containsOnly(UeObserver.Drop.UNPROTECTED);
            assertThat(bench.ue().epsGuti()).isEqualTo(ScriptedEpc.GUTI);
        }
    }

    @Test
    void standsWhateverTheNetworkSends() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            while (true) {
                epc.hearWire();
            }
        })) {
            bench.attach();
            var good = NasEps.encode(new GutiReallocationCommand(OTHER_GUTI, TaiList.of(ScriptedEpc.TAI), OtherElements.NONE)).toArray();
            var context = Objects.requireNonNull(bench.epc.protection);
            Seeded.forAll(500, RandomGenerator::nextLong, seed -> {
                var chance = Seeded.random(seed);
                var wire = chance.nextBoolean() ? good : context.protect(new GutiReallocationCommand(OTHER_GUTI, null, OtherElements.NONE)).toArray();
                bench.epc.sendWire(Octets.wrap(Mutations.random(wire, chance)));
                bench.run(Duration.ofMillis(10));
            });
            assertThat(bench.drops).isNotEmpty();
            assertThat(bench.ue().state()).isEqualTo(MobilityState.REGISTERED);
        }
    }
}
