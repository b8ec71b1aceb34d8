// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.random.RandomGenerator;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;

class TmsisTest {

    @Test
    void givesEachHolderAnother() {
        var tmsis = new Tmsis<Integer>(Seeded.random(1));
        var given = new HashSet<Integer>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(given.add(tmsis.allocate(i))).isTrue();
        }
        assertThat(tmsis.size()).isEqualTo(10_000);
    }

    @Test
    void neverGivesZeroNorOneThatIsHeld() {
        var values = new int[] {0, 5, 5, 0, 6};
        var next = new int[1];
        RandomGenerator scripted = () -> (long) values[next[0]++] << 32;
        var tmsis = new Tmsis<String>(scripted);
        assertThat(tmsis.allocate("a")).isEqualTo(5);
        assertThat(tmsis.allocate("b")).isEqualTo(6);
    }

    @Test
    void takesOneBackFromItsHolderOnly() {
        var tmsis = new Tmsis<String>(Seeded.random(1));
        int tmsi = tmsis.allocate("a");
        tmsis.release(tmsi, "b");
        assertThat(tmsis.holder(tmsi)).isEqualTo("a");
        tmsis.release(tmsi, "a");
        assertThat(tmsis.holder(tmsi)).isNull();
        tmsis.release(0, "a");
    }
}
