// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;

class SequenceNumbersTest {

    @Test
    void takesNoNumberTwice() {
        Seeded.forAll(200, Generators.lists(Generators.longs(0, 4_000), 1, 300), numbers -> {
            var sequence = SequenceNumbers.fresh();
            var taken = new HashSet<Long>();
            for (long sqn : numbers) {
                if (sequence.accept(sqn)) {
                    assertThat(taken.add(sqn)).isTrue();
                }
            }
            assertThat(sequence.highest()).isEqualTo(taken.stream().mapToLong(Long::longValue).max().orElse(0));
        });
    }

    @Test
    void takesNumbersOfSeveralHoldersInAnyOrder() {
        var sequence = SequenceNumbers.fresh();
        assertThat(sequence.accept(100 << 5 | 1)).isTrue();
        assertThat(sequence.accept(99 << 5 | 2)).isTrue();
        assertThat(sequence.accept(99 << 5 | 1)).isFalse();
        assertThat(sequence.accept(100 << 5 | 2)).isTrue();
        assertThat(sequence.highest()).isEqualTo(100 << 5 | 2);
    }

    @Test
    void takesNothingBelowItsStartUnderAnyIndex() {
        var sequence = SequenceNumbers.startingAt(1_000 << 5 | 7);
        for (int ind = 0; ind < 32; ind++) {
            assertThat(sequence.accept(1_000 << 5 | ind)).isFalse();
            assertThat(sequence.accept(1_001 << 5 | ind)).isTrue();
        }
    }

    @Test
    void takesNoJumpThatWouldUseUpTheNumbers() {
        var sequence = SequenceNumbers.fresh();
        assertThat(sequence.accept((1L << 28) + 1 << 5)).isFalse();
        assertThat(sequence.accept(1L << 28 << 5)).isTrue();
        assertThat(sequence.accept(SequenceNumbers.MOST)).isFalse();
    }

    @Test
    void hasNumbersOf48Bits() {
        assertThatThrownBy(() -> SequenceNumbers.startingAt(1L << 48)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SequenceNumbers.startingAt(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
