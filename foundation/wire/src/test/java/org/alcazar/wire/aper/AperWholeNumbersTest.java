// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.testkit.Generator;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AperWholeNumbersTest {

    record Case(long least, long most, long value, int shift) {

        static final Generator<Case> ANY = random -> {
            int bits = random.nextInt(1, 62);
            long least = Generators.longs(-(1L << bits - 1), 1L << bits - 1).next(random);
            long most = Generators.longs(least, least + (1L << bits) - 1).next(random);
            return new Case(least, most, Generators.longs(least, most).next(random), random.nextInt(8));
        };
    }

    /** An independent implementation's numbers, each after one set bit. */
    @ParameterizedTest
    @CsvSource({"5,5,800100", "5,260,8001ff", "5,261,80020100", "5,70000,800301116b"})
    void writesAndReadsSemiConstrainedOnes(long least, long value, String hex) {
        var out = new AperWriter();
        out.bit(true);
        out.semiConstrained(value, least);
        assertThat(out.finish().toHex()).isEqualTo(hex);
        var in = new AperReader(Octets.fromHex(hex));
        in.bit();
        assertThat(in.semiConstrained(least)).isEqualTo(value);
    }

    /** An independent implementation's numbers, each after one set bit. */
    @ParameterizedTest
    @CsvSource({"0,800100", "-1,8001ff", "127,80017f", "128,80020080", "-128,800180", "-129,8002ff7f", "32768,8003008000",
        "-32769,8003ff7fff", "2147483648,80050080000000"})
    void writesAndReadsUnconstrainedOnes(long value, String hex) {
        var out = new AperWriter();
        out.bit(true);
        out.unconstrained(value);
        assertThat(out.finish().toHex()).isEqualTo(hex);
        var in = new AperReader(Octets.fromHex(hex));
        in.bit();
        assertThat(in.unconstrained()).isEqualTo(value);
    }

    @Test
    void readsBackEveryConstrainedOneAtEveryPlace() {
        Seeded.forAll(20_000, Case.ANY, c -> {
            var out = new AperWriter();
            out.bits(0, c.shift);
            out.constrained(c.value, c.least, c.most);
            out.bit(true);
            var in = new AperReader(out.finish());
            in.bits(c.shift);
            assertThat(in.constrained(c.least, c.most)).isEqualTo(c.value);
            assertThat(in.bit()).isTrue();
        });
    }

    @Test
    void readsBackEveryUnconstrainedOne() {
        Seeded.forAll(20_000, Generators.longs(Long.MIN_VALUE, Long.MAX_VALUE).map(value -> value >> Math.floorMod(value, 64)), value -> {
            var out = new AperWriter();
            out.unconstrained(value);
            assertThat(new AperReader(out.finish()).unconstrained()).isEqualTo(value);
        });
    }

    @Test
    void readsBackSmallOnesAndTheirLengths() {
        for (int value : new int[] {0, 1, 62, 63, 64, 65, 255, 256, 65_535, 65_536, Integer.MAX_VALUE}) {
            var out = new AperWriter();
            out.bit(true);
            out.normallySmall(value);
            var in = new AperReader(out.finish());
            in.bit();
            assertThat(in.normallySmall()).isEqualTo(value);
        }
    }

    @Test
    void refusesANumberBeyondItsRange() {
        var six = Aper.integer(0, 5).encode(5).toHex();
        assertThat(six).isEqualTo("a0");
        assertThatThrownBy(() -> Aper.integer(0, 5).decode(Octets.fromHex("c0"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> Aper.integer(0, 300).decode(Octets.fromHex("012d"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> Aper.longInteger(0, 0xff_ffff_fffeL).decode(Octets.fromHex("80ffffffffff"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void refusesAnIntegerTooWideForItsType() {
        assertThatThrownBy(() -> new AperReader(Octets.fromHex("08ffffffffffffffff")).semiConstrained(0)).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> new AperReader(Octets.fromHex("087fffffffffffffff")).semiConstrained(1)).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> new AperReader(Octets.fromHex("09000000000000000000")).unconstrained()).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> new AperReader(Octets.fromHex("00")).unconstrained()).isInstanceOf(DecodeException.class);
    }

    @Test
    void refusesToWriteWhatItsConstraintForbids() {
        assertThatThrownBy(() -> Aper.integer(0, 5).encode(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Aper.bits(3).encode(8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Aper.bits(3).encode(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Aper.longOctets(4).encode(1L << 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Aper.octets(3).encode(Octets.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Aper.visibleString(1, 3, false).encode("a\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
