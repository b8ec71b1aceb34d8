// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alcazar.app.whole.SmStage.Scene;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.SmKeyData;
import org.alcazar.sbi.ausf.SmKeyService;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextRetrievedData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.ue.Failure;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.OnDemandConfiguration.Saying;
import org.alcazar.ue.ServiceMisbehaviour;
import org.alcazar.ue.user.UserMisbehaviour;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The security services of sessions, with the simulated UE against the whole core. */
class SmServicesTest {

    private static final SecurityService DH = SecurityService.DH_EXCHANGE;
    private static final SecurityService DEVICE = SecurityService.DEVICE_AUTHENTICATION;
    private static final SecurityService USER = SecurityService.USER_AUTHENTICATION;
    private static final SecurityService INDEPENDENT = SecurityService.INDEPENDENT_SM_SECURITY;

    @TempDir
    private Path folder;

    private SmStage stage;

    record Case(List<SecurityService> services, Initiator initiator, Announcing announcing, @Nullable Saying saying, boolean required) {
    }

    static Stream<Case> cases() {
        return Stream.of(List.of(DH), List.of(DEVICE), List.of(USER), List.of(INDEPENDENT), List.of(DH, INDEPENDENT, DEVICE, USER))
                .flatMap(services -> Stream.of(Initiator.values()).filter(initiator -> initiator == Initiator.NETWORK || !services.contains(INDEPENDENT))
                        .flatMap(initiator -> Stream.of(Announcing.values())
                                .flatMap(announcing -> Stream.of(Saying.STATED, Saying.AWARE, null)
                                        .flatMap(saying -> Stream.of(true, false)
                                                .map(required -> new Case(services, initiator, announcing, saying, required))))));
    }

    /** Each service, whoever starts it, announced one by one or as a set, with UEs that say all, little, or nothing. */
    @ParameterizedTest
    @MethodSource("cases")
    void runsWhatBothCanAndRefusesWhatIsRequiredAndNotHad(Case one) {
        var plan = plan(one.required, one.initiator, one.services);
        play(plan, one.announcing, able -> one.saying == null ? null : able.withSaying(one.saying), scene -> {
            var outcome = scene.establish();
            if (one.saying == null) {
                assertThat(outcome.services()).isEmpty();
                assertThat(outcome.succeeded()).isEqualTo(!one.required);
                if (one.required) {
                    SmStage.assertCause(outcome, FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
                }
                assertThat(stage.audits()).contains(one.required ? Audit.Kind.SERVICE_REFUSED : Audit.Kind.SERVICE_SKIPPED);
            } else {
                assertThat(outcome.failure()).isNull();
                assertThat(outcome.services()).extracting(ServiceResult::outcome).containsOnly(Outcome.SUCCEEDED);
                assertThat(outcome.services()).extracting(result -> result.service().service()).containsExactlyElementsOf(one.services);
                assertThat(stage.ended()).extracting(end -> end.result().service().service()).containsExactlyElementsOf(one.services);
                assertThat(scene.ue().release(Objects.requireNonNull(outcome.session()).id()).failure()).isNull();
            }
            assertThat(stage.events.stream().filter(SmfEvent.Dropped.class::isInstance)).isEmpty();
        });
    }

    /** Where policy says so, and the AMF is told, the key comes from the AMF: for an AUSF that has none. */
    @Test
    void theKeyMayComeFromTheAmf() {
        var plan = new OnDemandPlan().add(new SecurityPolicyRow("all", PolicyScope.ALL, List.of(new WantedService(INDEPENDENT, Layer.SM,
                Initiator.NETWORK, null, true, new ServiceOptions(null, null, null, null, List.of(), KeyAnchor.AMF, null)))));
        plan.settings(plan.settings.withBoth(true));
        SmKeyService none = info -> {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        };
        play(plan, Announcing.ONE_BY_ONE, able -> able, none, scene -> {
            assertThat(scene.establish().failure()).isNull();
            assertThat(stage.ended()).extracting(end -> end.result().outcome()).containsExactly(Outcome.SUCCEEDED);
        });
    }

    /** What the AMF is told counts: the SMF asks nobody then, and the UE knows beforehand what it is to start. */
    @Test
    void oneQueryServesBoth() {
        var plan = plan(true, Initiator.UE, List.of(DH, USER));
        plan.settings(plan.settings.withBoth(true));
        play(plan, Announcing.AS_SET, able -> able, scene -> {
            plan.storeAnswers = false;
            assertThat(scene.establish().failure()).isNull();
            assertThat(stage.ended()).extracting(end -> end.result().service().service()).containsExactly(DH, USER);
        });
    }

    @Test
    void aSequenceMixesInitiators() {
        var plan = new OnDemandPlan().add(SmStage.row("keys", true, Initiator.UE, DH)).add(SmStage.row("protected", true, Initiator.NETWORK, INDEPENDENT))
                .add(SmStage.row("person", true, Initiator.UE, USER));
        play(plan, Announcing.AS_SET, able -> able, scene -> {
            assertThat(scene.establish().failure()).isNull();
            assertThat(stage.ended()).extracting(end -> end.result().service().service()).containsExactly(DH, INDEPENDENT, USER);
        });
    }

    /** Once it is agreed on, nothing of the session's messages can be read or written on the way. */
    @Test
    void whatIsNotProtectedDoesNotCount() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            var outcome = scene.establish();
            assertThat(outcome.failure()).isNull();
            int id = Objects.requireNonNull(outcome.session()).id();
            var reference = scene.smf().sessions().getFirst().smContextRef();
            scene.smf().updateSmContext(reference, SmContextUpdateData.ofN1(Octets.of(0x2e, id, 9, 0xd1)));
            assertThat(stage.drops()).containsExactly(Drop.N1_UNPROTECTED);
            assertThat(scene.smf().sessions()).hasSize(1);
        });
    }

    /** An AMF that changes what the UE says it can do is noticed by the UE, which then has no session. */
    @Test
    void aCapabilityThatTheAmfAltersIsNoticed() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            scene.core().between = smf -> new Between(smf, request -> altered(request, Octets.fromHex("2d0b00007ed901"), 10), List::of);
            SmStage.assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
            assertThat(stage.ended()).extracting(end -> end.result().cause()).containsExactly(OnDemandCause.CAPABILITY_MISMATCH);
            assertThat(scene.smf().sessions()).isEmpty();
        });
    }

    /** The request is hashed: not only the capability is safe from the AMF. */
    @Test
    void aRequestThatTheAmfAltersIsNoticed() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            // Integrity protection maximum data rate, downlink: full rate becomes 64 kbit/s.
            scene.core().between = smf -> new Between(smf, request -> altered(request, Octets.fromHex("c1ff"), 2), List::of);
            SmStage.assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
            assertThat(stage.ended()).extracting(end -> end.result().cause()).containsExactly(OnDemandCause.REQUEST_MISMATCH);
        });
    }

    @Test
    void whatTheAmfAltersOfProtectedMessagesDoesNotCount() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            scene.core().between = smf -> new Between(smf, request -> request, message -> List.of(altered(message, Octets.EMPTY, message.length() - 1)));
            assertThat(scene.establish().succeeded()).isFalse();
            assertThat(stage.drops()).isNotEmpty().containsOnly(Drop.N1_MAC_WRONG);
        });
    }

    @Test
    void whatTheAmfReplaysOfProtectedMessagesDoesNotCount() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            scene.core().between = smf -> new Between(smf, request -> request, message -> List.of(message, message));
            var outcome = scene.establish();
            assertThat(outcome.failure()).isNull();
            assertThat(scene.ue().release(Objects.requireNonNull(outcome.session()).id()).failure()).isNull();
            assertThat(stage.drops()).contains(Drop.N1_REPLAYED).isSubsetOf(Drop.N1_REPLAYED, Drop.SESSION_GONE);
        });
    }

    /** An AMF that does with 5GSM messages what it likes. */
    private record Between(PduSessionService smf, UnaryOperator<Octets> request, Function<Octets, List<Octets>> messages) implements PduSessionService {

        @Override
        public SmContextCreateOutcome createSmContext(SmContextCreateData data) {
            return smf.createSmContext(new SmContextCreateData(data.supi(), data.pei(), data.pduSessionId(), data.dnn(), data.sNssai(), data.servingNfId(),
                    data.guami(), data.servingNetwork(), data.requestType(), request.apply(Objects.requireNonNull(data.n1SmMsg())), data.ratType(), data.ueLocation(),
                    data.smContextStatusUri(), data.selMode(), data.securityServices(), data.ueEpsPdnConnection(), data.epsInterworkingInd()));
        }

        @Override
        public SmContextUpdateOutcome updateSmContext(String smContextRef, SmContextUpdateData data) {
            var message = data.n1SmMsg();
            if (message == null || message.at(3) != 0xf2) {
                return smf.updateSmContext(smContextRef, data);
            }
            SmContextUpdateOutcome outcome = SmContextUpdatedData.NOTHING;
            for (var instead : messages.apply(message)) {
                try {
                    var one = smf.updateSmContext(smContextRef, SmContextUpdateData.ofN1(instead));
                    outcome = outcome.equals(SmContextUpdatedData.NOTHING) ? one : outcome;
                } catch (ProblemDetails gone) {
                    assertThat(gone.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
                }
            }
            return outcome;
        }

        @Override
        public void releaseSmContext(String smContextRef, SmContextReleaseData data) {
            smf.releaseSmContext(smContextRef, data);
        }

        @Override
        public SmContextRetrievedData retrieveSmContext(String smContextRef, SmContextRetrieveData data) {
            return smf.retrieveSmContext(smContextRef, data);
        }
    }

    /** With an octet altered so far after where a pattern begins. */
    private static Octets altered(Octets octets, Octets pattern, int after) {
        var bytes = octets.toArray();
        int at = octets.toHex().indexOf(pattern.toHex()) / 2;
        bytes[at + after] = (byte) (bytes[at + after] == 0 ? 2 : 0);
        return Octets.wrap(bytes);
    }

    /** A UE that demands protection has no session without: an AMF that forges an Accept gains nothing. */
    @Test
    void aUeThatDemandsProtectionHasNoSessionWithout() {
        play(plan(false, Initiator.NETWORK, List.of(DH)), Announcing.ONE_BY_ONE, able -> able.withDemandsSmSecurity(true), scene -> {
            assertThat(scene.establish().failure()).isEqualTo(new Failure(Failure.Reason.NOT_PROTECTED));
            scene.core().world.gate().await(Duration.ofSeconds(5));
            assertThat(scene.smf().sessions()).isEmpty();
        });
    }

    /** The keys of the session are of the AUSF: where it does not give them, what is required is refused and what is preferred is not had. */
    @Test
    void withoutTheAusfsKeyNothingIsPretended() {
        SmKeyService none = info -> {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        };
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, none, scene -> {
            SmStage.assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
            assertThat(stage.audits()).contains(Audit.Kind.NO_SESSION_KEY, Audit.Kind.SERVICE_REFUSED);
        });
    }

    /** An SMF that has other keys than the UE, because somebody between them lies, gets nowhere. */
    @Test
    void otherKeysThanTheUesGetNowhere() {
        SmKeyService wrong = info -> new SmKeyData(Secret.of(Octets.fromHex("42".repeat(32))));
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, wrong, scene ->
                assertThat(scene.establish().succeeded()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_VERIFIED", "NOT_PRESENT", "OTHER_KEY", "OTHER_CHALLENGE", "OTHER_ORIGIN", "OTHER_RELYING_PARTY"})
    void thePersonMustBeTheRightOne(UserMisbehaviour wrong) {
        play(plan(true, Initiator.NETWORK, List.of(USER)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            stage.authenticator.misbehave(wrong);
            SmStage.assertCause(scene.establish(), FiveGsmCause.USER_AUTHENTICATION_FAILED);
            assertThat(stage.audits()).contains(Audit.Kind.USER_REFUSED, Audit.Kind.SERVICE_REFUSED);
            assertThat(scene.smf().sessions()).isEmpty();
        });
    }

    @Test
    void anAssertionIsGoodOnce() {
        play(plan(true, Initiator.NETWORK, List.of(USER)), Announcing.ONE_BY_ONE,
                able -> able.withMisbehaviour(ServiceMisbehaviour.replaying(Operation.UserAssertion.class)), scene -> {
                    var first = scene.establish();
                    assertThat(first.failure()).isNull();
                    assertThat(scene.ue().release(Objects.requireNonNull(first.session()).id()).failure()).isNull();
                    SmStage.assertCause(scene.establish(), FiveGsmCause.USER_AUTHENTICATION_FAILED);
                });
    }

    @Test
    void aRefusalOfWhatIsRequiredEndsTheEstablishment() {
        play(plan(true, Initiator.NETWORK, List.of(DH)), Announcing.ONE_BY_ONE, able -> able.withMisbehaviour(ServiceMisbehaviour
                .refusing(Operation.KeyShareAnswer.class, OperationCode.KEY_SHARE, OnDemandCause.NOT_CAPABLE)), scene -> {
                    SmStage.assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
                    assertThat(stage.ended()).extracting(end -> end.result().outcome()).containsExactly(Outcome.REFUSED_BY_UE);
                    assertThat(scene.smf().sessions()).isEmpty();
                });
    }

    @Test
    void aUeThatFallsSilentIsGivenUpOn() {
        play(plan(true, Initiator.NETWORK, List.of(DH)), Announcing.ONE_BY_ONE,
                able -> able.withMisbehaviour(ServiceMisbehaviour.silent(Operation.KeyShareAnswer.class)), scene -> {
                    assertThat(scene.establish().succeeded()).isFalse();
                    scene.core().world.gate().await(Duration.ofMinutes(2));
                    assertThat(stage.ended()).extracting(end -> end.result().outcome()).containsExactly(Outcome.TIMED_OUT);
                    assertThat(scene.smf().sessions()).isEmpty();
                });
    }

    @Test
    void aBadPublicValueIsNotTaken() {
        play(plan(true, Initiator.NETWORK, List.of(DH)), Announcing.ONE_BY_ONE,
                able -> groups(able, KeyAgreementGroup.X25519).withMisbehaviour(ServiceMisbehaviour.badPublicValue()), scene ->
                SmStage.assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED));
    }

    private static OnDemandConfiguration groups(OnDemandConfiguration able, KeyAgreementGroup... groups) {
        var all = able.capability();
        return able.withCapability(new CapabilityBlock(all.mm(), all.sm(), Set.of(groups), all.smCiphering(), all.smIntegrity()));
    }

    private static OnDemandPlan plan(boolean required, Initiator initiator, List<SecurityService> services) {
        return SmStage.plan(required, initiator, services.toArray(SecurityService[]::new));
    }

    private void play(OnDemandPlan plan, Announcing announcing, UnaryOperator<@Nullable OnDemandConfiguration> of, Consumer<Scene> act) {
        play(plan, announcing, of, null, act);
    }

    private void play(OnDemandPlan plan, Announcing announcing, UnaryOperator<@Nullable OnDemandConfiguration> of, @Nullable SmKeyService keys,
            Consumer<Scene> act) {
        stage = new SmStage(folder);
        stage.announcing = announcing;
        stage.keys = keys;
        stage.play(plan, of, act);
    }
}
