// SPDX-License-Identifier: Apache-2.0
package org.alcazar.radius;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.wire.Octets;

/** Fuzz target; without JAZZER_FUZZ=1 it runs over the inputs that are kept beside it. */
class RadiusFuzzTest {

    private static final CodecCheck<Octets, RadiusPacket> CODEC = new CodecCheck<>(RadiusPacket::decode, RadiusPacket::encode, RadiusDecodeException.class);

    @FuzzTest(maxDuration = "60s")
    void anyOctetsDecodeOrAreRefused(byte[] bytes) {
        var octets = Octets.of(bytes);
        var packet = CODEC.takenOrRefused(octets, bytes.length);
        if (packet != null) {
            var again = packet.encode();
            // Octets beyond the packet's length are the link's.
            if (!again.equals(octets.slice(0, again.length()))) {
                throw new AssertionError("written otherwise than it was read: " + packet);
            }
        }
    }
}
