// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {

    private static final CodecCheck<Octets, SecurityServiceMessage> MESSAGES = new CodecCheck<>(SecurityServiceMessages::decode,
            SecurityServiceMessages::encode, OnDemandDecodeException.class);
    private static final CodecCheck<Octets, ServicePayload> PAYLOADS = new CodecCheck<>(ServiceElements::decodePayload,
            ServiceElements::encodePayload, OnDemandDecodeException.class);

    @ParameterizedTest
    @EnumSource
    void anOperationIsReadAsItWasWritten(OperationCode code) {
        Seeded.forAll(200, random -> new SecurityServiceMessage(1 + random.nextInt(255), RandomOperations.next(code, random)), message -> {
            var content = SecurityServiceMessages.encode(message);
            assertThat(OperationCode.of(message.operation())).isEqualTo(code);
            assertThat(content.at(6)).isEqualTo(code.value());
            assertThat(MESSAGES.read(content, content.length())).isEqualTo(message);
        });
    }

    @Test
    void aPayloadIsReadAsItWasWritten() {
        Seeded.forAll(500, RandomOperations::payload, payload -> {
            var value = ServiceElements.encodePayload(payload);
            assertThat(PAYLOADS.read(value, value.length())).isEqualTo(payload);
            assertThat(ServiceElements.payload(value)).isEqualTo(payload);
        });
    }

    @Test
    void aCapabilityIsReadAsItWasWritten() {
        Seeded.forAll(500, RandomOperations.CAPABILITY, block -> {
            assertThat(ServiceElements.decodeCapability(ServiceElements.encodeCapability(block))).isEqualTo(block);
            assertThat(CapabilityBlocks.decode(CapabilityBlocks.encode(block))).isEqualTo(block);
        });
    }

    @Test
    void whatWasDamagedIsTakenOrRefused() {
        Seeded.forAll(5000, random -> damaged(SecurityServiceMessages.encode(RandomOperations.message(random)), random),
                content -> MESSAGES.takenOrRefused(content, content.length()));
        Seeded.forAll(2000, random -> damaged(ServiceElements.encodePayload(RandomOperations.payload(random)), random),
                content -> PAYLOADS.takenOrRefused(content, content.length()));
    }

    private static Octets damaged(Octets octets, RandomGenerator random) {
        return Octets.wrap(Mutations.random(octets.toArray(), random));
    }
}
