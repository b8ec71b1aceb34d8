// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.alcazar.ap.codec.RawIe;
import org.alcazar.s1ap.codec.S1apDecodeException;
import org.alcazar.s1ap.codec.S1apPdu;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Messages that other implementations sent, from the folder of shared vectors. */
class SharedPdusTest {

    /** These have octets after the PDU's end, which the dissector does not mind; X.691 §11.1 has none there. */
    private static final Set<String> WITH_MORE_BEHIND =
            Set.of("s1ap-enbconfigurationtransfer-2", "s1ap-handoverrequired-1", "s1ap-initialuemessage-4");

    /** Has an element 44 to be rejected if not understood, which is no element of its message. */
    private static final String WITH_AN_ELEMENT_OUT_OF_PLACE = "s1ap-s1setuprequest-4";

    /** What stands also inside octets that are passed on unread (NAS, transparent containers), or is told twice. */
    private static final Set<String> ALSO_INSIDE = Set.of("radioNetwork", "transport", "nas", "misc", "pLMNidentity", "tAC",
            "MME_UE_S1AP_ID", "ENB_UE_S1AP_ID");

    @Test
    void everyPduOfAnySortComesOutAsItWentIn() {
        for (var vector : SharedVectors.load("s1ap_pdus.json")) {
            if (WITH_MORE_BEHIND.contains(vector.name())) {
                assertThatThrownBy(() -> S1apPdu.decode(octets(vector))).isInstanceOf(S1apDecodeException.class).hasMessageContaining("too many");
                continue;
            }
            var pdu = S1apPdu.decode(octets(vector));
            assertThat(pdu.encode()).as(vector.name()).isEqualTo(octets(vector));
            var ids = pdu.elements().stream().map(RawIe::id).map(String::valueOf).toList();
            if (vector.nested("fields").has("id")) {
                assertThat(vector.nested("fields").text("id").split("\\|")).as(vector.name()).containsSubsequence(ids);
            }
        }
    }

    @Test
    void everyMessageOfAKnownProcedureComesOutAsItWentIn() {
        var unsupported = new TreeMap<String, Integer>();
        int taken = 0;
        for (var vector : SharedVectors.load("s1ap_pdus.json")) {
            if (vector.name().equals(WITH_AN_ELEMENT_OUT_OF_PLACE)) {
                assertThatThrownBy(() -> S1ap.decode(octets(vector))).isInstanceOf(S1apDecodeException.class).hasMessageContaining("id=44");
            } else if (!isOfKnownProcedure(vector)) {
                unsupported.merge(vector.text("message"), 1, Integer::sum);
            } else {
                var message = S1ap.decode(octets(vector));
                assertThat(S1ap.encode(message)).as(vector.name() + ": " + message).isEqualTo(octets(vector));
                saysWhatTheDissectorFound(vector, message);
                taken++;
            }
        }
        System.out.println("S1AP vectors: " + taken + " taken; of procedures not supported: " + unsupported);
        assertThat(taken).isGreaterThan(60);
    }

    @Test
    void brokenAndHostilePdusEndInNothingButTheDecodeException() {
        int refused = 0;
        int taken = 0;
        for (var file : List.of("s1ap_rejected_by_tshark.json", "attack_pdus.json")) {
            for (var vector : SharedVectors.load(file)) {
                if (vector.has("protocol") && !vector.text("protocol").equals("s1ap")) {
                    continue;
                }
                try {
                    S1ap.decode(octets(vector));
                    taken++;
                } catch (S1apDecodeException e) {
                    refused++;
                    var answer = S1ap.answer(e);
                    if (answer != null) {
                        assertThat(S1ap.decode(S1ap.encode(answer))).isEqualTo(answer);
                    }
                }
            }
        }
        System.out.println("S1AP vectors, broken and hostile: " + refused + " refused, " + taken + " taken");
        assertThat(refused).isPositive();
    }

    private static boolean isOfKnownProcedure(Vector vector) {
        try {
            S1ap.decode(octets(vector));
            return true;
        } catch (S1apDecodeException e) {
            return S1ap.isKnown(e.triggeringMessage(), e.procedureCode());
        }
    }

    private static void saysWhatTheDissectorFound(Vector vector, S1apMessage message) {
        var found = Facts.of(message);
        var fields = vector.nested("fields");
        for (var fact : found.entrySet()) {
            var expected = List.of(fields.has(fact.getKey()) ? fields.text(fact.getKey()).split("\\|") : new String[0]);
            if (ALSO_INSIDE.contains(fact.getKey())) {
                assertThat(expected).as(vector.name() + " " + fact.getKey()).containsSubsequence(fact.getValue());
            } else {
                assertThat(fact.getValue()).as(vector.name() + " " + fact.getKey()).isEqualTo(expected);
            }
        }
    }

    private static Octets octets(Vector vector) {
        return Octets.wrap(vector.hex("hex"));
    }
}
