// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.wire.Octets;

class OnDemandFuzzTest {

    private static final CodecCheck<Octets, SecurityServiceMessage> MESSAGES = new CodecCheck<>(SecurityServiceMessages::decode,
            SecurityServiceMessages::encode, OnDemandDecodeException.class);
    private static final CodecCheck<Octets, ServicePayload> PAYLOADS = new CodecCheck<>(ServiceElements::decodePayload,
            ServiceElements::encodePayload, OnDemandDecodeException.class);
    private static final CodecCheck<Octets, CapabilityBlock> CAPABILITIES = new CodecCheck<>(ServiceElements::decodeCapability,
            ServiceElements::encodeCapability, OnDemandDecodeException.class);

    @FuzzTest(maxDuration = "60s")
    void anyMessageDecodesOrIsRefused(byte[] content) {
        MESSAGES.takenOrRefused(Octets.of(content), content.length);
    }

    @FuzzTest(maxDuration = "60s")
    void anyElementDecodesOrIsRefused(byte[] value) {
        PAYLOADS.takenOrRefused(Octets.of(value), value.length);
        CAPABILITIES.takenOrRefused(Octets.of(value), value.length);
    }
}
