// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import static org.alcazar.crypto.Material.octets;
import static org.alcazar.crypto.Material.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alcazar.crypto.Material;
import org.alcazar.crypto.aka.Tuak.Parameters;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TuakTest {

    /** TS 35.233 §6. */
    static List<Vector> published() {
        return Vectors.resource(TuakTest.class, "tuak.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void givesThePublishedValues(Vector v) {
        var rand = octets(v, "rand");
        long sqn = Long.parseLong(v.text("sqn"), 16);
        int amf = Integer.parseInt(v.text("amf"), 16);
        var parameters = new Parameters(v.number("keccak_iterations"), v.number("mac_bits"), v.number("res_bits"), v.number("ck_bits"),
                v.number("ik_bits"));
        assertThat(Tuak.topc(secret(v, "k"), secret(v, "top"), parameters.keccakIterations()).disclose()).isEqualTo(octets(v, "topc"));
        try (var tuak = Tuak.withTop(secret(v, "k"), secret(v, "top"), parameters);
                var same = Tuak.withTopc(secret(v, "k"), secret(v, "topc"), parameters);
                var keys = tuak.f2345(rand)) {
            assertThat(tuak.f1(rand, sqn, amf)).isEqualTo(octets(v, "f1")).isEqualTo(same.f1(rand, sqn, amf));
            assertThat(tuak.f1Star(rand, sqn, amf)).isEqualTo(octets(v, "f1star"));
            assertThat(keys.res().disclose()).isEqualTo(octets(v, "f2"));
            assertThat(keys.ck().disclose()).isEqualTo(octets(v, "f3"));
            assertThat(keys.ik().disclose()).isEqualTo(octets(v, "f4"));
            assertThat(keys.ak().disclose()).isEqualTo(octets(v, "f5"));
            assertThat(tuak.f5Star(rand).disclose()).isEqualTo(octets(v, "f5star"));
        }
    }

    @Test
    void givesTheSharedValues() {
        SharedVectors.load("tuak.json").forEach(this::givesThePublishedValues);
    }

    @Test
    void takesOnlyTheSizesOfTheSpecification() {
        assertThatThrownBy(() -> new Parameters(0, 64, 64, 128, 128)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Parameters(1, 32, 64, 128, 128)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Parameters(1, 64, 48, 128, 128)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Parameters(1, 64, 64, 192, 128)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tuak.withTop(Material.secret("00".repeat(24)), Material.secret("00".repeat(32)), Parameters.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
