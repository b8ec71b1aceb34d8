// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import org.alcazar.persistence.Ceiling.Block;
import org.junit.jupiter.api.Test;

class CeilingTest {

    private long stored = 100;
    private int reservations;

    @Test
    void handsOutEveryNumberOnceAndReservesAhead() {
        var ceiling = new Ceiling();
        for (int i = 0; i < 25; i++) {
            assertThat(ceiling.next(this::reserve)).isEqualTo(100 + i);
            assertThat(stored).isGreaterThan(100 + i);
        }
        assertThat(reservations).isEqualTo(3);
    }

    @Test
    void twoOfThemAndThoseAfterACrashNeverMeet() {
        var numbers = new ArrayList<Long>();
        for (int crash = 0; crash < 5; crash++) {
            var one = new Ceiling();
            var other = new Ceiling();
            for (int i = 0; i < 13; i++) {
                numbers.add(one.next(this::reserve));
                numbers.add(other.next(this::reserve));
            }
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void refusesAnEmptyBlock() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Block(5, 5));
    }

    private Block reserve() {
        reservations++;
        stored += 10;
        return new Block(stored - 10, stored);
    }
}
