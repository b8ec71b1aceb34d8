// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.sbi.Pei;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.eir.EquipmentStatus;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.alcazar.service.ServiceChain;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.Failure;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.OnDemandConfiguration.Saying;
import org.alcazar.ue.Registration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The security services of registrations, with the simulated UE against the whole core. */
class MmServicesTest {

    private static final SecurityService DH = SecurityService.DH_EXCHANGE;
    private static final SecurityService DEVICE = SecurityService.DEVICE_AUTHENTICATION;

    @TempDir
    private Path folder;

    /** What the network knows of a UE, and how. */
    enum Knowledge {
        STATED,
        AWARE,
        PROVISIONED,
        NONE
    }

    record Case(List<SecurityService> services, Initiator initiator, Announcing announcing, Knowledge knowledge, boolean required) {
    }

    static Stream<Case> cases() {
        return Stream.of(List.of(DH), List.of(DEVICE), List.of(DH, DEVICE)).flatMap(services -> Stream.of(Initiator.values())
                .flatMap(initiator -> Stream.of(Announcing.values()).flatMap(announcing -> Stream.of(Knowledge.values())
                        .flatMap(knowledge -> Stream.of(true, false).map(required -> new Case(services, initiator, announcing, knowledge, required))))));
    }

    /** Each service, whoever starts it, announced one by one or as a set, with a UE of each kind, required and preferred. */
    @ParameterizedTest
    @MethodSource("cases")
    void runsWhatBothCanAndRefusesWhatIsRequiredAndNotHad(Case one) {
        var plan = plan(one.announcing).want("all", PolicyScope.ALL, one.required, one.initiator, one.services.toArray(SecurityService[]::new));
        plan.provisioned = one.knowledge == Knowledge.PROVISIONED ? OnDemandConfiguration.ALL.capability() : null;
        try (var core = new WholeCore(folder, plan).with(1)) {
            var registration = core.run(gnb -> ue(core, gnb, switch (one.knowledge) {
                case STATED -> device(core);
                case AWARE -> device(core).withSaying(Saying.AWARE);
                case PROVISIONED -> device(core).withSaying(Saying.SILENT);
                case NONE -> null;
            }).register());
            if (one.knowledge == Knowledge.NONE) {
                assertThat(registration.services()).isEmpty();
                assertThat(registration.failure()).isEqualTo(
                        one.required ? new Failure(Failure.Reason.REJECTED, FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED) : null);
                assertThat(audits(core)).contains(one.required ? Audit.Kind.SERVICE_REFUSED : Audit.Kind.SERVICE_SKIPPED);
            } else {
                assertThat(registration.failure()).isNull();
                assertThat(registration.services()).extracting(ServiceResult::outcome).containsOnly(Outcome.SUCCEEDED);
                assertThat(registration.services()).extracting(result -> result.service().service()).containsExactlyElementsOf(one.services);
                assertThat(registration.services()).extracting(result -> result.service().initiator()).containsOnly(one.initiator);
                assertThat(registration.asSecurity()).isEqualTo(AsSecurity.AGREED);
                assertThat(core.events(AmfEvent.ServiceEnded.class)).extracting(ended -> ended.result().service().service())
                        .containsExactlyElementsOf(one.services);
                assertThat(core.events(AmfEvent.ServiceEnded.class)).allSatisfy(ended -> assertThat(ended.rows()).containsExactly("all"));
            }
            assertThat(core.events(AmfEvent.Dropped.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(KeyAgreementGroup.class)
    void takesTheStrongestCommonGroup(KeyAgreementGroup strongest) {
        var plan = plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DH);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var groups = Stream.of(KeyAgreementGroup.values()).filter(group -> group.compareTo(strongest) <= 0).collect(java.util.stream.Collectors.toSet());
            var all = OnDemandConfiguration.ALL.capability();
            var registration = core.run(gnb -> ue(core, gnb, OnDemandConfiguration.ALL
                    .withCapability(new CapabilityBlock(all.mm(), all.sm(), groups, all.smCiphering(), all.smIntegrity()))).register());
            assertThat(registration.failure()).isNull();
            assertThat(core.events(AmfEvent.ServicesNegotiated.class).getFirst().negotiation().target().getFirst().group()).isEqualTo(strongest);
        }
    }

    @Test
    void aGroupWeakerThanPolicyAllowsIsNoCommonGroup() {
        var plan = plan(Announcing.ONE_BY_ONE).add(new SecurityPolicyRow("strong", PolicyScope.ALL, List.of(new WantedService(DH, Layer.MM,
                Initiator.NETWORK, null, true, new ServiceOptions(KeyAgreementGroup.X25519MLKEM768, null, null, null, List.of(), null, null)))));
        try (var core = new WholeCore(folder, plan).with(1)) {
            var all = OnDemandConfiguration.ALL.capability();
            var registration = core.run(gnb -> ue(core, gnb, OnDemandConfiguration.ALL.withCapability(
                    new CapabilityBlock(all.mm(), all.sm(), Set.of(KeyAgreementGroup.X25519), all.smCiphering(), all.smIntegrity()))).register());
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.REJECTED, FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED));
        }
    }

    @Test
    void aSequenceMixesInitiators() {
        var plan = plan(Announcing.AS_SET).want("keys", PolicyScope.ALL, true, Initiator.UE, DH).want("device", PolicyScope.ALL, true, Initiator.NETWORK, DEVICE);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var registration = core.run(gnb -> ue(core, gnb, device(core)).register());
            assertThat(registration.services()).extracting(result -> result.service().initiator()).containsExactly(Initiator.UE, Initiator.NETWORK);
            assertThat(registration.services()).extracting(ServiceResult::outcome).containsOnly(Outcome.SUCCEEDED);
        }
    }

    /** A UE with an order of its own that starts with the proof is told that the keys come first. */
    @Test
    void aDhExchangeOfASetComesFirstWhateverTheUesOrder() {
        var plan = plan(Announcing.AS_SET).want("all", PolicyScope.ALL, false, Initiator.UE, DH, DEVICE);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var registration = core.run(gnb -> ue(core, gnb, device(core).withOrder(List.of(DEVICE, DH))).register());
            assertThat(registration.failure()).isNull();
            assertThat(registration.services()).extracting(result -> result.service().service(), ServiceResult::cause).containsExactly(
                    org.assertj.core.groups.Tuple.tuple(DEVICE, OnDemandCause.OUT_OF_ORDER), org.assertj.core.groups.Tuple.tuple(DH, OnDemandCause.NONE));
        }
    }

    /** A K_AMF that came of an exchange, and a device proven since, need not be had again; after the next authentication they are. */
    @Test
    void whatStillHoldsIsNotRunAgain() {
        var plan = plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DH, DEVICE);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var later = new ArrayList<Registration>();
            core.run(gnb -> {
                var ue = ue(core, gnb, device(core));
                var first = ue.register();
                ue.register(RegistrationType.Kind.MOBILITY_UPDATING, later::add);
                return first;
            });
            assertThat(later).singleElement().satisfies(again -> assertThat(again.failure()).isNull());
            assertThat(core.events(AmfEvent.ServiceEnded.class)).extracting(ended -> ended.result().outcome())
                    .containsExactly(Outcome.SUCCEEDED, Outcome.SUCCEEDED, Outcome.STILL_GOOD, Outcome.STILL_GOOD);
        }
    }

    @Test
    void aDevicesProofHasALifetime() {
        var plan = plan(Announcing.ONE_BY_ONE).add(new SecurityPolicyRow("short", PolicyScope.ALL, List.of(new WantedService(DEVICE, Layer.MM,
                Initiator.UE, null, true, new ServiceOptions(null, 60, null, null, List.of(), null, null)))));
        try (var core = new WholeCore(folder, plan).with(1)) {
            core.run(gnb -> {
                var ue = ue(core, gnb, device(core));
                ue.register();
                var gate = core.world.gate();
                gate.await(Duration.ofSeconds(61));
                ue.register(RegistrationType.Kind.MOBILITY_UPDATING, registration -> gate.open());
                gate.await();
                return ue;
            });
            assertThat(core.events(AmfEvent.ServiceEnded.class)).extracting(ended -> ended.result().outcome())
                    .containsExactly(Outcome.SUCCEEDED, Outcome.SUCCEEDED);
        }
    }

    /** A UE that is registered gets at its next registration what policy wants by then: the keys change under the connection that there is. */
    @Test
    void aChangeOfPolicyTakesEffectAtTheNextRegistration() {
        var plan = plan(Announcing.ONE_BY_ONE);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var later = new ArrayList<Registration>();
            core.run(gnb -> {
                var ue = ue(core, gnb, device(core));
                var first = ue.register();
                plan.want("since", PolicyScope.ALL, true, Initiator.NETWORK, DH);
                core.amf.securityPolicyChanged();
                ue.register(RegistrationType.Kind.MOBILITY_UPDATING, later::add);
                return first;
            });
            assertThat(later.getFirst().failure()).isNull();
            assertThat(later.getFirst().services()).extracting(ServiceResult::outcome).containsExactly(Outcome.SUCCEEDED);
        }
    }

    @Test
    void aRequiredServiceOfASliceTakesTheSliceAway() {
        var plan = plan(Announcing.ONE_BY_ONE).want("slice", new PolicyScope(null, Snssai.of(1), null), true, Initiator.NETWORK, DH);
        try (var core = new WholeCore(folder, plan).with(1)) {
            var registration = core.run(gnb -> ue(core, gnb, UeConfiguration.DEFAULT).register());
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.REJECTED, FiveGmmCause.NO_NETWORK_SLICES_AVAILABLE));
        }
    }

    @Test
    void equipmentThatIsBarredIsIllegal() {
        var plan = plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DEVICE);
        plan.equipment.put(Pei.parse(OnDemandPlan.PEI), EquipmentStatus.BLACKLISTED);
        try (var core = new WholeCore(folder, plan).with(1)) {
            assertThat(core.run(gnb -> ue(core, gnb, device(core)).register()).failure())
                    .isEqualTo(new Failure(Failure.Reason.REJECTED, FiveGmmCause.ILLEGAL_ME));
        }
    }

    @Test
    void equipmentThatIsWatchedIsAdmittedAndNoted() {
        var plan = plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, DEVICE);
        plan.equipment.put(Pei.parse(OnDemandPlan.PEI), EquipmentStatus.GREYLISTED);
        try (var core = new WholeCore(folder, plan).with(1)) {
            assertThat(core.run(gnb -> ue(core, gnb, device(core)).register()).failure()).isNull();
            assertThat(audits(core)).contains(Audit.Kind.DEVICE_NOTICED);
        }
    }

    /** No rows is one thing, not to know is another. */
    @Test
    void rowsThatCannotBeHadAreNotNone() {
        var plan = plan(Announcing.ONE_BY_ONE);
        plan.storeAnswers = false;
        try (var core = new WholeCore(folder, plan).with(1)) {
            assertThat(core.run(gnb -> ue(core, gnb, UeConfiguration.DEFAULT).register()).failure()).isEqualTo(new Failure(Failure.Reason.REJECTED, FiveGmmCause.CONGESTION));
            assertThat(audits(core)).contains(Audit.Kind.POLICY_UNAVAILABLE);
        }
    }

    /** A UE without the feature is sent, octet for octet, what it is sent where nobody wants anything. */
    @Test
    void aUeWithoutTheFeatureSeesNothingOfIt() {
        assertThat(downlink(plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, false, Initiator.NETWORK, DH, DEVICE), "preferring"))
                .isNotEmpty().isEqualTo(downlink(null, "without"));
    }

    private List<Octets> downlink(@Nullable OnDemandPlan plan, String name) {
        var octets = new ArrayList<Octets>();
        var observer = new UeObserver() {
            @Override
            public void received(Ue ue, FiveGmmMessage message, Octets wire) {
                octets.add(wire);
            }
        };
        try (var core = new WholeCore(folder.resolve(name), List.of(org.alcazar.crypto.algorithm.IntegrityAlgorithm.NIA2),
                List.of(org.alcazar.crypto.algorithm.CipheringAlgorithm.NEA0), 7, random -> org.alcazar.transport.Impairment.NONE, plan).with(1)) {
            core.run(gnb -> {
                var ue = new Ue(core.world, UeConfiguration.DEFAULT, WholeCore.SUBSCRIBERS.at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL), gnb,
                        observer);
                var registration = ue.register();
                ue.register(RegistrationType.Kind.MOBILITY_UPDATING, again -> { });
                return registration;
            });
        }
        return octets;
    }

    static OnDemandPlan plan(Announcing announcing) {
        var plan = new OnDemandPlan();
        return plan.settings(plan.settings.withChain(new ServiceChain.Settings(announcing, Duration.ofSeconds(60))));
    }

    static OnDemandConfiguration device(WholeCore core) {
        return OnDemandConfiguration.ALL.withDevice(OnDemandPlan.device(core.world, "devices", OnDemandPlan.PEI));
    }

    static Ue ue(WholeCore core, NrCell cell, @Nullable OnDemandConfiguration onDemand) {
        return ue(core, cell, UeConfiguration.DEFAULT.withOnDemand(onDemand));
    }

    static Ue ue(WholeCore core, NrCell cell, UeConfiguration configuration) {
        return new Ue(core.world, configuration, WholeCore.SUBSCRIBERS.at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL), cell, UeObserver.NONE);
    }

    static List<Audit.Kind> audits(WholeCore core) {
        return core.events(Audit.class).stream().map(Audit::kind).filter(Objects::nonNull).toList();
    }
}
