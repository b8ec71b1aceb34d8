// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NasCountTest {

    @Test
    void isOverflowAndSequenceNumber() {
        var count = new NasCount(0x123456);
        assertThat(count.overflow()).isEqualTo(0x1234);
        assertThat(count.sequenceNumber()).isEqualTo(0x56);
    }

    @Test
    void has24Bits() {
        assertThat(NasCount.LAST.remaining()).isZero();
        assertThat(NasCount.ZERO.remaining()).isEqualTo(0xff_ffff);
        assertThatThrownBy(() -> new NasCount(1 << 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NasCount(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
