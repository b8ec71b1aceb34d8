// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class PcoCodecTest {

    @Test
    void readsWhatAUeAsksForAndWritesItBack() {
        var value = Octets.fromHex("80000d00001a0105002300");
        var options = PcoCodec.fromUe(value);
        assertThat(options.first(ProtocolConfigurationOptions.PDU_SESSION_ID)).isEqualTo(Octets.of(5));
        assertThat(options.has(ProtocolConfigurationOptions.LONG_QOS_RULES)).isTrue();
        assertThat(PcoCodec.ofUe(options)).isEqualTo(value);
    }

    @Test
    void aNetworkGivesItsLongContainersALengthOfTwoOctets() {
        var value = Octets.fromHex("80000d04080808080023000101");
        var options = PcoCodec.fromNetwork(value);
        assertThat(options.first(ProtocolConfigurationOptions.LONG_QOS_RULES)).isEqualTo(Octets.of(1));
        assertThat(PcoCodec.ofNetwork(options)).isEqualTo(value);
    }

    @Test
    void refusesWhatEndsTooEarly() {
        assertThatThrownBy(() -> PcoCodec.fromUe(Octets.fromHex("80000d04"))).isInstanceOf(EpsNasDecodeException.class);
        assertThatThrownBy(() -> PcoCodec.fromNetwork(Octets.EMPTY)).isInstanceOf(EpsNasDecodeException.class);
    }
}
