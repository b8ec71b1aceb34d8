// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void ranksByNearestRank() {
        var nanos = new long[200];
        for (int i = 0; i < 100; i++) {
            nanos[i] = (100 - i) * 1_000_000L;
        }
        var latencies = Latencies.of(nanos, 100);
        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofMillis(50));
        assertThat(latencies.percentile(99)).isEqualTo(Duration.ofMillis(99));
        assertThat(latencies.percentile(100)).isEqualTo(latencies.max()).isEqualTo(Duration.ofMillis(100));
        assertThat(latencies.percentile(0.001)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void isZeroWhereThereIsNothing() {
        var none = Latencies.of(new long[0], 0);
        assertThat(none.percentile(99)).isZero();
        assertThat(none.max()).isZero();
        assertThatThrownBy(() -> none.percentile(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
