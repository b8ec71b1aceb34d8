// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.testkit.CodecCheck;
import org.alcazar.wire.Octets;

/** Fuzz target; without JAZZER_FUZZ=1 it runs over the inputs that are kept beside it. */
class PfcpFuzzTest {

    private static final CodecCheck<Octets, PfcpPdu> CODEC = new CodecCheck<>(Pfcp::decode, Pfcp::encode, PfcpDecodeException.class);

    @FuzzTest(maxDuration = "60s")
    void anyPacketDecodesOrIsRefused(byte[] packet) {
        for (var octets : Pfcp.split(Octets.of(packet))) {
            CODEC.takenOrRefused(octets, octets.length());
        }
    }
}
