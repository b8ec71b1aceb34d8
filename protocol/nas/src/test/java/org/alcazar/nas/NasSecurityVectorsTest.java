// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Protected messages of recorded sessions, and of another program's ciphering. */
class NasSecurityVectorsTest {

    /** Messages that take a COUNT a second time, and why they are there. */
    private static final Map<String, String> REPLAYED = Map.of(
            "nas5g-session-00-f5-qos.protected_messages[6]", "captured twice",
            "nas5g-session-01-m-oai.protected_messages[4]", "another message than the one its UE had sent under COUNT 0");

    @Test
    void everyMacOfRecordedSessionsHolds() {
        int verified = 0;
        var replayed = new TreeSet<String>();
        for (var session : SharedVectors.load("nas_security_5g.json")) {
            var amf = end(NasProtection.End.AMF, session, 0, 0);
            var ue = end(NasProtection.End.UE, session, 0, 0);
            for (var message : session.list("protected_messages")) {
                var receiver = message.number("direction") == Direction.UPLINK.bit() ? amf : ue;
                var count = new NasCount((int) Long.parseLong(message.text("count"), 16));
                switch (receiver.unprotect(Octets.of(message.hex("pdu")))) {
                    case Unprotected.Verified taken -> {
                        assertThat(taken.count()).as(message.toString()).isEqualTo(count);
                        assertThat(taken.message()).as(message.toString()).isEqualTo(Nas5gs.decode(Octets.of(message.hex("plain"))));
                        verified++;
                    }
                    case Unprotected.Replayed again -> {
                        assertThat(again.count()).as(message.toString()).isEqualTo(count);
                        replayed.add(message.toString());
                    }
                    case Unprotected other -> fail(message + " became " + other);
                }
            }
        }
        System.out.println("nas_security_5g.json: " + verified + " messages verified, " + replayed.size() + " replayed");
        assertThat(verified).isPositive();
        assertThat(replayed).containsExactlyInAnyOrderElementsOf(REPLAYED.keySet());
    }

    @Test
    void cipheredMessagesAreDecipheredAndMadeAlike() {
        for (var vector : SharedVectors.load("nas_ciphered_computed.json")) {
            int count = (int) Long.parseLong(vector.text("count"), 16);
            boolean uplink = vector.number("direction") == Direction.UPLINK.bit();
            var plain = Octets.of(vector.hex("plain"));
            var pdu = Octets.of(vector.hex("pdu"));
            var receiver = end(uplink ? NasProtection.End.AMF : NasProtection.End.UE, vector, count, count);
            var sender = end(uplink ? NasProtection.End.UE : NasProtection.End.AMF, vector, count, count);
            var outcome = receiver.unprotect(pdu);
            assertThat(outcome).as(vector.name()).isInstanceOfSatisfying(Unprotected.Verified.class, taken -> {
                assertThat(Nas5gs.encode(taken.message())).isEqualTo(plain);
                assertThat(sender.protect(taken.message())).isEqualTo(pdu);
            });
        }
    }

    private static NasProtection end(NasProtection.End end, Vector vector, int nextUplink, int nextDownlink) {
        return NasProtection.resumed(end, Ciphering.NAS_3GPP, Objects.requireNonNull(IntegrityAlgorithm.of(vector.number("nia"))),
                Secret.copyOf(vector.hex("knasint")), Objects.requireNonNull(CipheringAlgorithm.of(vector.number("nea"))),
                Secret.copyOf(vector.hex("knasenc")), nextUplink, nextDownlink);
    }
}
