// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.NOTIFY;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ap.element.TriggeringMessage.INITIATING_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.ap.Sample;
import org.alcazar.ap.Sample.Colour;
import org.alcazar.ap.Sample.Id;
import org.alcazar.ap.element.Criticality;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again; what came and is not known is written again as it came. */
class ApRoundTripTest {

    /** The mandatory elements of {@link Sample#least()} take places 0 and 1. */
    static IntStream places() {
        return IntStream.rangeClosed(0, 2);
    }

    @Test
    void aMessageIsTheOctetsOfX691() {
        // initiating message, procedure 7, reject; 15 octets; two elements: 10 reject 0, 85 reject 2
        assertThat(Sample.least().encode()).isEqualTo(Octets.fromHex("0007000f000002" + "000a00020000" + "005500020002"));
    }

    @Test
    void everyMessageComesBackAsItWent() {
        Seeded.forAll(500, Sample.any(), message -> {
            var octets = message.encode();
            var read = Sample.REGISTRY.decode(octets);
            assertThat(read).isEqualTo(message);
            assertThat(read.residue()).isSameAs(Residue.NONE);
            assertThat(ApPdu.decode(Sample.PROTOCOL, octets).encode()).isEqualTo(octets);
            assertThat(UnreadPdu.decode(Sample.PROTOCOL, octets).encode()).isEqualTo(octets);
            assertThat(Sample.TABLE.decodeElements(Sample.TABLE.encodeElements(message))).isEqualTo(message);
        });
    }

    @Test
    void elementsAloneAreTheMessageWithoutItsEnvelope() {
        assertThat(Sample.TABLE.encodeElements(Sample.least())).isEqualTo(Octets.fromHex("000002" + "000a00020000" + "005500020002"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void unknownElementsKeepTheirPlaces(int place) {
        for (var criticality : List.of(IGNORE, NOTIFY)) {
            var once = inserted(Sample.least().pdu(), place, new RawIe(4711, criticality, Octets.of(1, 2, 3)));
            assertComesBack(once);
            assertComesBack(inserted(once, place, new RawIe(4712, NOTIFY, Octets.of(4))));
            assertComesBack(inserted(once, 3, new RawIe(4711, IGNORE, Octets.of(9))));
        }
    }

    @Test
    void anyUnknownElementsComeBack() {
        var strangers = Generators.lists(random -> new RawIe(1000 + random.nextInt(60_000), random.nextBoolean() ? IGNORE : NOTIFY,
                Octets.of(Generators.bytes(1, 40).next(random))), 1, 5);
        Seeded.forAll(300, random -> {
            var pdu = Sample.any().next(random).pdu();
            for (var stranger : strangers.next(random)) {
                pdu = inserted(pdu, random.nextInt(pdu.elements().size() + 1), stranger);
            }
            return pdu;
        }, ApRoundTripTest::assertComesBack);
    }

    @ParameterizedTest
    @EnumSource(Criticality.class)
    void anotherCriticalityThanTheStandardsIsKept(Criticality criticality) {
        var pdu = Sample.full().pdu();
        for (int i = 0; i < pdu.elements().size(); i++) {
            var elements = new ArrayList<>(pdu.elements());
            var element = elements.get(i);
            elements.set(i, new RawIe(element.id(), criticality, element.value()));
            var changed = Sample.pduOf(REJECT, elements);
            var read = Sample.decode(changed);
            assertThat(read.encode()).isEqualTo(changed.encode());
            assertThat(read.residue().isEmpty()).isEqualTo(element.criticality() == criticality);
        }
        var procedure = Sample.pduOf(criticality, pdu.elements());
        assertThat(Sample.decode(procedure).encode()).isEqualTo(procedure.encode());
        assertThat(Sample.decode(procedure).residue()).isEqualTo(criticality == REJECT ? Residue.NONE : Residue.of(criticality));
    }

    @Test
    void aValueOfALaterVersionIsKeptAndItsComponentAbsent() {
        var pdu = replaced(Sample.full().pdu(), Sample.HINT, new RawIe(Sample.HINT, IGNORE, Octets.of(0x80)));
        assertThat(Sample.decode(pdu).hint()).isNull();
        assertComesBack(pdu);
    }

    @Test
    void whatWasChangedIsWrittenAnewAndTheRestAsItCame() {
        var received = Sample.decode(inserted(replaced(Sample.full().pdu(), Sample.HINT, new RawIe(Sample.HINT, NOTIFY, Octets.of(0x20))), 0,
                new RawIe(4711, IGNORE, Octets.of(7))));
        var changed = new Sample(received.core(), received.radio(), null, Colour.BLUE, received.numbers(), false, received.residue());
        var elements = ApPdu.decode(Sample.PROTOCOL, changed.encode()).elements();
        assertThat(elements).extracting(RawIe::id).containsExactly(4711, Sample.CORE, Sample.RADIO, Sample.HINT, Sample.NUMBERS);
        assertThat(elements.get(3)).isEqualTo(new RawIe(Sample.HINT, IGNORE, Octets.of(0x40)));
    }

    @Test
    void onlySoManyUnknownElementsAreKept() {
        var elements = new ArrayList<>(Sample.least().pdu().elements());
        IntStream.range(0, 3000).forEach(i -> elements.add(new RawIe(10_000 + i, IGNORE, Octets.of(1))));
        var message = Sample.decode(Sample.pduOf(REJECT, elements));
        assertThat(message.residue().elements()).hasSize(Residue.MOST_ELEMENTS);
        assertThat(ApPdu.decode(Sample.PROTOCOL, message.encode()).elements()).isEqualTo(elements.subList(0, 2 + Residue.MOST_ELEMENTS));
    }

    @Test
    void whatIsOutsideItsBoundsIsNotWritten() {
        var full = Sample.full();
        assertThatIllegalArgumentException().isThrownBy(new Sample(new Id(-1), full.radio(), null, null, List.of(), false, Residue.NONE)::encode);
        assertThatIllegalArgumentException().isThrownBy(new Sample(full.core(), full.radio(), "", null, List.of(), false, Residue.NONE)::encode);
        assertThatIllegalArgumentException().isThrownBy(new Sample(full.core(), full.radio(), null, null, List.of(301), false, Residue.NONE)::encode);
        var nine = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThatIllegalArgumentException().isThrownBy(new Sample(full.core(), full.radio(), null, null, nine, false, Residue.NONE)::encode);
    }

    @Test
    void aReceivedElementsWordsDoNotTellItsValue() {
        assertThat(new RawIe(94, REJECT, Octets.fromHex("c0ffee")).toString()).doesNotContain("c0ffee").contains("94", "3 octets");
    }

    @Test
    void anEnvelopeIsKnownByItsFirstTwoOctets() {
        var octets = Sample.least().encode();
        assertThat(UnreadPdu.begins(octets, INITIATING_MESSAGE, Sample.PROCEDURE)).isTrue();
        assertThat(UnreadPdu.begins(octets, INITIATING_MESSAGE, 8)).isFalse();
        assertThat(UnreadPdu.begins(octets.slice(0, 1), INITIATING_MESSAGE, Sample.PROCEDURE)).isFalse();
    }

    private static ApPdu inserted(ApPdu pdu, int place, RawIe element) {
        var elements = new ArrayList<>(pdu.elements());
        elements.add(place, element);
        return Sample.pduOf(pdu.criticality(), elements);
    }

    private static ApPdu replaced(ApPdu pdu, int id, RawIe element) {
        return Sample.pduOf(pdu.criticality(), pdu.elements().stream().map(e -> e.id() == id ? element : e).toList());
    }

    private static void assertComesBack(ApPdu pdu) {
        var message = Sample.decode(pdu);
        assertThat(message.residue().isEmpty()).isFalse();
        assertThat(ApPdu.decode(Sample.PROTOCOL, message.encode())).isEqualTo(pdu);
    }
}
