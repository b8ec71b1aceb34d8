// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.stream.IntStream;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings, lists and open types of 16384 items and more (X.691 §11.9.3.8). */
class AperFragmentsTest {

    private static final AperType<Octets> FIXED = Aper.octets(40_000);

    @ParameterizedTest
    @CsvSource({"16383,bfff", "16384,c1", "16385,c1", "65536,c4", "98305,c4"})
    void aLongStringGoesInFragments(int length, String first) {
        var value = octets(length);
        var encoding = Aper.OCTETS.encode(value);
        assertThat(encoding.toHex()).startsWith(first);
        assertThat(Aper.OCTETS.decode(encoding)).isEqualTo(value);
    }

    @Test
    void theLastFragmentMayBeEmpty() {
        var value = octets(16_384);
        assertThat(Aper.OCTETS.encode(value).toHex()).isEqualTo("c1" + value + "00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 16_383, 16_384, 40_000, 65_536})
    void aLongListGoesInFragments(int size) {
        var type = Aper.list(1, 65_536, Aper.integer(0, 7));
        var value = IntStream.range(0, size).mapToObj(i -> i & 7).toList();
        var encoding = type.encode(value);
        assertThat(type.decode(encoding)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1,01", "127,7f", "128,8080", "16383,bfff", "16384,c1", "65537,c4", "131072,c4"})
    void aLongBitStringGoesInFragments(int size, String first) {
        var type = Aper.bitString(1, 131_072, false);
        var bytes = octets((size + 7) / 8).toArray();
        if (size % 8 != 0) {
            bytes[bytes.length - 1] &= (byte) (0xff00 >> size % 8);
        }
        var value = new BitString(Octets.wrap(bytes), size);
        var encoding = type.encode(value);
        assertThat(encoding.toHex()).startsWith(first);
        assertThat(type.decode(encoding)).isEqualTo(value);
    }

    @Test
    void aLongBitStringBeyondItsBoundsIsRefused() {
        var type = Aper.bitString(1, 70_000, false);
        assertThatThrownBy(() -> type.decode(Octets.fromHex("00"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> type.decode(Octets.fromHex("c4" + "00".repeat(8192) + "c100"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> type.decode(Octets.fromHex("c4"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> type.encode(BitString.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListLongerThanItsBoundIsRefused() {
        var type = Aper.list(1, 65_536, Aper.integer(5, 5));
        assertThatThrownBy(() -> type.decode(Octets.fromHex("c401"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> type.decode(Octets.fromHex("c4c400"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> type.decode(Octets.fromHex("00"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> type.encode(Collections.nCopies(65_537, 5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongOpenTypeGoesInFragments() {
        var value = octets(40_000);
        var out = new AperWriter();
        out.bits(5, 3);
        out.openType(FIXED, value);
        out.bits(5, 3);
        var in = new AperReader(out.finish());
        assertThat(in.bits(3)).isEqualTo(5);
        var open = in.openType();
        assertThat(FIXED.decode(open)).isEqualTo(value);
        open.finish();
        assertThat(in.bits(3)).isEqualTo(5);
    }

    @Test
    void fragmentsOfNoneOrMoreThanFourUnitsAreRefused() {
        assertThatThrownBy(() -> Aper.OCTETS.decode(Octets.fromHex("c0"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> Aper.OCTETS.decode(Octets.fromHex("c5"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void aLengthAloneBuysNoMemory() {
        assertThatThrownBy(() -> Aper.OCTETS.decode(Octets.fromHex("c4"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> Aper.OCTETS.decode(Octets.fromHex("bfff"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> Aper.bitString(0, 65_535, false).decode(Octets.fromHex("ffff"))).isInstanceOf(DecodeException.class);
    }

    private static Octets octets(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        return Octets.wrap(bytes);
    }
}
