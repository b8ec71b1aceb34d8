// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.wire.Octets;

/** Fuzz target; without JAZZER_FUZZ=1 it runs over the inputs that are kept beside it. */
class GtpuFuzzTest {

    private static final CodecCheck<Octets, GtpuPacket> CODEC = new CodecCheck<>(Gtpu::decode, Gtpu::encode, GtpDecodeException.class);

    private final GtpuFlyweight flyweight = new GtpuFlyweight();

    @FuzzTest(maxDuration = "60s")
    void anyOctetsDecodeOrAreRefused(byte[] octets) {
        var status = flyweight.wrap(ByteBuffer.wrap(octets), 0, octets.length);
        var packet = CODEC.takenOrRefused(Octets.of(octets), octets.length);
        if (packet != null && status != GtpuFlyweight.Status.EXTENSION_NOT_SUPPORTED
                && (status == GtpuFlyweight.Status.G_PDU) != packet.message() instanceof GtpuMessage.GPdu) {
            throw new AssertionError("the two faces do not agree: " + status + ", " + packet);
        }
    }
}
