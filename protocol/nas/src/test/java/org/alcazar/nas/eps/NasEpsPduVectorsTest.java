// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Messages of other implementations, and what tshark reads in them. */
class NasEpsPduVectorsTest {

    /** Messages that do not encode to the octets they came in, and why. */
    private static final Map<String, String> ENCODED_OTHERWISE = Map.of(
            "nas4-emm-status-unknown-1", "a cause value without meaning is read as #111 (TS 24.301 §9.9.3.9)");

    /** Ciphered messages, which cannot be read without a key. */
    private static final Set<String> CIPHERED = Set.of("nas4-ciphered-message-2");

    @Test
    void messagesEncodeToTheOctetsTheyCameIn() {
        var otherwise = new TreeMap<String, String>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var vector : SharedVectors.load("naseps_pdus.json")) {
            if (CIPHERED.contains(vector.name())) {
                continue;
            }
            var pdu = plain(vector);
            var message = NasEps.decode(pdu, direction(vector));
            var encoded = NasEps.encode(message);
            if (!encoded.equals(pdu)) {
                otherwise.put(vector.name(), encoded.toHex());
                assertThat(NasEps.decode(encoded, direction(vector))).as(vector.name()).isEqualTo(message);
            }
            counts.merge(message instanceof EmmMessage ? "EMM" : "ESM", 1, Integer::sum);
        }
        System.out.println("naseps_pdus.json: " + counts + ", of these encoded otherwise " + otherwise);
        assertThat(otherwise.keySet()).isSubsetOf(ENCODED_OTHERWISE.keySet());
    }

    @Test
    void protectedMessagesAreTakenApartAndPutTogether() {
        for (var vector : SharedVectors.load("naseps_pdus.json")) {
            var pdu = Octets.of(vector.hex("hex"));
            if (EpsSecurityProtectedMessage.isProtected(pdu)) {
                assertThat(EpsSecurityProtectedMessage.decode(pdu).encode()).as(vector.name()).isEqualTo(pdu);
            }
        }
    }

    @Test
    void fieldsAreThoseTsharkReads() {
        int compared = 0;
        for (var vector : SharedVectors.load("naseps_pdus.json")) {
            if (CIPHERED.contains(vector.name())) {
                continue;
            }
            var pdu = Octets.of(vector.hex("hex"));
            var message = NasEps.decode(plain(vector), direction(vector));
            var read = EpsSecurityProtectedMessage.isProtected(pdu)
                    ? EpsTsharkFields.of(Objects.requireNonNull(EpsSecurityHeaderType.of(pdu.at(0) >> 4)), message)
                    : EpsTsharkFields.of(message);
            var told = vector.nested("fields");
            for (var field : told.fields()) {
                if (EpsTsharkFields.MAPPED.contains(field)) {
                    assertThat(read.get(field)).as(vector.name() + " " + field).isEqualTo(EpsTsharkFields.normalized(field, told.text(field)));
                    compared++;
                }
            }
        }
        System.out.println("naseps_pdus.json: " + compared + " fields compared");
    }

    /** The detach requests of the set are the UE's. */
    private static Direction direction(Vector vector) {
        return vector.text("message").startsWith("Detach request") ? Direction.UPLINK : Direction.DOWNLINK;
    }

    private static Octets plain(Vector vector) {
        var pdu = Octets.of(vector.hex("hex"));
        return EpsSecurityProtectedMessage.isProtected(pdu) ? EpsSecurityProtectedMessage.decode(pdu).payload() : pdu;
    }
}
