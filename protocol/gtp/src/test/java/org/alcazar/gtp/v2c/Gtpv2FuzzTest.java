// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.wire.Octets;

/** Fuzz target; without JAZZER_FUZZ=1 it runs over the inputs that are kept beside it. */
class Gtpv2FuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyOctetsDecodeOrAreRefused(byte[] octets) {
        try {
            var packet = Gtpv2c.decode(Octets.of(octets));
            var again = Gtpv2c.encode(packet);
            if (!Gtpv2c.decode(again).equals(packet) || !Gtpv2Pdu.decode(Octets.of(octets)).encode().equals(again)) {
                throw new AssertionError("what was read is not written as it came: " + packet);
            }
        } catch (GtpDecodeException refused) {
            // as it may be
        }
    }
}
