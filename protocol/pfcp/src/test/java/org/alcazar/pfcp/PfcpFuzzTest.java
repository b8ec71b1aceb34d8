// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.wire.Octets;

/** Fuzz target; without JAZZER_FUZZ=1 it runs over the inputs that are kept beside it. */
class PfcpFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyPacketDecodesOrIsRefused(byte[] packet) {
        for (var octets : Pfcp.split(Octets.of(packet))) {
            try {
                var pdu = Pfcp.decode(octets);
                if (!Pfcp.decode(Pfcp.encode(pdu)).equals(pdu)) {
                    throw new AssertionError("what was read of the message is not read again: " + pdu);
                }
            } catch (PfcpDecodeException refused) {
                // as it may be
            }
        }
    }
}
