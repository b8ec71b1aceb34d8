// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTableTest {

    @Test
    void holdsWhatAMapHolds() {
        var random = new Random(7);
        var table = new LongTable<String>();
        var map = new HashMap<Long, String>();
        for (int i = 0; i < 200_000; i++) {
            long key = random.nextInt(3_000) * (random.nextBoolean() ? 1L : 1L << 32);
            var known = map.get(key);
            if (random.nextInt(3) > 0) {
                assertThat(table.putIfAbsent(key, "v" + i)).isEqualTo(known == null);
                map.putIfAbsent(key, "v" + i);
            } else if (known != null) {
                table.remove(key, "another");
                assertThat(table.get(key)).isEqualTo(known);
                table.remove(key, known);
                map.remove(key);
            }
            assertThat(table.get(key)).isEqualTo(map.get(key));
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    }
}
