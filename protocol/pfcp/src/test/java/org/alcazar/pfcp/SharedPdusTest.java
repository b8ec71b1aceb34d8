// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Messages that other implementations sent, from the folder of shared vectors. */
class SharedPdusTest {

    /** Messages that are encoded to other octets than they came in, and why. */
    private static final Map<String, String> ENCODED_OTHERWISE = Map.of();

    /** Messages taken though another decoder finds fault with them, and why. */
    private static final Map<String, String> TAKEN = Map.of(
            "pfcp-rejected-pfcp-association-setup-request-1", "only an element newer than that decoder is not as it likes",
            "pfcp-rejected-pfcp-session-establishment-request-1", "only elements that aren't looked into here are broken");

    @Test
    void everyPduComesOutAsItWentIn() {
        var otherwise = new TreeMap<String, String>();
        int same = 0;
        for (var vector : SharedVectors.load("pfcp_pdus.json")) {
            var pdu = Pfcp.decode(octets(vector));
            var encoded = Pfcp.encode(pdu);
            if (encoded.equals(octets(vector))) {
                same++;
            } else {
                otherwise.put(vector.name(), encoded.toHex());
                assertThat(Pfcp.decode(encoded)).as(vector.name()).isEqualTo(pdu);
            }
        }
        System.out.println("pfcp_pdus.json: " + same + " the same, " + otherwise.size() + " encoded otherwise " + otherwise);
        assertThat(otherwise.keySet()).containsExactlyInAnyOrderElementsOf(ENCODED_OTHERWISE.keySet());
    }

    @Test
    void fieldsAreThoseTheDissectorFound() {
        int compared = 0;
        for (var vector : SharedVectors.load("pfcp_pdus.json")) {
            var found = Facts.of(Pfcp.decode(octets(vector)));
            var told = vector.nested("fields");
            for (var field : told.fields()) {
                if (field.equals("ie_type")) {
                    continue;
                }
                var expected = List.of(told.text(field).split("\\|"));
                var here = found.getOrDefault(field, List.of());
                if (field.equals("node_id_ipv4")) {
                    // The dissector gives the name to addresses of peers too, also in groups that aren't looked into here.
                    assertThat(expected).as(vector.name() + " " + field).containsAll(here);
                } else {
                    assertThat(here).as(vector.name() + " " + field).containsExactlyInAnyOrderElementsOf(expected);
                }
                compared++;
            }
        }
        System.out.println("pfcp_pdus.json: " + compared + " fields compared");
        assertThat(compared).isPositive();
    }

    @Test
    void messagesThatAnotherDecoderRejectsEndInNothingButTheDecodeException() {
        var taken = new TreeSet<String>();
        var refused = new TreeMap<String, String>();
        for (var vector : SharedVectors.load("pfcp_rejected_by_tshark.json")) {
            try {
                var pdu = Pfcp.decode(octets(vector));
                assertThat(Pfcp.decode(Pfcp.encode(pdu))).as(vector.name()).isEqualTo(pdu);
                taken.add(vector.name());
            } catch (PfcpDecodeException e) {
                refused.put(vector.name(), e.reaction() + " " + e.pfcpCause() + " " + e.getMessage());
            }
        }
        System.out.println("pfcp_rejected_by_tshark.json: taken " + taken + ", refused " + refused);
        assertThat(taken).isSubsetOf(TAKEN.keySet());
    }

    @Test
    void attacksEndInNothingButTheDecodeException() {
        var outcomes = new TreeMap<String, String>();
        for (var vector : SharedVectors.load("attack_pdus.json")) {
            var octets = octets(vector);
            for (int at = 0; at < octets.length(); at++) {
                String outcome;
                try {
                    outcome = Pfcp.decode(octets.slice(at, octets.length())).message().messageType().standardName();
                } catch (PfcpDecodeException e) {
                    outcome = e.reaction() + " " + e.pfcpCause() + " " + e.getMessage();
                }
                if (at == 0 && vector.text("protocol").equals("pfcp")) {
                    outcomes.put(vector.name(), outcome);
                }
            }
        }
        System.out.println("attack_pdus.json: " + outcomes);
        assertThat(outcomes).isNotEmpty();
    }

    private static Octets octets(Vector vector) {
        return Octets.wrap(vector.hex("hex"));
    }
}
