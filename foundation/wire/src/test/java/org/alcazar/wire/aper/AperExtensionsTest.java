// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperKnownAnswersTest.Either;
import org.alcazar.wire.aper.AperKnownAnswersTest.Extended;
import org.alcazar.wire.aper.AperKnownAnswersTest.Marked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What later versions of a protocol added. */
class AperExtensionsTest {

    /**
     * {@code SEQUENCE { a INTEGER (0..7), b BOOLEAN OPTIONAL, ..., c INTEGER (0..65535) OPTIONAL, d OCTET STRING OPTIONAL }} after one set
     * bit, by hand: extension bit, presence of b, a, number of additions less one in seven bits, presence of c and d, open types.
     */
    @ParameterizedTest
    @CsvSource({"d40c021234,5,", "d40a0302ffee,5,", "e407020007020101,1,false"})
    void additionsToASequenceArePassedOver(String hex, int a, @Nullable Boolean b) {
        var in = new AperReader(Octets.fromHex(hex));
        in.bit();
        assertThat(Marked.TYPE.decode(in)).isEqualTo(new Marked(a, b));
        assertThat(in.lossy()).isTrue();
        in.finish();
    }

    @Test
    void whatHasNoAdditionsLosesNothing() {
        var in = new AperReader(Marked.TYPE.encode(new Marked(5, true)));
        Marked.TYPE.decode(in);
        assertThat(in.lossy()).isFalse();
    }

    @Test
    void anUnknownValueOfAnEnumerationIsNoSyntaxError() {
        assertThatThrownBy(() -> Aper.enumerated(Extended.class, 2).decode(Octets.fromHex("8200"))).isInstanceOf(UnknownExtensionException.class);
    }

    @Test
    void anUnknownAlternativeIsNoSyntaxError() {
        assertThatThrownBy(() -> Either.TYPE.decode(Octets.fromHex("8001c0"))).isInstanceOf(UnknownExtensionException.class);
    }

    @Test
    void flagsBeyondTheKnownOnesArePassedOver() {
        var in = new AperReader(Octets.fromHex("8014e00010"));
        assertThat(Aper.extensibleFlags(16).decode(in)).isEqualTo(0xe000);
        assertThat(in.lossy()).isTrue();
        in.finish();
    }

    @Test
    void flagsFewerThanTheKnownOnesAreTheFirst() {
        assertThat(Aper.extensibleFlags(16).decode(Octets.fromHex("8003e0"))).isEqualTo(0xe000);
        assertThat(Aper.extensibleFlags(8).decode(Octets.fromHex("8003e0"))).isEqualTo(0xe0);
    }

    @Test
    void moreAdditionsThanOctetsAreASyntaxError() {
        assertThatThrownBy(() -> Marked.TYPE.decode(Octets.fromHex("817f"))).isInstanceOf(DecodeException.class)
                .isNotInstanceOf(UnknownExtensionException.class);
    }

    @Test
    void octetsAfterACompleteEncodingAreASyntaxError() {
        assertThatThrownBy(() -> Aper.integer(0, 7).decode(Octets.fromHex("a000"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> Aper.OCTETS.decode(Octets.fromHex("010203"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void anEmptyValueTakesOneOctet() {
        assertThat(Aper.integer(5, 5).encode(5).toHex()).isEqualTo("00");
        assertThat(Aper.integer(5, 5).decode(Octets.fromHex("00"))).isEqualTo(5);
        assertThatThrownBy(() -> Aper.integer(5, 5).decode(Octets.fromHex("0000"))).isInstanceOf(DecodeException.class);
    }
}
