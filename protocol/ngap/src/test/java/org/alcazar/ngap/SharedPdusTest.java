// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alcazar.ap.codec.RawIe;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.NgapPdu;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Messages that other implementations sent, from the folder of shared vectors. */
class SharedPdusTest {

    /** Sound encodings that TS 38.413 §10.3 has a receiver refuse, and the elements for which it does. */
    private static final Map<String, List<Integer>> TO_BE_REFUSED = Map.of(
            "ngap-ngsetuprequest-1", List.of(102), // no SupportedTAList
            "ngap-ngsetupresponse-3", List.of(97, 96)); // SliceSupportList, which is no element of this message, for ServedGUAMIList

    /** What stands also inside octets that are passed on unread (NAS, transfers): the dissector found more than there is here. */
    private static final Set<String> ALSO_INSIDE = Set.of("radioNetwork", "transport", "nas", "pLMNIdentity", "tAC", "sST", "sD");

    @Test
    void everyPduOfAnySortComesOutAsItWentIn() {
        for (var vector : SharedVectors.load("ngap_pdus.json")) {
            var pdu = NgapPdu.decode(octets(vector));
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
        for (var vector : SharedVectors.load("ngap_pdus.json")) {
            if (!isOfKnownProcedure(vector)) {
                unsupported.merge(vector.text("message"), 1, Integer::sum);
            } else if (TO_BE_REFUSED.containsKey(vector.name())) {
                var e = catchThrowableOfType(NgapDecodeException.class, () -> Ngap.decode(octets(vector)));
                assertThat(e.cause()).as(vector.name()).isEqualTo(CauseProtocol.ABSTRACT_SYNTAX_ERROR_REJECT);
                assertThat(e.errors()).extracting(CriticalityDiagnosticsIe::id).isEqualTo(TO_BE_REFUSED.get(vector.name()));
            } else {
                var message = Ngap.decode(octets(vector));
                assertThat(Ngap.encode(message)).as(vector.name() + ": " + message).isEqualTo(octets(vector));
                saysWhatTheDissectorFound(vector, message);
                taken++;
            }
        }
        System.out.println("NGAP vectors: " + taken + " taken, " + TO_BE_REFUSED.size() + " to be refused; of procedures not supported: " + unsupported);
        assertThat(taken).isGreaterThan(70);
    }

    @Test
    void transfersInsideComeOutAsTheyWentIn() {
        int taken = 0;
        for (var vector : SharedVectors.load("ngap_pdus.json")) {
            if (!isOfKnownProcedure(vector) || TO_BE_REFUSED.containsKey(vector.name())) {
                continue;
            }
            var said = new TreeMap<String, List<String>>();
            for (var inside : Transfers.of(Ngap.decode(octets(vector))).toList()) {
                var transfer = inside.decode();
                assertThat(transfer.encode()).as(vector.name() + ": " + transfer).isEqualTo(inside.octets());
                Facts.of(transfer).forEach((name, values) -> said.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
                taken++;
            }
            said.forEach((name, values) -> assertThat(vector.nested("fields").text(name).split("\\|"))
                    .as(vector.name() + " " + name).containsSubsequence(values));
        }
        System.out.println("NGAP vectors: " + taken + " transfers inside taken");
        assertThat(taken == 0 || taken > 10).isTrue();
    }

    @Test
    void brokenAndHostilePdusEndInNothingButTheDecodeException() {
        int refused = 0;
        int taken = 0;
        for (var file : List.of("ngap_rejected_by_tshark.json", "attack_pdus.json")) {
            for (var vector : SharedVectors.load(file)) {
                if (vector.has("protocol") && !vector.text("protocol").equals("ngap")) {
                    continue;
                }
                try {
                    Ngap.decode(octets(vector));
                    taken++;
                } catch (NgapDecodeException e) {
                    refused++;
                    var answer = Ngap.answer(e);
                    if (answer != null) {
                        assertThat(Ngap.decode(Ngap.encode(answer))).isEqualTo(answer);
                    }
                }
            }
        }
        System.out.println("NGAP vectors, broken and hostile: " + refused + " refused, " + taken + " taken");
        assertThat(refused).isPositive();
    }

    private static boolean isOfKnownProcedure(Vector vector) {
        try {
            Ngap.decode(octets(vector));
            return true;
        } catch (NgapDecodeException e) {
            return Ngap.isKnown(e.triggeringMessage(), e.procedureCode());
        }
    }

    private static void saysWhatTheDissectorFound(Vector vector, NgapMessage message) {
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
