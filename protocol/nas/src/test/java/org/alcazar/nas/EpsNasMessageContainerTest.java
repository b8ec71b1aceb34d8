// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;

import org.alcazar.nas.message.EpsNasMessageContainer;
import org.alcazar.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpsNasMessageContainerTest {

    private static final String HEADER = "7e004172 0003 f20000";

    @ParameterizedTest
    @CsvSource({
            "'', ''",
            "'2e02f0f0', '7d0001aa'",
            "'52 9999999999 70', ''",
            "'c1 b0 90 2e0170', '2e0170 70000100'",
            "'71000470000070', '5302'",
    })
    void isCutOutAndNothingElseIs(String before, String after) {
        assertThat(EpsNasMessageContainer.cutFrom(Octets.fromHex(HEADER + before + "70 0003 170000" + after)))
                .isEqualTo(Octets.fromHex(HEADER + before + after));
        assertThat(EpsNasMessageContainer.cutFrom(Octets.fromHex(HEADER + before + "70 0000" + after)))
                .isEqualTo(Octets.fromHex(HEADER + before + after));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7e", "7e004172", "7e00417200", "7e0041720005f2", HEADER, HEADER + "70", HEADER + "700003ff", HEADER + "2e02f0",
            HEADER + "2e", HEADER + "52", HEADER + "5299999999", HEADER + "2e0170", HEADER + "710003700000"})
    void whereThereIsNoneNothingChanges(String octets) {
        assertThat(EpsNasMessageContainer.cutFrom(Octets.fromHex(octets))).isEqualTo(Octets.fromHex(octets));
    }
}
