// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.AccessType;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.SecurityServiceKeys.SmKeyInput;
import org.alcazar.crypto.kdf.SessionBinding;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SmNasProtection;
import org.alcazar.nas.SmUnprotected;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.CapabilityBlocks;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.KeyShare;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.Operation.SmSecurityModeCommand;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.ServiceMisbehaviour;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an AMF can derive of a session's keys with all that it has: K_SEAF and K_AMF, what comes of these, and every message that it passes on. */
class SmKeySeparationTest {

    private static final SecurityService DH = SecurityService.DH_EXCHANGE;
    private static final SecurityService INDEPENDENT = SecurityService.INDEPENDENT_SM_SECURITY;
    private static final String SUPI = WholeCore.SUBSCRIBERS.at(0).supi();

    @TempDir
    private Path folder;

    @Test
    void noKeyOfTheAmfIsWhatTheKeyOfASessionComesOf() {
        var heard = record(SmStage.plan(true, Initiator.NETWORK, INDEPENDENT), OnDemandConfiguration.ALL);
        assertThat(heard.established).isTrue();
        assertThat(heard.ofAmf()).noneMatch(anchor -> heard.opens(heard.kSm(anchor)));
        assertThat(heard.opens(heard.kSm(heard.keys.kAusf()))).as("K_AUSF is what is missing").isTrue();
    }

    /** Nor would K_AUSF help, if it got out later. */
    @ParameterizedTest
    @EnumSource(KeyAgreementGroup.class)
    void afterAnExchangeNeitherTheAmfsKeysNorThatOfTheAusfGiveIt(KeyAgreementGroup group) {
        var heard = record(SmStage.plan(true, Initiator.NETWORK, DH, INDEPENDENT), only(group));
        assertThat(heard.established).isTrue();
        var anchors = Stream.concat(heard.ofAmf().stream(), Stream.of(heard.keys.kAusf())).toList();
        assertThat(anchors).noneMatch(anchor -> heard.opens(heard.kSm(anchor)));
        assertThat(anchors).noneMatch(anchor -> heard.guesses().stream().anyMatch(z -> heard.opens(heard.kSmPrime(anchor, z))));
    }

    /** The same derivations with a secret of the exchange that is known: both it and K_AUSF are needed. */
    @Test
    void theSecretOfTheExchangeIsOfNoUseWithoutTheKeyOfTheAusf() {
        var mine = EphemeralKey.initiate(KeyAgreementGroup.X25519, Seeded.random(11));
        var heard = record(SmStage.plan(true, Initiator.NETWORK, DH, INDEPENDENT), only(KeyAgreementGroup.X25519).withMisbehaviour(
                ServiceMisbehaviour.altering(KeyShareAnswer.class, honest -> new KeyShareAnswer(new KeyShare(KeyAgreementGroup.X25519, mine.publicValue())))));
        assertThat(heard.established).as("the UE has another").isFalse();
        var z = Objects.requireNonNull(mine.agree(heard.operation(KeyShareOffer.class).share().value()));
        assertThat(heard.ofAmf()).noneMatch(anchor -> heard.opens(heard.kSmPrime(anchor, z)));
        assertThat(heard.opens(heard.kSmPrime(heard.keys.kAusf(), z))).isTrue();
    }

    /** Where a row would have the key come from the AMF, the AMF has it: that is what the words say. */
    @Test
    void aKeyThatPolicyWantsFromTheAmfTheAmfHas() {
        var plan = new OnDemandPlan().add(new SecurityPolicyRow("all", PolicyScope.ALL, List.of(new WantedService(INDEPENDENT, Layer.SM,
                Initiator.NETWORK, null, true, new ServiceOptions(null, null, null, null, List.of(), KeyAnchor.AMF, null)))));
        plan.settings(plan.settings.withBoth(true));
        var heard = record(plan, OnDemandConfiguration.ALL);
        assertThat(heard.established).isTrue();
        assertThat(heard.opens(heard.kSm(SecurityServiceKeys.amfAnchor(heard.keys.kAmf(), SUPI, heard.pduSessionId())))).isTrue();
    }

    private static OnDemandConfiguration only(KeyAgreementGroup group) {
        var all = OnDemandConfiguration.ALL.capability();
        return OnDemandConfiguration.ALL.withCapability(new CapabilityBlock(all.mm(), all.sm(), Set.of(group), all.smCiphering(), all.smIntegrity()));
    }

    private Heard record(OnDemandPlan plan, OnDemandConfiguration able) {
        var stage = new SmStage(folder);
        var n11 = new N11();
        var air = new AtomicReference<Air>();
        stage.toAmf = n11::to;
        stage.radio = gnb -> {
            air.set(new Air(gnb));
            return air.get();
        };
        var established = new AtomicReference<Boolean>();
        stage.play(plan, all -> able, scene -> {
            scene.core().between = n11::to;
            established.set(scene.establish().succeeded());
        });
        return new Heard(n11, new Eavesdropper(WholeCore.SUBSCRIBERS.at(0), air.get().downlink), able.capability(), established.get());
    }

    /** What an AMF heard, and the keys of the registration. */
    private static final class Heard {

        final N11 n11;
        final Eavesdropper keys;
        final CapabilityBlock said;
        final boolean established;
        final SmProtectedMessage first;
        final SmSecurityModeCommand command;

        Heard(N11 n11, Eavesdropper keys, CapabilityBlock said, boolean established) {
            this.n11 = n11;
            this.keys = keys;
            this.said = said;
            this.established = established;
            first = n11.downlink.stream().map(Nas5gs::decode).filter(SmProtectedMessage.class::isInstance).map(SmProtectedMessage.class::cast)
                    .findFirst().orElseThrow();
            var inClear = (SmSecurityServiceDownlink) Nas5gs.decode(first.payload());
            command = (SmSecurityModeCommand) SecurityServiceMessages.decode(inClear.content()).operation();
        }

        int pduSessionId() {
            return first.pduSessionId();
        }

        /** Anything in the place of an anchor. */
        List<Secret> ofAmf() {
            var kAmf = keys.kAmf();
            return List.of(keys.kSeaf(), kAmf, SecurityServiceKeys.amfAnchor(kAmf, SUPI, pduSessionId()),
                    KeyDerivation5g.kNasInt(kAmf, IntegrityAlgorithm.NIA2), KeyDerivation5g.kNasEnc(kAmf, CipheringAlgorithm.NEA2),
                    KeyDerivation5g.kGnb(kAmf, 0, AccessType.THREE_GPP), Secret.wrap(new byte[32]));
        }

        Secret kSm(Secret anchor) {
            var request = (PduSessionEstablishmentRequest) Nas5gs.decode(n11.uplink.getFirst());
            var payload = Objects.requireNonNull(ServiceElements.payload(request.others().get(OtherElements.SECURITY_SERVICE_PAYLOAD)));
            return SecurityServiceKeys.kSm(anchor, new SmKeyInput(SUPI, command.sm().smf(), binding(), Objects.requireNonNull(payload.nonce()),
                    command.sm().nonce()));
        }

        Secret kSmPrime(Secret anchor, Secret z) {
            return SecurityServiceKeys.kSmPrime(kSm(anchor), z, transcriptHash());
        }

        private SessionBinding binding() {
            return new SessionBinding(pduSessionId(), command.sm().snssai(), command.sm().dnn());
        }

        private Octets transcriptHash() {
            var offer = operation(KeyShareOffer.class);
            return new KeyExchange(CapabilityBlocks.encode(said), CapabilityBlocks.encode(offer.capability()), offer.groups(), offer.share().group(),
                    offer.share().value(), operation(KeyShareAnswer.class).share().value()).smTranscriptHash(SUPI, Eavesdropper.NETWORK, binding());
        }

        /** Everything that there is to try for Z. */
        List<Secret> guesses() {
            return Stream.concat(Stream.of(keys.kAmf(), keys.kAusf(), Secret.wrap(new byte[32]), Secret.wrap(new byte[64])),
                    Stream.of(operation(KeyShareOffer.class).share().value(), operation(KeyShareAnswer.class).share().value(), transcriptHash())
                            .map(Secret::of)).toList();
        }

        <T extends Operation> T operation(Class<T> kind) {
            return Stream.concat(n11.downlink.stream(), n11.uplink.stream()).map(Nas5gs::decode).flatMap(message -> switch (message) {
                case SmSecurityServiceDownlink down -> Stream.of(down.content());
                case SmSecurityServiceUplink up -> Stream.of(up.content());
                default -> Stream.<Octets>empty();
            }).map(content -> SecurityServiceMessages.decode(content).operation()).filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
        }

        boolean opens(Secret kSm) {
            try (var protection = new SmNasProtection(SmNasProtection.End.UE, pduSessionId(), command.integrity(),
                    SecurityServiceKeys.kSmInt(kSm, command.integrity()), command.ciphering(), SecurityServiceKeys.kSmEnc(kSm, command.ciphering()))) {
                return protection.unprotect(first) instanceof SmUnprotected.Verified;
            }
        }
    }
}
