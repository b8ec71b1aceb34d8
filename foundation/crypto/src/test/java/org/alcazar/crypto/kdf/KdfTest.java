// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.alcazar.crypto.kdf.SpelledOut.kdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.crypto.Secret;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class KdfTest {

    private final Secret key = Secret.random(32, Seeded.random(1));

    @Test
    void takesAsManyAndAsLongParametersAsThereAre() {
        var kdf = Kdf.fc(0xfe);
        var s = new StringBuilder("fe");
        for (int length : new int[] {0, 1, 95, 96, 300, 65_535}) {
            kdf.octets(Octets.wrap(new byte[length]));
            s.append("00".repeat(length)).append(String.format("%04x", length));
        }
        assertThat(kdf.derive(key).disclose()).isEqualTo(kdf(key, s.toString()));
    }

    @Test
    void textIsNormalisedAndInUtf8() {
        assertThat(Kdf.fc(1).text("e\u0301").derive(key).disclose()).isEqualTo(kdf(key, "01 c3a9 0002"));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Kdf.fc(0x100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kdf.fc(1).u8(256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kdf.fc(1).octets(Octets.wrap(new byte[65_536]))).isInstanceOf(IllegalArgumentException.class);
    }
}
