// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> WORDS = List.of("up", "demo", "doctor", "config", "subscriber", "show-default");

    @ParameterizedTest
    @CsvSource({"dmeo,demo", "doktor,doctor", "Config,config", "subcriber,subscriber", "subscribers,subscriber", "pu,up", "showdefault,show-default"})
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, WORDS)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"xyz", "registration", "a", "''"})
    void saysNothingWhereNothingIsNear(String typed) {
        assertThat(Nearest.to(typed, WORDS)).isNull();
    }
}
