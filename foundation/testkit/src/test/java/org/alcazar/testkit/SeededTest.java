// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededTest {

    @Test
    void makesTheSameValuesFromTheSameSeed() {
        assertThat(values(200)).isEqualTo(values(200));
    }

    @Test
    void namesTheSeedThatMakesTheFailingValueAgain() {
        var generator = Generators.ints(0, 1000);
        assertThatThrownBy(() -> Seeded.forAll(1000, generator, value -> assertThat(value).isLessThan(900)))
                .isInstanceOf(AssertionError.class)
                .satisfies(e -> {
                    var words = String.valueOf(e.getMessage());
                    long seed = Long.parseLong(words.substring(words.lastIndexOf('=') + 1));
                    assertThat(generator.next(Seeded.random(seed))).isGreaterThanOrEqualTo(900);
                });
    }

    @Test
    void reachesTheEndsOfARangeAndStaysWithin() {
        var seen = new HashSet<Long>();
        Seeded.forAll(2000, Generators.longs(-5, Long.MAX_VALUE), value -> {
            assertThat(value).isGreaterThanOrEqualTo(-5);
            seen.add(value);
        });
        assertThat(seen).contains(-5L, -4L, Long.MAX_VALUE, Long.MAX_VALUE - 1);
    }

    @Test
    void takesARangeOfOneValue() {
        Seeded.forAll(100, Generators.ints(7, 7), value -> assertThat(value).isEqualTo(7));
    }

    @Test
    void cutsAtEveryLengthAndFlipsEveryBit() {
        byte[] valid = {1, 2, 3};
        assertThat(Mutations.truncations(valid)).containsExactly(new byte[0], new byte[] {1}, new byte[] {1, 2});
        assertThat(Mutations.bitFlips(valid)).hasSize(24).doesNotHaveDuplicates().doesNotContain(valid);
        assertThat(valid).containsExactly(1, 2, 3);
    }

    @Test
    void damagesTheEmptyMessageToo() {
        Seeded.forAll(500, random -> Mutations.random(new byte[0], random), bytes -> assertThat(bytes).hasSizeLessThan(100));
    }

    @Test
    void tellsADecoderThatEndsOtherwiseThanItMay() {
        byte[] valid = {2, 9, 9};
        Mutations.Decoder careless = bytes -> {
            for (int i = 1; i <= bytes[0]; i++) {
                bytes[i] = 0;
            }
        };
        assertThatThrownBy(() -> Mutations.takenOrRefused(valid, 10, IllegalStateException.class, careless))
                .hasMessageContaining("cut off at 0")
                .hasRootCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
        assertThatCode(() -> Mutations.takenOrRefused(valid, 10, ArrayIndexOutOfBoundsException.class, careless)).doesNotThrowAnyException();
    }

    private static List<Long> values(int count) {
        var list = new ArrayList<Long>();
        Seeded.forAll(count, Generators.longs(Long.MIN_VALUE, Long.MAX_VALUE), list::add);
        return list;
    }
}
