// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.TreeSet;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Messages that another decoder finds fault with, and messages that have brought other cores down. */
class EpsRejectedPdusTest {

    @Test
    void messagesThatTsharkRejectsAreTakenOrRefusedCleanly() {
        var taken = new TreeSet<String>();
        int refused = 0;
        for (var vector : SharedVectors.load("naseps_rejected_by_tshark.json")) {
            var pdu = Octets.of(vector.hex("hex"));
            var thrown = catchThrowable(() -> NasEps.decode(plain(pdu), Direction.UPLINK));
            if (thrown != null) {
                assertThat(thrown).as(vector.name()).isExactlyInstanceOf(EpsNasDecodeException.class);
                refused++;
            } else {
                taken.add(vector.name());
            }
        }
        System.out.println("naseps_rejected_by_tshark.json: " + refused + " refused, taken " + taken);
    }

    /** The messages are of other protocols; some carry a NAS message somewhere. */
    @Test
    void attacksEndInTheOneException() {
        for (var vector : SharedVectors.load("attack_pdus.json")) {
            var octets = Octets.of(vector.hex("hex"));
            for (int at = 0; at < octets.length(); at++) {
                var suffix = octets.slice(at, octets.length());
                for (var direction : Direction.values()) {
                    var thrown = catchThrowable(() -> NasEps.decode(plain(suffix), direction));
                    if (thrown != null) {
                        assertThat(thrown).as(vector.name()).isExactlyInstanceOf(EpsNasDecodeException.class);
                    }
                }
            }
        }
    }

    private static Octets plain(Octets pdu) {
        return EpsSecurityProtectedMessage.isProtected(pdu) ? EpsSecurityProtectedMessage.decode(pdu).payload() : pdu;
    }
}
