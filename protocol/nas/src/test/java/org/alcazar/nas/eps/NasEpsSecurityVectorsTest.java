// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.NasCount;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Protected messages of recorded sessions. */
class NasEpsSecurityVectorsTest {

    @Test
    void everyMacOfRecordedSessionsHoldsAndIsMadeAlike() {
        int verified = 0;
        for (var session : SharedVectors.load("nas_security_eps.json")) {
            var mme = end(EpsNasProtection.End.MME, session, 0, 0);
            var ue = end(EpsNasProtection.End.UE, session, 0, 0);
            for (var message : session.list("protected_messages")) {
                boolean uplink = message.number("direction") == Direction.UPLINK.bit();
                int count = (int) Long.parseLong(message.text("count"), 16);
                var pdu = Octets.of(message.hex("pdu"));
                var outcome = (uplink ? mme : ue).unprotect(pdu);
                assertThat(outcome).as(message.toString()).isInstanceOfSatisfying(EpsUnprotected.Verified.class, taken -> {
                    assertThat(taken.count()).isEqualTo(new NasCount(count));
                    assertThat(taken.headerType().value()).isEqualTo(message.number("sec_header"));
                    assertThat(NasEps.encode(taken.message())).isEqualTo(Octets.of(message.hex("plain")));
                    var sender = end(uplink ? EpsNasProtection.End.UE : EpsNasProtection.End.MME, session, count, count);
                    assertThat(sender.protect(taken.message(), taken.headerType())).isEqualTo(pdu);
                });
                verified++;
            }
            for (var message : session.list("unprotected_messages")) {
                var pdu = Octets.of(message.hex("pdu"));
                boolean uplink = message.number("direction") == Direction.UPLINK.bit();
                assertThat((uplink ? mme : ue).unprotect(pdu)).isEqualTo(new EpsUnprotected.Plain(pdu));
                assertThat(NasEps.encode(NasEps.decode(pdu, uplink ? Direction.UPLINK : Direction.DOWNLINK))).isEqualTo(pdu);
            }
        }
        System.out.println("nas_security_eps.json: " + verified + " messages verified and made alike");
    }

    private static EpsNasProtection end(EpsNasProtection.End end, Vector session, int nextUplink, int nextDownlink) {
        return EpsNasProtection.resumed(end, Objects.requireNonNull(IntegrityAlgorithm.of(session.number("eia"))),
                Secret.copyOf(session.hex("knasint")), Objects.requireNonNull(CipheringAlgorithm.of(session.number("eea"))),
                Secret.copyOf(session.hex("knasenc")), nextUplink, nextDownlink);
    }
}
