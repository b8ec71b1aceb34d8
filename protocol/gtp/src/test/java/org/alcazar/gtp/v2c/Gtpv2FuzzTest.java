// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.wire.Octets;

/** Fuzz target; without JAZZER_FUZZ=1 it runs over the inputs that are kept beside it. */
class Gtpv2FuzzTest {

    private static final CodecCheck<Octets, Gtpv2Packet> CODEC =
            new CodecCheck<>(Gtpv2c::decode, Gtpv2c::encode, GtpDecodeException.class);

    @FuzzTest(maxDuration = "60s")
    void anyOctetsDecodeOrAreRefused(byte[] octets) {
        var packet = CODEC.takenOrRefused(Octets.of(octets), octets.length);
        if (packet != null && !Gtpv2Pdu.decode(Octets.of(octets)).encode().equals(Gtpv2c.encode(packet))) {
            throw new AssertionError("what was read is not written as it came: " + packet);
        }
    }
}
