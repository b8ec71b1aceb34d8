// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.wire.Octets;

/** Fuzz target; without JAZZER_FUZZ=1 it runs over the inputs that are kept beside it. */
class GtpuFuzzTest {

    private final GtpuFlyweight flyweight = new GtpuFlyweight();

    @FuzzTest(maxDuration = "60s")
    void anyOctetsDecodeOrAreRefused(byte[] octets) {
        var status = flyweight.wrap(ByteBuffer.wrap(octets), 0, octets.length);
        try {
            var packet = Gtpu.decode(Octets.of(octets));
            if (!Gtpu.decode(Gtpu.encode(packet)).equals(packet)) {
                throw new AssertionError("what was read is not read again: " + packet);
            }
            if (status != GtpuFlyweight.Status.EXTENSION_NOT_SUPPORTED
                    && (status == GtpuFlyweight.Status.G_PDU) != packet.message() instanceof GtpuMessage.GPdu) {
                throw new AssertionError("the two faces do not agree: " + status + ", " + packet);
            }
        } catch (GtpDecodeException refused) {
            // as it may be
        }
    }
}
