// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyShare;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.Announce;
import org.alcazar.ondemand.Operation.DeviceRequest;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.Operation.ResultNotice;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.service.ServiceChain.Settings;
import org.alcazar.service.ServiceChain.Step;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceChainTest {

    private static final CapabilityBlock AMF = new CapabilityBlock(Set.of(SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION), null,
            Set.of(KeyAgreementGroup.values()), 0, 0);
    private static final Settings SET = new Settings(Announcing.AS_SET, Duration.ofSeconds(60));

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final ScriptedTalk talk = new ScriptedTalk();
    private final List<ServiceResult> observed = new ArrayList<>();
    private final Keys keys = new Keys();

    /** Takes what is agreed on and keeps a copy. */
    private static final class Keys implements DhExchange.Side {

        Secret z = Secret.of(Octets.of(0));
        int taken;

        @Override
        public Octets transcriptHash(KeyExchange said) {
            return said.mmTranscriptHash("imsi-001010000000001", ServingNetworkName.of("001", "01"), 0, 1);
        }

        @Override
        public ServiceEnd take(Secret secret, Octets hash, KeyAgreementGroup group) {
            z = secret.copy();
            taken++;
            return ServiceEnd.SUCCEEDED;
        }
    }

    /** A service of which only the kind matters: says how it ends. */
    private record Fixed(ServiceEnd end) implements ServiceProcedure {

        @Override
        public SecurityService service() {
            return SecurityService.DEVICE_AUTHENTICATION;
        }

        @Override
        public ServiceEnd start(Conversation with) {
            return end;
        }

        @Override
        public void announce(Announcement announcement) {
            announcement.nonce();
        }

        @Override
        public Class<? extends Operation> opening() {
            return Operation.DeviceProof.class;
        }

        @Override
        public OperationCode openingCode() {
            return OperationCode.DEVICE_PROOF;
        }

        @Override
        public ServiceEnd answer(Conversation with, Operation opening) {
            return end;
        }
    }

    private Step dh(Initiator initiator, boolean required, KeyAgreementGroup... groups) {
        var terms = new DhExchange.Terms(List.of(groups), Octets.EMPTY, AMF, 1, null);
        return new Step(new SecurityServiceIdentifier(SecurityService.DH_EXCHANGE, Layer.MM, initiator), required, new DhExchange(world, terms, keys));
    }

    private static Step device(Initiator initiator, boolean required, ServiceEnd end) {
        return new Step(new SecurityServiceIdentifier(SecurityService.DEVICE_AUTHENTICATION, Layer.MM, initiator), required, new Fixed(end));
    }

    private ServiceChain.Run run(Settings settings, Step... steps) {
        return new ServiceChain(world, talk, settings, AMF, List.of(steps), (step, result, duration) -> observed.add(result)).run();
    }

    @ParameterizedTest
    @EnumSource(KeyAgreementGroup.class)
    void bothEndsHaveTheSecretWhereTheNetworkStarts(KeyAgreementGroup group) {
        var theirs = new AtomicReference<EphemeralKey.@Nullable Response>();
        talk.says(asked -> {
            var response = Objects.requireNonNull(EphemeralKey.respond(group, ((KeyShareOffer) asked).share().value(), world.random()));
            theirs.set(response);
            return new KeyShareAnswer(new KeyShare(group, response.publicValue()));
        });
        var ran = run(Settings.STANDARD, dh(Initiator.NETWORK, true, group));
        assertThat(ran.failed()).isNull();
        assertThat(ran.results()).extracting(ServiceResult::outcome).containsExactly(Outcome.SUCCEEDED);
        assertThat(keys.z.sameAs(Objects.requireNonNull(theirs.get()).z())).isTrue();
        assertThat(talk.heard).as("the Security Mode Command tells, not a RESULT").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(KeyAgreementGroup.class)
    void bothEndsHaveTheSecretWhereTheUeStarts(KeyAgreementGroup group) {
        var own = EphemeralKey.initiate(group, world.random());
        talk.says(asked -> {
            assertThat(((Announce) asked).groups()).containsExactly(group);
            assertThat(((Announce) asked).newKeySet()).isEqualTo(1);
            return new KeyShareOffer(new KeyShare(group, own.publicValue()), List.of(), CapabilityBlock.AWARE, null, null);
        });
        var ran = run(Settings.STANDARD, dh(Initiator.UE, true, group));
        assertThat(ran.failed()).isNull();
        var answer = (KeyShareAnswer) talk.heard.getLast();
        assertThat(keys.z.sameAs(Objects.requireNonNull(own.agree(answer.share().value())))).isTrue();
    }

    @Test
    void aPublicValueThatIsNoneIsRefusedWhoeverStarted() {
        var zeros = new KeyShare(KeyAgreementGroup.X25519, Octets.wrap(new byte[32]));
        talk.says(asked -> new KeyShareAnswer(zeros));
        assertThat(run(Settings.STANDARD, dh(Initiator.NETWORK, true, KeyAgreementGroup.X25519)).failed())
                .extracting(ServiceResult::outcome, ServiceResult::cause).containsExactly(Outcome.REFUSED_BY_NETWORK, OnDemandCause.BAD_PUBLIC_VALUE);
        assertThat(talk.heard.getLast()).isInstanceOf(ResultNotice.class);
        talk.says(asked -> new KeyShareOffer(zeros, List.of(), CapabilityBlock.AWARE, null, null));
        assertThat(run(Settings.STANDARD, dh(Initiator.UE, true, KeyAgreementGroup.X25519)).failed())
                .extracting(ServiceResult::cause).isEqualTo(OnDemandCause.BAD_PUBLIC_VALUE);
        assertThat(keys.taken).isZero();
    }

    @Test
    void aGroupThatWasNotOfferedIsRefused() {
        var own = EphemeralKey.initiate(KeyAgreementGroup.SECP256R1, world.random());
        talk.says(asked -> new KeyShareOffer(new KeyShare(own.group(), own.publicValue()), List.of(), CapabilityBlock.AWARE, null, null));
        assertThat(run(Settings.STANDARD, dh(Initiator.UE, true, KeyAgreementGroup.X25519)).failed())
                .extracting(ServiceResult::cause).isEqualTo(OnDemandCause.NO_COMMON_GROUP);
        var response = Objects.requireNonNull(EphemeralKey.respond(KeyAgreementGroup.SECP256R1, own.publicValue(), world.random()));
        talk.says(asked -> new KeyShareAnswer(new KeyShare(KeyAgreementGroup.SECP256R1, response.publicValue())));
        assertThat(run(Settings.STANDARD, dh(Initiator.NETWORK, true, KeyAgreementGroup.X25519)).failed()).isNotNull();
        assertThat(keys.taken).isZero();
    }

    /** What the UE sent last comes back as the network's own value: no secret may come of it that a listener could have had made. */
    @Test
    void aReflectedOfferIsNoAnswer() {
        talk.says(asked -> asked);
        assertThat(run(Settings.STANDARD, dh(Initiator.NETWORK, true, KeyAgreementGroup.X25519)).failed())
                .extracting(ServiceResult::outcome).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void aRequiredServiceThatFailsEndsTheChain() {
        talk.says(asked -> new Refuse(OperationCode.KEY_SHARE.value(), OnDemandCause.NOT_NOW));
        var ran = run(Settings.STANDARD, dh(Initiator.NETWORK, true, KeyAgreementGroup.X25519), device(Initiator.NETWORK, true, ServiceEnd.SUCCEEDED));
        assertThat(ran.failed()).isNotNull();
        assertThat(ran.results()).extracting(ServiceResult::outcome).containsExactly(Outcome.REFUSED_BY_UE);
        assertThat(talk.heard).as("who refused need not be told").hasSize(1);
    }

    @Test
    void aPreferredServiceThatFailsIsPassedOver() {
        var ran = run(Settings.STANDARD, dh(Initiator.NETWORK, false, KeyAgreementGroup.X25519), device(Initiator.NETWORK, true, ServiceEnd.SUCCEEDED));
        assertThat(ran.failed()).isNull();
        assertThat(ran.results()).extracting(ServiceResult::outcome).containsExactly(Outcome.TIMED_OUT, Outcome.SUCCEEDED);
        assertThat(observed).isEqualTo(ran.results());
    }

    @Test
    void oneByOneTheNextIsAnnouncedWhenTheFormerHasEnded() {
        var own = EphemeralKey.initiate(KeyAgreementGroup.X25519, world.random());
        talk.says(asked -> new KeyShareOffer(new KeyShare(own.group(), own.publicValue()), List.of(), CapabilityBlock.AWARE, null, null))
                .says(asked -> proof());
        run(Settings.STANDARD, dh(Initiator.UE, true, KeyAgreementGroup.X25519), device(Initiator.UE, true, ServiceEnd.SUCCEEDED));
        assertThat(talk.heard).hasExactlyElementsOfTypes(Announce.class, KeyShareAnswer.class, Announce.class, ResultNotice.class);
        assertThat(talk.questions.get(0).exchange()).isNotEqualTo(talk.questions.get(1).exchange());
    }

    @Test
    void asASetAllAreAnnouncedAtOnceAndInOneExchange() {
        var own = EphemeralKey.initiate(KeyAgreementGroup.X25519, world.random());
        talk.says(asked -> new KeyShareOffer(new KeyShare(own.group(), own.publicValue()), List.of(), CapabilityBlock.AWARE, null, null))
                .says(asked -> proof());
        var ran = run(SET, dh(Initiator.UE, true, KeyAgreementGroup.X25519), device(Initiator.UE, true, ServiceEnd.SUCCEEDED));
        assertThat(ran.results()).extracting(ServiceResult::outcome).containsOnly(Outcome.SUCCEEDED);
        assertThat(talk.heard).hasExactlyElementsOfTypes(Announce.class, KeyShareAnswer.class, ResultNotice.class);
        assertThat(talk.questions).extracting(Dialogue.Question::exchange).containsOnly(talk.questions.getFirst().exchange());
        assertThat(talk.questions).extracting(Dialogue.Question::put).containsExactly(true, false);
    }

    @Test
    void aProofThatComesBeforeTheKeysItIsToBeBoundToIsOutOfOrder() {
        talk.says(asked -> proof());
        var ran = run(SET, dh(Initiator.UE, false, KeyAgreementGroup.X25519), device(Initiator.UE, true, ServiceEnd.SUCCEEDED));
        assertThat(ran.failed()).extracting(ServiceResult::cause).isEqualTo(OnDemandCause.OUT_OF_ORDER);
    }

    @Test
    void ofASetTheUeMayRefuseOneAndStartTheOther() {
        talk.says(asked -> new Refuse(OperationCode.KEY_SHARE.value(), OnDemandCause.NO_COMMON_GROUP)).says(asked -> proof());
        var ran = run(SET, dh(Initiator.UE, false, KeyAgreementGroup.X25519), device(Initiator.UE, true, ServiceEnd.SUCCEEDED));
        assertThat(ran.failed()).isNull();
        assertThat(ran.results()).extracting(ServiceResult::outcome).containsExactly(Outcome.REFUSED_BY_UE, Outcome.SUCCEEDED);
    }

    @Test
    void aRefusedAnnouncementRefusesAllOfIt() {
        talk.says(asked -> new Refuse(OperationCode.ANNOUNCE.value(), OnDemandCause.NOT_CAPABLE));
        var ran = run(SET, dh(Initiator.UE, false, KeyAgreementGroup.X25519), device(Initiator.UE, true, ServiceEnd.SUCCEEDED));
        assertThat(ran.results()).extracting(ServiceResult::outcome).containsExactly(Outcome.REFUSED_BY_UE, Outcome.REFUSED_BY_UE);
        assertThat(Objects.requireNonNull(ran.failed()).service().service()).isEqualTo(SecurityService.DEVICE_AUTHENTICATION);
    }

    @Test
    void aSequenceMixesInitiators() {
        talk.says(asked -> proof());
        var ran = run(SET, device(Initiator.NETWORK, true, ServiceEnd.SUCCEEDED), device(Initiator.UE, true, ServiceEnd.SUCCEEDED),
                dh(Initiator.NETWORK, false, KeyAgreementGroup.X25519));
        assertThat(talk.heard.stream().filter(DeviceRequest.class::isInstance)).isEmpty();
        assertThat(ran.results()).extracting(result -> result.service().initiator()).containsExactly(Initiator.NETWORK, Initiator.UE, Initiator.NETWORK);
    }

    /** The whole has its time: when it is over nothing more is asked. */
    @Test
    void theChainIsBounded() {
        talk.says(asked -> {
            world.after(Duration.ofSeconds(61), () -> { });
            world.run(Duration.ofSeconds(61));
            return null;
        });
        var ran = run(Settings.STANDARD, dh(Initiator.NETWORK, false, KeyAgreementGroup.X25519), dh(Initiator.NETWORK, false, KeyAgreementGroup.X25519));
        assertThat(ran.results()).extracting(ServiceResult::outcome).containsExactly(Outcome.TIMED_OUT, Outcome.TIMED_OUT);
        assertThat(talk.questions).hasSize(1);
        assertThat(talk.questions.getFirst().within()).isEqualTo(Duration.ofSeconds(60));
    }

    private static Operation.DeviceProof proof() {
        return new Operation.DeviceProof("imei-356938035643809", List.of(Octets.of(1)), new Operation.Signature(0x0403, Octets.of(1)));
    }
}
