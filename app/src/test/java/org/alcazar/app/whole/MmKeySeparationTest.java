// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.alcazar.app.whole.MmServicesTest.plan;
import static org.alcazar.app.whole.MmServicesTest.ue;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasProtection.End;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.CapabilityBlocks;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyShare;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.Registration;
import org.alcazar.ue.ServiceMisbehaviour;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody can derive who has the long-term key of a subscriber and has recorded a registration with a DH exchange, all of it. */
class MmKeySeparationTest {

    /** Octets of header, MAC and sequence number before the message in a protected one. */
    private static final int PROTECTION = 7;

    @TempDir
    private Path folder;

    /** The keys before the exchange and its whole transcript can be had; the keys after it cannot, for want of Z alone. */
    @ParameterizedTest
    @EnumSource(KeyAgreementGroup.class)
    void theLongTermKeyAndARecordingDoNotGiveTheKeysAfterAnExchange(KeyAgreementGroup group) {
        var heard = record(only(group));
        assertThat(heard.registration.failure()).isNull();
        assertThat(heard.transcriptHash()).as("all that TH is made of is in the recording").isEqualTo(heard.toldTranscriptHash());
        assertThat(Eavesdropper.opens(heard.kAmf, End.UE, heard.secondCommand)).as("K_AMF of before").isFalse();
        heard.guesses().forEach(z -> assertThat(Eavesdropper.opens(heard.kAmfPrime(z), End.UE, heard.secondCommand)).isFalse());
        assertThat(Eavesdropper.services(Eavesdropper.read(heard.kAmf, End.UE, heard.air.downlink))).as("what the former keys read").hasSize(1);
    }

    /** The same derivation with a Z that is known: that and nothing else was missing. */
    @Test
    void whoHasTheSecretOfTheExchangeHasTheKeys() {
        var mine = EphemeralKey.initiate(KeyAgreementGroup.X25519, Seeded.random(11));
        var heard = record(only(KeyAgreementGroup.X25519).withMisbehaviour(ServiceMisbehaviour.altering(KeyShareAnswer.class,
                honest -> new KeyShareAnswer(new KeyShare(KeyAgreementGroup.X25519, mine.publicValue())))));
        assertThat(heard.registration.failure()).as("the UE has another").isNotNull();
        var z = Objects.requireNonNull(mine.agree(heard.offer.share().value()));
        assertThat(Eavesdropper.opens(heard.kAmfPrime(z), End.UE, heard.secondCommand)).isTrue();
    }

    private static OnDemandConfiguration only(KeyAgreementGroup group) {
        var all = OnDemandConfiguration.ALL.capability();
        return OnDemandConfiguration.ALL.withCapability(new CapabilityBlock(all.mm(), all.sm(), Set.of(group), all.smCiphering(), all.smIntegrity()));
    }

    private Heard record(OnDemandConfiguration able) {
        try (var core = new WholeCore(folder, plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, SecurityService.DH_EXCHANGE))
                .with(1)) {
            return core.run(gnb -> {
                var air = new Air(gnb);
                return new Heard(air, able.capability(), ue(core, air, able).register());
            });
        }
    }

    /** A recording, and what the long-term key makes of it. */
    private static final class Heard {

        final Air air;
        final CapabilityBlock said;
        final Registration registration;
        final Secret kAmf;
        final KeyShareOffer offer;
        final KeyShareAnswer answer;
        final Octets firstCommand;
        final Octets secondCommand;

        Heard(Air air, CapabilityBlock said, Registration registration) {
            this.air = air;
            this.said = said;
            this.registration = registration;
            kAmf = new Eavesdropper(WholeCore.SUBSCRIBERS.at(0), air.downlink).kAmf();
            offer = (KeyShareOffer) Eavesdropper.services(Eavesdropper.read(kAmf, End.UE, air.downlink)).getFirst().operation();
            answer = (KeyShareAnswer) Eavesdropper.services(Eavesdropper.read(kAmf, End.AMF, air.uplink)).getFirst().operation();
            var commands = air.downlink.stream().filter(nas -> (nas.at(1) & 0xf) == 3).toList();
            firstCommand = commands.getFirst();
            secondCommand = commands.get(1);
        }

        private static SecurityModeCommand inClear(Octets command) {
            return (SecurityModeCommand) Nas5gs.decode(command.slice(PROTECTION, command.length()));
        }

        Octets transcriptHash() {
            return new KeyExchange(CapabilityBlocks.encode(said), CapabilityBlocks.encode(offer.capability()), offer.groups(), offer.share().group(),
                    offer.share().value(), answer.share().value()).mmTranscriptHash(WholeCore.SUBSCRIBERS.at(0).supi(), Eavesdropper.NETWORK,
                            inClear(firstCommand).ngKsi().value(), Objects.requireNonNull(offer.newKeySet()));
        }

        Octets toldTranscriptHash() {
            var payload = ServiceElements.payload(inClear(secondCommand).others().get(OtherElements.SECURITY_SERVICE_PAYLOAD));
            return Objects.requireNonNull(Objects.requireNonNull(payload).transcriptHash());
        }

        Secret kAmfPrime(Secret z) {
            return SecurityServiceKeys.kAmfPrime(kAmf, z, transcriptHash());
        }

        /** Everything that there is to try for Z. */
        List<Secret> guesses() {
            return Stream.concat(Stream.of(kAmf, Secret.wrap(new byte[32]), Secret.wrap(new byte[64])),
                    Stream.of(offer.share().value(), answer.share().value(), transcriptHash(), WholeCore.SUBSCRIBERS.at(0).k()).map(Secret::of)).toList();
        }
    }
}
