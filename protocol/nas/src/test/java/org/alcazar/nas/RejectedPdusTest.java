// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.TreeSet;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Messages that another decoder finds fault with, and messages that have brought other cores down. */
class RejectedPdusTest {

    /** Messages taken though tshark finds fault with them, and why. */
    private static final Map<String, String> TAKEN = Map.of(
            "nas5-rejected-dl-nas-transport-3", "only the payload is none",
            "nas5-rejected-pdu-session-modification-command-unknown-1", "optional elements are malformed: as if absent",
            "nas5-rejected-registration-complete-1", "only the contents of the container, which is not looked into, are none",
            "nas5-rejected-security-mode-complete-1", "an optional element is malformed: as if absent (TS 24.501 §7.7.1)",
            "nas5-rejected-security-mode-complete-2", "only the message in the container is cut off");

    @Test
    void messagesThatTsharkRejectsAreRefusedCleanly() {
        var taken = new TreeSet<String>();
        int refused = 0;
        for (var vector : SharedVectors.load("nas5gs_rejected_by_tshark.json")) {
            var pdu = Octets.of(vector.hex("hex"));
            var thrown = catchThrowable(() -> Nas5gs.decode(plain(pdu)));
            if (thrown != null) {
                assertThat(thrown).as(vector.name()).isExactlyInstanceOf(NasDecodeException.class);
                refused++;
            } else {
                taken.add(vector.name());
            }
        }
        System.out.println("nas5gs_rejected_by_tshark.json: " + refused + " refused, " + taken.size() + " taken");
        assertThat(taken).isSubsetOf(TAKEN.keySet());
    }

    /** The messages are of other protocols; some carry a NAS message somewhere. */
    @Test
    void attacksEndInTheOneException() {
        for (var vector : SharedVectors.load("attack_pdus.json")) {
            var octets = Octets.of(vector.hex("hex"));
            for (int at = 0; at < octets.length(); at++) {
                var suffix = octets.slice(at, octets.length());
                var thrown = catchThrowable(() -> Nas5gs.decode(plain(suffix)));
                if (thrown != null) {
                    assertThat(thrown).as(vector.name()).isExactlyInstanceOf(NasDecodeException.class);
                }
            }
        }
    }

    private static Octets plain(Octets pdu) {
        return SecurityProtectedMessage.isProtected(pdu) ? SecurityProtectedMessage.decode(pdu).payload() : pdu;
    }
}
