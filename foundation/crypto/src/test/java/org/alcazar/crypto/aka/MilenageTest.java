// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import static org.alcazar.crypto.Material.octets;
import static org.alcazar.crypto.Material.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alcazar.crypto.Material;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MilenageTest {

    /** TS 35.207 §3 to 6, TS 35.208 §4. */
    static List<Vector> published() {
        return Vectors.resource(MilenageTest.class, "milenage.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void givesThePublishedValues(Vector v) {
        var rand = octets(v, "rand");
        long sqn = Long.parseLong(v.text("sqn"), 16);
        int amf = Integer.parseInt(v.text("amf"), 16);
        try (var milenage = Milenage.withOp(secret(v, "k"), secret(v, "op")); var keys = milenage.f2345(rand)) {
            assertThat(milenage.f1(rand, sqn, amf)).isEqualTo(octets(v, "f1"));
            assertThat(milenage.f1Star(rand, sqn, amf)).isEqualTo(octets(v, "f1star"));
            assertThat(keys.res().disclose()).isEqualTo(octets(v, "f2"));
            assertThat(keys.ck().disclose()).isEqualTo(octets(v, "f3"));
            assertThat(keys.ik().disclose()).isEqualTo(octets(v, "f4"));
            assertThat(keys.ak().disclose()).isEqualTo(octets(v, "f5"));
            assertThat(milenage.f5Star(rand).disclose()).isEqualTo(octets(v, "f5star"));
        }
        assertThat(Milenage.opc(secret(v, "k"), secret(v, "op")).disclose()).isEqualTo(octets(v, "opc"));
        try (var milenage = Milenage.withOpc(secret(v, "k"), secret(v, "opc"))) {
            assertThat(milenage.vector(rand, sqn, amf).autn().encode()).isEqualTo(octets(v, "autn_computed"));
            assertThat(milenage.auts(rand, sqn)).isEqualTo(octets(v, "auts_computed"));
        }
    }

    @Test
    void givesTheSharedValues() {
        SharedVectors.load("milenage.json").forEach(this::givesThePublishedValues);
    }

    @Test
    void judgesTheSharedResynchronisationTokens() {
        for (var v : SharedVectors.load("milenage_auts.json")) {
            try (var milenage = Milenage.withOpc(secret(v, "k"), secret(v, "opc"))) {
                var sqn = milenage.resynchronise(octets(v, "rand"), octets(v, "auts"));
                assertThat(sqn.isPresent()).as(v.name()).isEqualTo(v.flag("expect_valid"));
                sqn.ifPresent(value -> assertThat(value).as(v.name()).isEqualTo(Long.parseLong(v.text("sqn_ms"), 16)));
            }
        }
    }

    @Test
    void takesNoKeyOfAnotherLength() {
        var key = Material.secret("00".repeat(16));
        var longer = Material.secret("00".repeat(17));
        assertThatThrownBy(() -> Milenage.withOpc(longer, key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Milenage.withOpc(key, longer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Milenage.withOp(key, longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingEndsItsUseAndLeavesTheCallersKeysAlone() {
        var key = Material.secret("00".repeat(16));
        var milenage = Milenage.withOpc(key, key);
        milenage.close();
        assertThatThrownBy(() -> milenage.f2345(Octets.wrap(new byte[16]))).isInstanceOf(IllegalStateException.class);
        assertThat(key.reveal()).hasSize(16);
    }

    @Test
    void refusesNumbersThatDoNotFitTheirFields() {
        try (var milenage = Milenage.withOpc(Material.secret("00".repeat(16)), Material.secret("00".repeat(16)))) {
            var rand = Octets.wrap(new byte[16]);
            assertThatThrownBy(() -> milenage.f1(rand, 1L << 48, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> milenage.f1(rand, -1, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> milenage.f1(rand, 0, 0x10000)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> milenage.f2345(Octets.wrap(new byte[15]))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
