// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.NOTIFY;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.Samples.inserted;
import static org.alcazar.ngap.Samples.pdu;
import static org.alcazar.ngap.Samples.replaced;
import static org.alcazar.ngap.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.alcazar.ap.codec.RawIe;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapPdu;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What isn't known here survives: a message decoded and encoded again is the same octets. */
class NgapResidueTest {

    private static final UeContextReleaseRequest REQUEST =
            new UeContextReleaseRequest(Samples.AMF, Samples.RAN, CauseRadioNetwork.USER_INACTIVITY);

    static IntStream places() {
        return IntStream.rangeClosed(0, 4);
    }

    @ParameterizedTest
    @MethodSource("places")
    void unknownElementsKeepTheirPlaces(int place) {
        var once = inserted(pdu(Samples.UPLINK), place, new RawIe(4711, IGNORE, Octets.of(1, 2, 3)));
        assertComesBack(once);
        assertComesBack(inserted(once, place, new RawIe(4712, NOTIFY, Octets.of(4))));
        assertComesBack(inserted(once, 5, new RawIe(4712, IGNORE, Octets.EMPTY)));
        assertComesBack(inserted(once, 0, new RawIe(4711, IGNORE, Octets.of(9))));
    }

    @Test
    void anotherCriticalityIsKept() {
        assertComesBack(replaced(pdu(Samples.UPLINK), 121, REJECT, pdu(Samples.UPLINK).elements().get(3).value().toHex()));
        assertComesBack(replaced(pdu(Samples.UPLINK), 10, NOTIFY, pdu(Samples.UPLINK).elements().get(0).value().toHex()));
        var pdu = pdu(Samples.UPLINK);
        assertComesBack(new NgapPdu(pdu.type(), pdu.procedureCode(), REJECT, pdu.elements()));
    }

    @Test
    void anElementWithAnUnknownOneInsideIsKept() {
        assertComesBack(replaced(pdu(Samples.INITIAL_UE), 121, REJECT, "40" + "00f110" + "0000000104" + "00f110000001" + "0000" + "126740" + "0180"));
    }

    @Test
    void anElementWithAnUnknownValueIsKept() {
        assertComesBack(replaced(pdu(REQUEST), 15, IGNORE, "17e0"));
    }

    @Test
    void aComponentThatWasChangedIsWrittenAnew() {
        var received = (UeContextReleaseRequest) Ngap.decode(replaced(pdu(REQUEST), 15, REJECT, "0500").encode());
        assertThat(received.cause()).isEqualTo(CauseRadioNetwork.USER_INACTIVITY);
        var changed = new UeContextReleaseRequest(received.amfUeNgapId(), received.ranUeNgapId(), received.pduSessionResourceList(),
                CauseNas.DEREGISTER, received.residue());
        var again = NgapPdu.decode(Ngap.encode(changed)).elements().getLast();
        assertThat(again.criticality()).isEqualTo(IGNORE);
        assertThat(((UeContextReleaseRequest) Ngap.decode(Ngap.encode(changed))).cause()).isEqualTo(CauseNas.DEREGISTER);
    }

    @Test
    void onlySoManyElementsAreKept() {
        var pdu = pdu(Samples.UPLINK);
        var elements = new ArrayList<>(pdu.elements());
        IntStream.range(0, 5000).forEach(i -> elements.add(new RawIe(10_000 + i, IGNORE, Octets.of(1))));
        var message = Ngap.decode(with(pdu, elements).encode());
        assertThat(message.residue().elements()).hasSize(Residue.MOST_ELEMENTS);
        assertThat(NgapPdu.decode(Ngap.encode(message)).elements()).isEqualTo(elements.subList(0, 4 + Residue.MOST_ELEMENTS));
    }

    @Test
    void messagesAsTheStandardHasThemHaveNone() {
        assertThat(Ngap.decode(Ngap.encode(Samples.CONTEXT_SETUP)).residue()).isSameAs(Residue.NONE);
    }

    private static void assertComesBack(NgapPdu pdu) {
        NgapMessage message = Ngap.decode(pdu.encode());
        assertThat(message.residue().isEmpty()).isFalse();
        assertThat(NgapPdu.decode(Ngap.encode(message))).isEqualTo(pdu);
    }
}
