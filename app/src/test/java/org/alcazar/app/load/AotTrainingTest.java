// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.alcazar.app.decode.Decoder;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class AotTrainingTest {

    @Test
    void knowsAMessageOfEachProtocol() {
        var decoder = new Decoder(null, null);
        var decoded = AotTraining.MESSAGES.stream().map(message -> decoder.decode(Octets.fromHex(message))).toList();
        assertThat(decoded).allMatch(Decoder.Decoded::exact).extracting(Decoder.Decoded::protocol).containsExactlyElementsOf(Decoder.protocols());
    }
}
