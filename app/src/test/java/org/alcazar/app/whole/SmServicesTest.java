// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alcazar.aaa.DnAaas;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.identity.user.AttestationPolicy;
import org.alcazar.identity.user.UserCredentials;
import org.alcazar.identity.user.UserEnrolment;
import org.alcazar.identity.user.UserVerdict;
import org.alcazar.identity.user.UserVerifier;
import org.alcazar.nas.element.Dnn;
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
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.SmKeyData;
import org.alcazar.sbi.ausf.SmKeyService;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.PolicySource;
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
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.service.ServiceChain;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.smf.OnDemandSettings;
import org.alcazar.smf.SecurityFunctions;
import org.alcazar.smf.SmTimers;
import org.alcazar.smf.Smf;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.UserPlaneFunction;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.station.UserPlane;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.ue.Failure;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.OnDemandConfiguration.Saying;
import org.alcazar.ue.ServiceMisbehaviour;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.device.SigningKey;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.user.SoftwareAuthenticator;
import org.alcazar.ue.user.UserMisbehaviour;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.upf.Upf;
import org.alcazar.upf.UpfConfiguration;
import org.alcazar.upf.n6.UserspaceNetwork;
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
    private static final String DNN = "corp";
    private static final String RP_ID = "corp.example";
    private static final InetSocketAddress N4 = new InetSocketAddress("10.0.0.1", Pfcp.PORT);
    private static final Inet4Address UPF = (Inet4Address) InetAddress.ofLiteral("10.0.0.2");
    private static final InetSocketAddress GNB = new InetSocketAddress("10.0.1.1", Gtpu.PORT);
    private static final DnnConfiguration SUBSCRIBED = new DnnConfiguration(
            new PduSessionTypes(org.alcazar.sbi.PduSessionType.IPV4, List.of()), new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null,
            List.of());

    @TempDir
    private Path folder;

    private final List<SmfEvent> events = new ArrayList<>();
    private final SoftwareAuthenticator authenticator = new SoftwareAuthenticator(Seeded.random(3), true);

    /** What a test has to do with. */
    private record Scene(WholeCore core, Smf smf, Ue ue) {

        SessionOutcome establish() {
            return ue.establish(SessionRequest.IPV4.withDnn(new Dnn(DNN)));
        }
    }

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
                    assertCause(outcome, FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
                }
                assertThat(audits()).contains(one.required ? Audit.Kind.SERVICE_REFUSED : Audit.Kind.SERVICE_SKIPPED);
            } else {
                assertThat(outcome.failure()).isNull();
                assertThat(outcome.services()).extracting(ServiceResult::outcome).containsOnly(Outcome.SUCCEEDED);
                assertThat(outcome.services()).extracting(result -> result.service().service()).containsExactlyElementsOf(one.services);
                assertThat(ended()).extracting(end -> end.result().service().service()).containsExactlyElementsOf(one.services);
                assertThat(scene.ue.release(Objects.requireNonNull(outcome.session()).id()).failure()).isNull();
            }
            assertThat(events.stream().filter(SmfEvent.Dropped.class::isInstance)).isEmpty();
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
            assertThat(ended()).extracting(end -> end.result().outcome()).containsExactly(Outcome.SUCCEEDED);
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
            assertThat(ended()).extracting(end -> end.result().service().service()).containsExactly(DH, USER);
        });
    }

    @Test
    void aSequenceMixesInitiators() {
        var plan = new OnDemandPlan().add(row("keys", true, Initiator.UE, DH)).add(row("protected", true, Initiator.NETWORK, INDEPENDENT))
                .add(row("person", true, Initiator.UE, USER));
        play(plan, Announcing.AS_SET, able -> able, scene -> {
            assertThat(scene.establish().failure()).isNull();
            assertThat(ended()).extracting(end -> end.result().service().service()).containsExactly(DH, INDEPENDENT, USER);
        });
    }

    /** Once it is agreed on, nothing of the session's messages can be read or written on the way. */
    @Test
    void whatIsNotProtectedDoesNotCount() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            var outcome = scene.establish();
            assertThat(outcome.failure()).isNull();
            int id = Objects.requireNonNull(outcome.session()).id();
            var reference = scene.smf.sessions().getFirst().smContextRef();
            scene.smf.updateSmContext(reference, SmContextUpdateData.ofN1(Octets.of(0x2e, id, 9, 0xd1)));
            assertThat(drops()).containsExactly(Drop.N1_UNPROTECTED);
            assertThat(scene.smf.sessions()).hasSize(1);
        });
    }

    /** An AMF that changes what the UE says it can do is noticed by the UE, which then has no session. */
    @Test
    void aCapabilityThatTheAmfAltersIsNoticed() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            scene.core.between = smf -> new Between(smf, request -> altered(request, Octets.fromHex("2d0b00007ed901"), 10), List::of);
            assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
            assertThat(ended()).extracting(end -> end.result().cause()).containsExactly(OnDemandCause.CAPABILITY_MISMATCH);
            assertThat(scene.smf.sessions()).isEmpty();
        });
    }

    /** The request is hashed: not only the capability is safe from the AMF. */
    @Test
    void aRequestThatTheAmfAltersIsNoticed() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            // Integrity protection maximum data rate, downlink: full rate becomes 64 kbit/s.
            scene.core.between = smf -> new Between(smf, request -> altered(request, Octets.fromHex("c1ff"), 2), List::of);
            assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
            assertThat(ended()).extracting(end -> end.result().cause()).containsExactly(OnDemandCause.REQUEST_MISMATCH);
        });
    }

    @Test
    void whatTheAmfAltersOfProtectedMessagesDoesNotCount() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            scene.core.between = smf -> new Between(smf, request -> request, message -> List.of(altered(message, Octets.EMPTY, message.length() - 1)));
            assertThat(scene.establish().succeeded()).isFalse();
            assertThat(drops()).isNotEmpty().containsOnly(Drop.N1_MAC_WRONG);
        });
    }

    @Test
    void whatTheAmfReplaysOfProtectedMessagesDoesNotCount() {
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, scene -> {
            scene.core.between = smf -> new Between(smf, request -> request, message -> List.of(message, message));
            var outcome = scene.establish();
            assertThat(outcome.failure()).isNull();
            assertThat(scene.ue.release(Objects.requireNonNull(outcome.session()).id()).failure()).isNull();
            assertThat(drops()).contains(Drop.N1_REPLAYED).isSubsetOf(Drop.N1_REPLAYED, Drop.SESSION_GONE);
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

    private List<Drop> drops() {
        return events.stream().filter(SmfEvent.Dropped.class::isInstance).map(event -> ((SmfEvent.Dropped) event).reason()).toList();
    }

    /** A UE that demands protection has no session without: an AMF that forges an Accept gains nothing. */
    @Test
    void aUeThatDemandsProtectionHasNoSessionWithout() {
        play(plan(false, Initiator.NETWORK, List.of(DH)), Announcing.ONE_BY_ONE, able -> able.withDemandsSmSecurity(true), scene -> {
            assertThat(scene.establish().failure()).isEqualTo(new Failure(Failure.Reason.NOT_PROTECTED));
            scene.core.world.gate().await(Duration.ofSeconds(5));
            assertThat(scene.smf.sessions()).isEmpty();
        });
    }

    /** The keys of the session are of the AUSF: where it does not give them, what is required is refused and what is preferred is not had. */
    @Test
    void withoutTheAusfsKeyNothingIsPretended() {
        SmKeyService none = info -> {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        };
        play(plan(true, Initiator.NETWORK, List.of(INDEPENDENT)), Announcing.ONE_BY_ONE, able -> able, none, scene -> {
            assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
            assertThat(audits()).contains(Audit.Kind.NO_SESSION_KEY, Audit.Kind.SERVICE_REFUSED);
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
            authenticator.misbehave(wrong);
            assertCause(scene.establish(), FiveGsmCause.USER_AUTHENTICATION_FAILED);
            assertThat(audits()).contains(Audit.Kind.USER_REFUSED, Audit.Kind.SERVICE_REFUSED);
            assertThat(scene.smf.sessions()).isEmpty();
        });
    }

    @Test
    void anAssertionIsGoodOnce() {
        play(plan(true, Initiator.NETWORK, List.of(USER)), Announcing.ONE_BY_ONE,
                able -> able.withMisbehaviour(ServiceMisbehaviour.replaying(Operation.UserAssertion.class)), scene -> {
                    var first = scene.establish();
                    assertThat(first.failure()).isNull();
                    assertThat(scene.ue.release(Objects.requireNonNull(first.session()).id()).failure()).isNull();
                    assertCause(scene.establish(), FiveGsmCause.USER_AUTHENTICATION_FAILED);
                });
    }

    @Test
    void aRefusalOfWhatIsRequiredEndsTheEstablishment() {
        play(plan(true, Initiator.NETWORK, List.of(DH)), Announcing.ONE_BY_ONE, able -> able.withMisbehaviour(ServiceMisbehaviour
                .refusing(Operation.KeyShareAnswer.class, OperationCode.KEY_SHARE, OnDemandCause.NOT_CAPABLE)), scene -> {
                    assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED);
                    assertThat(ended()).extracting(end -> end.result().outcome()).containsExactly(Outcome.REFUSED_BY_UE);
                    assertThat(scene.smf.sessions()).isEmpty();
                });
    }

    @Test
    void aUeThatFallsSilentIsGivenUpOn() {
        play(plan(true, Initiator.NETWORK, List.of(DH)), Announcing.ONE_BY_ONE,
                able -> able.withMisbehaviour(ServiceMisbehaviour.silent(Operation.KeyShareAnswer.class)), scene -> {
                    assertThat(scene.establish().succeeded()).isFalse();
                    scene.core.world.gate().await(Duration.ofMinutes(2));
                    assertThat(ended()).extracting(end -> end.result().outcome()).containsExactly(Outcome.TIMED_OUT);
                    assertThat(scene.smf.sessions()).isEmpty();
                });
    }

    @Test
    void aBadPublicValueIsNotTaken() {
        play(plan(true, Initiator.NETWORK, List.of(DH)), Announcing.ONE_BY_ONE,
                able -> groups(able, KeyAgreementGroup.X25519).withMisbehaviour(ServiceMisbehaviour.badPublicValue()), scene ->
                assertCause(scene.establish(), FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED));
    }

    private static OnDemandConfiguration groups(OnDemandConfiguration able, KeyAgreementGroup... groups) {
        var all = able.capability();
        return able.withCapability(new CapabilityBlock(all.mm(), all.sm(), Set.of(groups), all.smCiphering(), all.smIntegrity()));
    }

    private static OnDemandPlan plan(boolean required, Initiator initiator, List<SecurityService> services) {
        return new OnDemandPlan().add(row("all", required, initiator, services.toArray(SecurityService[]::new)));
    }

    private static SecurityPolicyRow row(String rowId, boolean required, Initiator initiator, SecurityService... services) {
        return new SecurityPolicyRow(rowId, PolicyScope.ALL, Stream.of(services).map(service -> new WantedService(service, Layer.SM, initiator, null,
                required, service == USER ? new ServiceOptions(null, null, RP_ID, null, List.of(), null, null) : ServiceOptions.NONE)).toList());
    }

    private void play(OnDemandPlan plan, Announcing announcing, UnaryOperator<@Nullable OnDemandConfiguration> of, Consumer<Scene> act) {
        play(plan, announcing, of, null, act);
    }

    private void play(OnDemandPlan plan, Announcing announcing, UnaryOperator<@Nullable OnDemandConfiguration> of, @Nullable SmKeyService keys,
            Consumer<Scene> act) {
        try (var core = new WholeCore(folder, plan).with(1);
                var database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("smf.db")), Database.Commits.INLINE,
                        List.of(LeaseStore.SCHEMA));
                var datagrams = new MemoryDatagramCarrier(core.world);
                var upf = new Upf(UpfConfiguration.of(UPF, List.of(DNN)), core.world, Map.of(DNN, new UserspaceNetwork()))) {
            var configuration = new SmfConfiguration(new UUID(0, 2), N4.getAddress(),
                    List.of(DataNetwork.internet(DNN, Ipv4Range.parse("10.45.0.2-10.45.0.250"), List.of())),
                    List.of(UserPlaneFunction.forAll("upf-1", new InetSocketAddress(UPF, Pfcp.PORT))), SmTimers.standard(),
                    SmfConfiguration.Limits.STANDARD).withOnDemand(OnDemandSettings.STANDARD.withSource(PolicySource.NRF)
                            .withChain(new ServiceChain.Settings(announcing, Duration.ofSeconds(60))));
            var ofAmf = plan.functions(core.world, core.database);
            var functions = new SecurityFunctions(keys == null ? core.ausf.smKeys() : keys, plan, ofAmf.devices(), ofAmf.equipment(),
                    new UserVerifier(new UserCredentials(core.world, core.database)));
            DnAaas nobody = name -> null;
            try (var smf = new Smf(configuration, core.world, core.amf, core.amf, core.udm.subscriberDataManagement(),
                    core.udm.ueContextManagement(), core.pcf.smPolicyControl(), new LeaseStore(database), nobody, functions, events::add)) {
                core.udm.sessions().put(new SessionSubscription(null, null, DNN, true, SUBSCRIBED));
                upf.start(datagrams);
                smf.start(datagrams, N4);
                core.smf = smf;
                core.world.run(Duration.ofSeconds(1));
                enrol(core);
                play(core, smf, datagrams, of.apply(OnDemandConfiguration.ALL.withDevice(OnDemandPlan.device(core.world, "devices", OnDemandPlan.PEI))
                        .withUser(authenticator)), act);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void enrol(WholeCore core) {
        var supi = WholeCore.SUBSCRIBERS.at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL).supi();
        var enrolment = new UserEnrolment(core.world, core.database, AttestationPolicy.NONE_OR_SELF);
        var begun = enrolment.begin(supi, RP_ID);
        var response = authenticator.register(RP_ID, begun.challenge(), begun.userHandle(), SigningKey.Kind.P256, SoftwareAuthenticator.Attestation.NONE);
        assertThat(enrolment.complete(supi, RP_ID, response, "a test")).isInstanceOf(UserVerdict.Accepted.class);
    }

    private static void play(WholeCore core, Smf smf, MemoryDatagramCarrier datagrams, @Nullable OnDemandConfiguration onDemand, Consumer<Scene> act) {
        var done = new AtomicReference<Boolean>();
        core.world.turn(() -> {
            try (var gnb = new Gnb(core.world, core.carrier, core.address, WholeCore.GNB, GnbObserver.NONE, new UserPlane(datagrams, GNB));
                    var ue = MmServicesTest.ue(core, gnb, UeConfiguration.DEFAULT.withOnDemand(onDemand))) {
                assertThat(gnb.start().isAccepted()).isTrue();
                assertThat(ue.register().succeeded()).isTrue();
                act.accept(new Scene(core, smf, ue));
                done.set(true);
            }
        });
        assertThat(core.world.runUntil(() -> done.get() != null, Duration.ofMinutes(30))).isTrue();
    }

    private static void assertCause(SessionOutcome outcome, FiveGsmCause cause) {
        assertThat(outcome.failure()).isNotNull();
        assertThat(Objects.requireNonNull(outcome.failure()).sessionCause()).isEqualTo(cause);
    }

    private List<SmfEvent.ServiceEnded> ended() {
        return events.stream().filter(SmfEvent.ServiceEnded.class::isInstance).map(SmfEvent.ServiceEnded.class::cast).toList();
    }

    private List<Audit.Kind> audits() {
        return events.stream().filter(Audit.class::isInstance).map(event -> ((Audit) event).kind()).toList();
    }
}
