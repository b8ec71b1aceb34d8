// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Encodings that an independent implementation (pycrate) gives, each after one set bit, so that its alignment shows. */
class AperKnownAnswersTest {

    enum Plain { A, B, C }

    enum Extended { A, B, C, D }

    record Three(int a, @Nullable Integer b, @Nullable Boolean c) {

        static final AperType<Three> TYPE = AperSequence.of(s -> {
            var a = s.mandatory(Aper.integer(0, 7), Three::a);
            var b = s.optional(Aper.integer(0, 255), Three::b);
            var c = s.optional(Aper.BOOLEAN, Three::c);
            return v -> new Three(v.get(a), v.get(b), v.get(c));
        });
    }

    record Marked(int a, @Nullable Boolean b) {

        static final AperType<Marked> TYPE = AperSequence.extensible(s -> {
            var a = s.mandatory(Aper.integer(0, 7), Marked::a);
            var b = s.optional(Aper.BOOLEAN, Marked::b);
            return v -> new Marked(v.get(a), v.get(b));
        });
    }

    sealed interface Either {

        AperType<Either> TYPE = AperChoice.extensible(c -> {
            c.alternative(Small.class, Aper.integer(0, 7).as(Small::new, Small::value));
            c.alternative(Octet.class, Aper.integer(0, 255).as(Octet::new, Octet::value));
        });
    }

    record Small(int value) implements Either {
    }

    record Octet(int value) implements Either {
    }

    static Stream<Arguments> values() {
        var nine = Octets.fromHex("09".repeat(127));
        return Stream.of(
                of(Aper.integer(5, 5), 5, "80"),
                of(Aper.integer(3, 9), 3, "80"),
                of(Aper.integer(3, 9), 9, "e0"),
                of(Aper.integer(0, 254), 0, "8000"),
                of(Aper.integer(0, 254), 254, "ff00"),
                of(Aper.integer(0, 255), 0, "8000"),
                of(Aper.integer(0, 255), 255, "80ff"),
                of(Aper.integer(1, 256), 1, "8000"),
                of(Aper.integer(1, 256), 256, "80ff"),
                of(Aper.integer(0, 256), 0, "800000"),
                of(Aper.integer(0, 256), 256, "800100"),
                of(Aper.integer(0, 65_535), 65_535, "80ffff"),
                of(Aper.integer(0, 65_536), 0, "8000"),
                of(Aper.integer(0, 65_536), 255, "80ff"),
                of(Aper.integer(0, 65_536), 256, "a00100"),
                of(Aper.integer(0, 65_536), 65_536, "c0010000"),
                of(Aper.integer(-128, 127), -128, "8000"),
                of(Aper.integer(-128, 127), 127, "80ff"),
                of(Aper.longInteger(0, 0xffff_ffffL), 0L, "8000"),
                of(Aper.longInteger(0, 0xffff_ffffL), 65_536L, "c0010000"),
                of(Aper.longInteger(0, 0xffff_ffffL), 0xffff_ffffL, "e0ffffffff"),
                of(Aper.longInteger(0, 0xff_ffff_ffffL), 256L, "900100"),
                of(Aper.longInteger(0, 0xff_ffff_ffffL), 0xff_ffff_ffffL, "c0ffffffffff"),
                of(Aper.extensibleInteger(0, 4_000_000_000_000L), 1000L, "8803e8"),
                of(Aper.extensibleInteger(0, 4_000_000_000_000L), 4_000_000_000_000L, "a803a352944000"),
                of(Aper.extensibleInteger(0, 4_000_000_000_000L), 4_000_000_000_001L, "c00603a352944001"),
                of(Aper.bits(10), 0x2a5, "d4a0"),
                of(Aper.bits(16), 0xbeef, "df7780"),
                of(Aper.longBits(36), 0x1_2345_6789L, "801234567890"),
                of(Aper.bitString(16, 16, false), BitString.of(0xbeef, 16), "df7780"),
                of(Aper.bitString(36, 36, false), BitString.of(0x1_2345_6789L, 36), "801234567890"),
                of(Aper.bitString(22, 32, false), BitString.of(1, 22), "80000004"),
                of(Aper.bitString(22, 32, false), BitString.of(0xdead_beefL, 32), "d0deadbeef"),
                of(Aper.bitString(1, 160, true), BitString.of(1, 1), "800080"),
                of(Aper.bitString(1, 160, true), BitString.of(0x7f00_0001, 32), "87c07f000001"),
                of(Aper.bitString(1, 160, true), new BitString(Octets.fromHex("80" + "00".repeat(19) + "80"), 161),
                        "c080a1" + "80" + "00".repeat(19) + "80"),
                of(Aper.extensibleFlags(16), 0xe000, "b80000"),
                of(Aper.bitString(16, 16, true), BitString.of(0xe0001, 20), "c014e00010"),
                of(Aper.octets(1), Octets.of(0x7f), "bf80"),
                of(Aper.octets(2), Octets.of(1, 2), "808100"),
                of(Aper.intOctets(2), 0x0102, "808100"),
                of(Aper.octets(3), Octets.of(1, 2, 3), "80010203"),
                of(Aper.intOctets(3), 0x010203, "80010203"),
                of(Aper.octets(0, 4, false), Octets.EMPTY, "80"),
                of(Aper.octets(0, 4, false), Octets.of(0xab), "90ab"),
                of(Aper.octets(0, 4, false), Octets.of(1, 2, 3, 4), "c001020304"),
                of(Aper.octets(1, 3, true), Octets.of(0x0a), "800a"),
                of(Aper.octets(1, 3, true), Octets.of(1, 2, 3, 4), "c00401020304"),
                of(Aper.OCTETS, Octets.EMPTY, "8000"),
                of(Aper.OCTETS, nine, "807f" + nine),
                of(Aper.OCTETS, Octets.fromHex(nine + "09"), "808080" + nine + "09"),
                of(Aper.visibleString(1, 150, true), "a", "800061"),
                of(Aper.visibleString(1, 150, true), "alcazar", "8180616c63617a6172"),
                of(Aper.visibleString(2, 2, false), "ab", "b0b100"),
                of(Aper.visibleString(3, 3, false), "abc", "80616263"),
                of(Aper.enumerated(Plain.class), Plain.A, "80"),
                of(Aper.enumerated(Plain.class), Plain.C, "c0"),
                of(Aper.enumerated(Extended.class, 2), Extended.B, "a0"),
                of(Aper.enumerated(Extended.class, 2), Extended.C, "c000"),
                of(Aper.enumerated(Extended.class, 2), Extended.D, "c080"),
                of(Either.TYPE, new Small(5), "94"),
                of(Either.TYPE, new Octet(200), "a0c8"),
                of(Three.TYPE, new Three(5, null, null), "94"),
                of(Three.TYPE, new Three(5, 255, true), "f4ff80"),
                of(Marked.TYPE, new Marked(5, true), "b6"),
                of(Aper.list(1, 8, Aper.integer(0, 7)), List.of(1), "82"),
                of(Aper.list(1, 8, Aper.integer(0, 7)), List.of(0, 1, 2, 3, 4, 5, 6, 7), "f0539770"),
                of(Aper.list(0, 65_535, Aper.integer(0, 7)), List.of(), "800000"),
                of(Aper.list(0, 65_535, Aper.integer(0, 7)), List.of(1, 2), "80000228"),
                of(Aper.list(1, 65_536, Aper.integer(0, 255)), List.of(1, 2, 3), "8003010203"));
    }

    private static <T> Arguments of(AperType<T> type, T value, String hex) {
        return Arguments.of(type, value, Octets.fromHex(hex));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void writesAndReadsWhatOthersDo(AperType<T> type, T value, Octets encoding) {
        var out = new AperWriter();
        out.bit(true);
        type.encode(out, value);
        assertThat(out.finish()).isEqualTo(encoding);

        var in = new AperReader(encoding);
        assertThat(in.bit()).isTrue();
        assertThat(type.decode(in)).isEqualTo(value);
        in.finish();
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void refusesToReadPastTheEnd(AperType<T> type, T value, Octets encoding) {
        var whole = type.encode(value);
        if (whole.equals(Octets.of(0))) {
            return; // may stand for no bits at all
        }
        for (int length = 0; length < whole.length(); length++) {
            var cut = whole.slice(0, length);
            assertThat(catchDecode(() -> type.decode(cut))).isTrue();
        }
    }

    private static boolean catchDecode(Runnable decoding) {
        try {
            decoding.run();
            return false;
        } catch (DecodeException e) {
            return e.getStackTrace().length == 0;
        }
    }
}
