// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Messages of other implementations, which lie outside the project. */
class Gtpv2VectorsTest {

    /** Test messages of other projects that lack what the standard demands: refused, for the element named. */
    private static final Map<String, OffendingIe> INCOMPLETE = Map.of(
            // of a fuzzer's corpus: an IMSI and nothing else
            "gtpv2-create-session-request-1", new OffendingIe(82, 0),
            // of a codec's own test: bearers without the APN-AMBR
            "gtpv2-update-bearer-request-1", new OffendingIe(72, 0));

    /** Test messages whose header promises more octets than there are: dropped as too short (TS 29.274 §7.7.3). */
    private static final Set<String> CUT_OFF = Set.of(
            // 140 octets told, 50 there
            "gtpv2-change-notification-request-1");

    @Test
    void messagesThatAreCutOffAreDropped() {
        for (var vector : SharedVectors.load("gtpv2_pdus.json")) {
            if (CUT_OFF.contains(vector.name())) {
                var octets = Octets.of(vector.hex("hex"));
                assertThat(octets.at(2) << 8 | octets.at(3)).isGreaterThan(octets.length() - 4);
                assertThatThrownBy(() -> Gtpv2Pdu.decode(octets)).isInstanceOfSatisfying(GtpDecodeException.class,
                        e -> assertThat(e.reply()).isEqualTo(GtpDecodeException.Reply.NONE));
            }
        }
    }

    @Test
    void everyPduIsWrittenAsItCame() {
        for (var vector : whole()) {
            var octets = Octets.of(vector.hex("hex"));
            assertThat(Gtpv2Pdu.decode(octets).encode()).as(vector.name()).isEqualTo(octets);
            var lacking = INCOMPLETE.get(vector.name());
            if (lacking == null) {
                assertThat(Gtpv2c.encode(Gtpv2c.decode(octets))).as(vector.name()).isEqualTo(octets);
            } else {
                assertThatThrownBy(() -> Gtpv2c.decode(octets)).as(vector.name())
                        .isInstanceOfSatisfying(GtpDecodeException.class, e -> assertThat(e.offendingIe()).isEqualTo(lacking));
            }
        }
    }

    @Test
    void theFieldsAreFound() {
        for (var vector : whole()) {
            var pdu = Gtpv2Pdu.decode(Octets.of(vector.hex("hex")));
            var fields = vector.nested("fields");
            assertThat(String.valueOf(pdu.messageType())).as(vector.name()).isEqualTo(fields.text("message_type"));
            assertThat(String.format("0x%06x", pdu.sequenceNumber())).as(vector.name()).isEqualTo(fields.text("seq"));
            if (fields.has("teid")) {
                assertThat(String.format("0x%08x", Objects.requireNonNull(pdu.teid()))).as(vector.name()).isEqualTo(fields.text("teid"));
            }
            assertThat(pdu.name()).as(vector.name()).startsWithIgnoringCase(vector.text("message"));
            checkElements(vector, fields, pdu);
        }
    }

    private static List<Vector> whole() {
        return SharedVectors.load("gtpv2_pdus.json").stream().filter(vector -> !CUT_OFF.contains(vector.name())).toList();
    }

    private static void checkElements(Vector vector, Vector fields, Gtpv2Pdu pdu) {
        var typed = pdu.elements().stream().map(element -> Objects.requireNonNull(element.typed(), () -> vector.name() + " " + element))
                .map(Object.class::cast).toList();
        if (fields.has("e212.imsi")) {
            assertThat(typed).as(vector.name()).contains(new Imsi(fields.text("e212.imsi")));
        }
        if (fields.has("apn")) {
            assertThat(typed).as(vector.name()).contains(DomainName.of(fields.text("apn")));
        }
        if (fields.has("ie_type")) {
            var outer = pdu.elements().stream().map(element -> String.valueOf(element.type())).collect(Collectors.toSet());
            assertThat(Arrays.asList(fields.text("ie_type").split("\\|"))).as(vector.name()).containsAll(outer);
        }
    }

    @Test
    void whatOthersCannotReadIsTakenOrRefused() {
        for (var vector : SharedVectors.load("gtpv2_rejected_by_tshark.json")) {
            assertTakenOrRefused(Octets.of(vector.hex("hex")));
        }
        for (var vector : SharedVectors.load("attack_pdus.json")) {
            assertTakenOrRefused(Octets.of(vector.hex("hex")));
        }
    }

    private static void assertTakenOrRefused(Octets octets) {
        try {
            assertThat(Gtpv2c.encode(Gtpv2c.decode(octets))).isEqualTo(octets);
        } catch (GtpDecodeException refused) {
            assertThat(refused.getStackTrace()).isEmpty();
        }
    }
}
