// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServingNetworkNameTest {

    @Test
    void anMncHasThreeDigits() {
        assertThat(ServingNetworkName.of("001", "01").value()).isEqualTo("5G:mnc001.mcc001.3gppnetwork.org");
        assertThat(ServingNetworkName.of("310", "410").value()).isEqualTo("5G:mnc410.mcc310.3gppnetwork.org");
    }

    @Test
    void aStandAloneNonPublicNetworkHasItsNidAtTheEnd() {
        assertThat(new ServingNetworkName("5G:mnc001.mcc001.3gppnetwork.org:0123456789A").value()).endsWith(":0123456789A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5G", "mnc001.mcc001.3gppnetwork.org", "5G:mnc01.mcc001.3gppnetwork.org", "5G:mnc001.mcc001.3gppnetwork.org.",
        "5g:mnc001.mcc001.3gppnetwork.org", "5G:mnc001.mcc001.3gppnetwork.org:1", "5G:mnc001.mcc001.3gppnetwork.org\n"})
    void takesNoOtherForm(String value) {
        assertThatThrownBy(() -> new ServingNetworkName(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoOtherPlmn() {
        assertThatThrownBy(() -> ServingNetworkName.of("01", "01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServingNetworkName.of("001", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServingNetworkName.of("00a", "01")).isInstanceOf(IllegalArgumentException.class);
    }
}
