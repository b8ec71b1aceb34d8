// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = Material.secret("00112233445566778899aabbccddeeff");

    @Test
    void tellsNothingButItsLength() {
        assertThat(secret.toString()).isEqualTo("Secret[16 octets]");
    }

    @Test
    void isEqualToItselfOnly() {
        assertThat(secret).isNotEqualTo(secret.copy());
        assertThat(secret.sameAs(secret.copy())).isTrue();
    }

    @Test
    void differsByAnyOctetOrLength() {
        assertThat(secret.sameAs(Material.secret("00112233445566778899aabbccddeefe"))).isFalse();
        assertThat(secret.sameAs(secret.slice(0, 15))).isFalse();
        assertThat(secret.matches(Octets.fromHex("80112233445566778899aabbccddeeff"))).isFalse();
        assertThat(secret.matches(Octets.fromHex("00112233445566778899aabbccddeeff"))).isTrue();
    }

    @Test
    void closingOverwritesTheOctetsAndEndsReading() {
        var bytes = secret.reveal();
        secret.close();
        assertThat(bytes).containsOnly(0);
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::disclose).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secret.matches(Octets.EMPTY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void partsAndCopiesOutliveIt() {
        var both = Secret.concat(secret.slice(0, 1), secret.slice(15, 16));
        var disclosed = secret.disclose();
        secret.close();
        assertThat(both.disclose()).isEqualTo(Octets.fromHex("00ff"));
        assertThat(disclosed.at(1)).isEqualTo(0x11);
    }

    @Test
    void randomOnesDiffer() {
        var random = Seeded.random(1);
        assertThat(Secret.random(16, random).sameAs(Secret.random(16, random))).isFalse();
    }
}
