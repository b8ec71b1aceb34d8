// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Messages of other implementations, and what tshark reads in them. */
class NasPduVectorsTest {

    private static final String CAUSE = "a cause value without meaning is read as #111 (TS 24.501 §9.11.3.2)";
    private static final String FILLER = "filler or spare bits that are not as they shall be coded";

    /** Messages that do not encode to the octets they came in, and why. */
    private static final Map<String, String> ENCODED_OTHERWISE = Map.ofEntries(
            Map.entry("nas5-5gmm-status-unknown-1", CAUSE),
            Map.entry("nas5-registration-reject-unknown-1", CAUSE),
            Map.entry("nas5-registration-reject-unknown-2", CAUSE),
            Map.entry("nas5-service-accept-3", CAUSE),
            Map.entry("nas5-service-reject-unknown-1", CAUSE),
            Map.entry("nas5-deregistration-request-ue-originating-3", FILLER),
            Map.entry("nas5-security-mode-complete-2", FILLER),
            Map.entry("nas5-security-mode-complete-3", FILLER),
            Map.entry("nas5-security-mode-complete-4", FILLER),
            Map.entry("nas5-service-request-8", FILLER),
            Map.entry("nas5-service-request-9", FILLER),
            Map.entry("nas5-registration-accept-3", "a timer of two octets: the second one is not known (TS 24.007 §11.4.2)"),
            Map.entry("nas5-registration-request-4", "elements out of their order, and a routing indicator without digits"));

    /** Messages that are none by the standard though tshark shows them, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "nas5-deregistration-request-ue-originating-1", "access type 0 is reserved",
            "nas5-dl-nas-transport-unknown-1", "payload container type 0 is reserved");

    /** Fields that tshark shows though the element is malformed and so as if absent (TS 24.501 §7.7.1), and why. */
    private static final Map<String, String> AS_IF_ABSENT = Map.of(
            "nas5-ul-nas-transport-7 cmn.dnn", "a label that is longer than its element: the length of the element comes twice");

    @Test
    void messagesEncodeToTheOctetsTheyCameIn() {
        var otherwise = new TreeMap<String, String>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var vector : SharedVectors.load("nas5gs_pdus.json")) {
            var pdu = plain(vector);
            if (REFUSED.containsKey(vector.name())) {
                assertThatThrownBy(() -> Nas5gs.decode(pdu)).as(vector.name()).isInstanceOf(NasDecodeException.class);
                counts.merge("refused", 1, Integer::sum);
                continue;
            }
            var message = Nas5gs.decode(pdu);
            var encoded = Nas5gs.encode(message);
            if (!encoded.equals(pdu)) {
                otherwise.put(vector.name(), encoded.toHex());
                assertThat(Nas5gs.decode(encoded)).as(vector.name()).isEqualTo(message);
            }
            counts.merge(message instanceof FiveGsmMessage ? "5GSM" : "5GMM", 1, Integer::sum);
        }
        System.out.println("nas5gs_pdus.json: " + counts + ", of these encoded otherwise " + otherwise.size());
        assertThat(otherwise.keySet()).containsExactlyInAnyOrderElementsOf(ENCODED_OTHERWISE.keySet());
    }

    @Test
    void fieldsAreThoseTsharkReads() {
        int compared = 0;
        for (var vector : SharedVectors.load("nas5gs_pdus.json")) {
            if (REFUSED.containsKey(vector.name()) || !(Nas5gs.decode(plain(vector)) instanceof FiveGmmMessage message)) {
                continue;
            }
            boolean open = vector.hex("hex")[1] == 0;
            var read = TsharkFields.of(message, open);
            var told = vector.nested("fields");
            for (var field : told.fields()) {
                if (AS_IF_ABSENT.containsKey(vector.name() + " " + field)) {
                    assertThat(read).as(vector.name()).doesNotContainKey(field);
                } else if (TsharkFields.isMapped(field, message)) {
                    assertThat(read.get(field)).as(vector.name() + " " + field).isEqualTo(TsharkFields.normalized(field, told.text(field)));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static Octets plain(Vector vector) {
        var pdu = Octets.of(vector.hex("hex"));
        return SecurityProtectedMessage.isProtected(pdu) ? SecurityProtectedMessage.decode(pdu).payload() : pdu;
    }
}
