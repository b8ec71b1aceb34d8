// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.alcazar.app.whole.MmServicesTest.audits;
import static org.alcazar.app.whole.MmServicesTest.device;
import static org.alcazar.app.whole.MmServicesTest.plan;
import static org.alcazar.app.whole.MmServicesTest.ue;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit;
import org.alcazar.amf.event.Drop;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.Impairment;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Misbehaviour;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.Registration;
import org.alcazar.ue.ServiceMisbehaviour;
import org.alcazar.ue.UeConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who meddles with the security services of registrations gains nothing, and is seen. */
class MmServicesSecurityTest {

    private static final SecurityService DH = SecurityService.DH_EXCHANGE;
    private static final SecurityService DEVICE = SecurityService.DEVICE_AUTHENTICATION;
    private static final Failure REFUSED = new Failure(Failure.Reason.REJECTED, FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED);

    @TempDir
    private Path folder;

    /** Somebody writes another capability into the request while it is in clear: what the UE says under protection counts. */
    @Test
    void aCapabilityThatIsChangedBeforeSecurityDoesNotCount() {
        var nothing = new CapabilityBlock(java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), 0, 0);
        Misbehaviour changing = message -> message.type() == FiveGmmMessageType.REGISTRATION_REQUEST
                ? List.of(Nas5gs.encode(with(nothing, (RegistrationRequest) Nas5gs.decode(message.plain())))) : Misbehaviour.NONE.instead(message);
        try (var core = new WholeCore(folder, plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DH)).with(1)) {
            var registration = core.run(gnb -> ue(core, gnb, UeConfiguration.DEFAULT.withOnDemand(OnDemandConfiguration.ALL).withMisbehaviour(changing))
                    .register());
            assertThat(registration.failure()).isNull();
            assertThat(registration.services()).extracting(ServiceResult::outcome).containsExactly(Outcome.SUCCEEDED);
            assertThat(audits(core)).contains(Audit.Kind.SERVICE_CAPABILITY_CHANGED);
        }
    }

    private static RegistrationRequest with(CapabilityBlock block, RegistrationRequest request) {
        return RegistrationRequest.builder(request.registrationType(), request.ngKsi(), request.mobileIdentity())
                .ueSecurityCapability(request.ueSecurityCapability())
                .others(OtherElements.NONE.with(OtherElements.SECURITY_SERVICE_CAPABILITY, ServiceElements.encodeCapability(block))).build();
    }

    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aRefusalOfWhatIsRequiredEndsTheRegistration(Initiator initiator) {
        var kind = initiator == Initiator.NETWORK ? KeyShareAnswer.class : KeyShareOffer.class;
        var registration = register(true, initiator, DH, ServiceMisbehaviour.refusing(kind, OperationCode.KEY_SHARE, OnDemandCause.NOT_NOW));
        assertThat(registration.failure()).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aRefusalOfWhatIsPreferredDoesNot(Initiator initiator) {
        var kind = initiator == Initiator.NETWORK ? KeyShareAnswer.class : KeyShareOffer.class;
        var registration = register(false, initiator, DH, ServiceMisbehaviour.refusing(kind, OperationCode.KEY_SHARE, OnDemandCause.NOT_NOW));
        assertThat(registration.failure()).isNull();
        assertThat(registration.asSecurity()).as("the former keys").isEqualTo(AsSecurity.AGREED);
    }

    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aPublicValueThatIsNoneIsRefused(Initiator initiator) {
        assertThat(register(true, initiator, DH, ServiceMisbehaviour.badPublicValue()).failure()).isEqualTo(REFUSED);
        var preferred = register(false, initiator, DH, ServiceMisbehaviour.badPublicValue());
        assertThat(preferred.failure()).isNull();
        assertThat(preferred.asSecurity()).isEqualTo(AsSecurity.AGREED);
    }

    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aWrongSignatureIsNoProof(Initiator initiator) {
        assertThat(register(true, initiator, DEVICE, ServiceMisbehaviour.wrongSignature()).failure()).isEqualTo(REFUSED);
    }

    @Test
    void anotherPeiThanTheCertifiedOneIsNoProof() {
        assertThat(register(true, Initiator.NETWORK, DEVICE, ServiceMisbehaviour.otherPei("imeisv-3534900698733299")).failure()).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strangers", "devices of another operator"})
    void aForeignCertificateIsNoProof(String authority) {
        try (var core = new WholeCore(folder, plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DEVICE)).with(1)) {
            var foreign = OnDemandConfiguration.ALL.withDevice(OnDemandPlan.device(core.world, authority, OnDemandPlan.PEI));
            assertThat(core.run(gnb -> ue(core, gnb, foreign).register()).failure()).isEqualTo(REFUSED);
            assertThat(audits(core)).contains(Audit.Kind.DEVICE_REFUSED);
        }
    }

    /** A device that is genuine, but not the one that the UE said it is. */
    @Test
    void theProofOfAnotherDeviceIsNoProof() {
        try (var core = new WholeCore(folder, plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DEVICE)).with(1)) {
            var other = OnDemandConfiguration.ALL.withDevice(OnDemandPlan.device(core.world, "devices", "imeisv-3569380356438001"));
            assertThat(core.run(gnb -> ue(core, gnb, other).register()).failure()).isEqualTo(REFUSED);
        }
    }

    /** A proof is bound to the nonce and to the keys: that of the last registration is none in the next. */
    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aProofIsGoodOnce(Initiator initiator) {
        try (var core = new WholeCore(folder, plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, initiator, DEVICE)).with(1)) {
            var registrations = new ArrayList<Registration>();
            core.run(gnb -> {
                var ue = ue(core, gnb, device(core).withMisbehaviour(ServiceMisbehaviour.replaying(DeviceProof.class)));
                registrations.add(ue.register());
                ue.deregister(false);
                registrations.add(ue.register());
                return ue;
            });
            assertThat(registrations).extracting(Registration::failure).containsExactly(null, REFUSED);
            assertThat(core.events(AmfEvent.ServiceEnded.class).getLast().result().cause()).isEqualTo(OnDemandCause.BAD_SIGNATURE);
        }
    }

    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aMessageOfTheUeThatIsPlayedAgainIsDropped(Initiator initiator) {
        var drops = new ArrayList<Drop>();
        var registration = register(plan(Announcing.AS_SET).want("all", PolicyScope.ALL, true, initiator, DH, DEVICE),
                OnDemandConfiguration.ALL, Misbehaviour.twice(FiveGmmMessageType.SECURITY_SERVICE_UPLINK), drops);
        assertThat(registration.failure()).isNull();
        assertThat(drops).isNotEmpty().allMatch(drop -> drop == Drop.NAS_REPLAYED || drop == Drop.NAS_MAC_WRONG);
    }

    /** Said again afresh, under a COUNT of its own: it answers nothing that is still asked. */
    @ParameterizedTest
    @EnumSource(Initiator.class)
    void anAnswerThatIsSaidTwiceIsTakenOnce(Initiator initiator) {
        var kind = initiator == Initiator.NETWORK ? KeyShareAnswer.class : KeyShareOffer.class;
        var drops = new ArrayList<Drop>();
        var registration = register(plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, initiator, DH),
                OnDemandConfiguration.ALL.withMisbehaviour(ServiceMisbehaviour.twice(kind)), Misbehaviour.NONE, drops);
        assertThat(registration.failure()).isNull();
        assertThat(drops).isNotEmpty();
    }

    /** The keys of before the exchange are no longer accepted after it. */
    @Test
    void whatIsProtectedByTheFormerKeysIsDropped() {
        var drops = new ArrayList<Drop>();
        var registration = register(plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DH), OnDemandConfiguration.ALL,
                Misbehaviour.replay(FiveGmmMessageType.SECURITY_SERVICE_UPLINK, FiveGmmMessageType.REGISTRATION_COMPLETE), drops);
        assertThat(registration.failure()).isNull();
        assertThat(drops).containsExactly(Drop.NAS_MAC_WRONG);
    }

    @Test
    void whatMustBeProtectedAndIsNotIsDropped() {
        var drops = new ArrayList<Drop>();
        var registration = register(plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DH), OnDemandConfiguration.ALL,
                Misbehaviour.unprotected(FiveGmmMessageType.SECURITY_SERVICE_UPLINK), drops);
        assertThat(registration.failure()).isEqualTo(REFUSED);
        assertThat(drops).contains(Drop.NAS_PLAIN_REFUSED);
    }

    /** Later than the network waits: what was required is refused, and the answer comes to nothing. */
    @ParameterizedTest
    @EnumSource(Initiator.class)
    void anAnswerThatComesTooLateIsNone(Initiator initiator) {
        var kind = initiator == Initiator.NETWORK ? KeyShareAnswer.class : KeyShareOffer.class;
        assertThat(register(true, initiator, DH, ServiceMisbehaviour.late(kind, Duration.ofSeconds(40))).failure()).isEqualTo(REFUSED);
        var preferred = register(false, initiator, DH, ServiceMisbehaviour.late(kind, Duration.ofSeconds(40)));
        assertThat(preferred.failure()).isNull();
        assertThat(preferred.asSecurity()).isEqualTo(AsSecurity.AGREED);
    }

    /** Within the time that the network waits it is an answer, and the UE has not given up meanwhile: each message restarts T3510. */
    @ParameterizedTest
    @EnumSource(Initiator.class)
    void anAnswerThatComesLateIsAnAnswer(Initiator initiator) {
        var kind = initiator == Initiator.NETWORK ? KeyShareAnswer.class : KeyShareOffer.class;
        assertThat(register(true, initiator, DH, ServiceMisbehaviour.late(kind, Duration.ofSeconds(20))).failure()).isNull();
    }

    @Test
    void noDeviceProvesItselfWithoutCiphering() {
        var plan = plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DEVICE);
        try (var core = new WholeCore(folder, List.of(IntegrityAlgorithm.NIA2), List.of(CipheringAlgorithm.NEA0), Seeded.seed(), random -> Impairment.NONE,
                plan).with(1)) {
            assertThat(core.run(gnb -> ue(core, gnb, device(core)).register()).failure()).isEqualTo(REFUSED);
            assertThat(core.events(AmfEvent.ServiceEnded.class).getFirst().result().cause()).isEqualTo(OnDemandCause.PROTECTION_NEEDED);
        }
    }

    /** The connection breaks in the middle of an exchange: the context of before is in use, and the UE comes back by it. */
    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aConnectionThatIsLostInTheMiddleLeavesTheFormerContext(Initiator initiator) {
        var plan = plan(Announcing.ONE_BY_ONE);
        var kind = initiator == Initiator.NETWORK ? KeyShareAnswer.class : KeyShareOffer.class;
        var silences = new AtomicInteger(1);
        ServiceMisbehaviour once = message -> kind.isInstance(message.operation()) && silences.getAndDecrement() > 0 ? List.of()
                : ServiceMisbehaviour.NONE.instead(message);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var later = new ArrayList<Registration>();
            core.run(gnb -> {
                var ue = ue(core, gnb, UeConfiguration.DEFAULT.withOnDemand(OnDemandConfiguration.ALL.withMisbehaviour(once)));
                var first = ue.register();
                plan.want("since", PolicyScope.ALL, true, initiator, DH);
                var gate = core.world.gate();
                ue.register(RegistrationType.Kind.MOBILITY_UPDATING, registration -> {
                    later.add(registration);
                    gate.open();
                });
                core.world.after(Duration.ofSeconds(2), () -> gnb.reset());
                gate.await();
                ue.register(RegistrationType.Kind.MOBILITY_UPDATING, registration -> {
                    later.add(registration);
                    gate.open();
                });
                gate.await();
                return first;
            });
            assertThat(later.getFirst().failure()).isNotNull();
            assertThat(later.getLast().failure()).isNull();
            assertThat(later.getLast().authentication()).as("the former keys serve").isEqualTo(org.alcazar.ue.AuthenticationOutcome.NOT_PERFORMED);
            assertThat(later.getLast().services()).extracting(ServiceResult::outcome).containsExactly(Outcome.SUCCEEDED);
        }
    }

    private Registration register(boolean required, Initiator initiator, SecurityService service, ServiceMisbehaviour misbehaviour) {
        return register(plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, required, initiator, service),
                OnDemandConfiguration.ALL.withMisbehaviour(misbehaviour), Misbehaviour.NONE, new ArrayList<>());
    }

    private Registration register(OnDemandPlan plan, OnDemandConfiguration onDemand, Misbehaviour misbehaviour, List<Drop> drops) {
        try (var core = new WholeCore(folder.resolve("core" + plan.hashCode()), plan).with(1)) {
            var device = OnDemandPlan.device(core.world, "devices", OnDemandPlan.PEI);
            var registration = core.run(gnb -> ue(core, gnb, UeConfiguration.DEFAULT.withMisbehaviour(misbehaviour).withOnDemand(onDemand.withDevice(device)))
                    .register());
            core.events(AmfEvent.Dropped.class).forEach(dropped -> drops.add(dropped.reason()));
            return registration;
        }
    }
}
