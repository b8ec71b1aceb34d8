// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class X25519Test {

    private static final byte[] ZEROS = new byte[32];

    /** RFC 7748 §5.2 and §6.1. */
    static List<Vector> published() {
        return Vectors.resource(X25519Test.class, "x25519.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void agreesOnTheSharedSecret(Vector v) {
        if (v.has("iterations")) {
            iterate(v);
            return;
        }
        var secret = X25519.agree(v.hex("scalar"), v.hex("u"));
        var expected = v.hex("result");
        if (Arrays.equals(expected, ZEROS)) {
            assertThat(secret).as(v.name()).isNull();
        } else {
            assertThat(secret).as(v.name()).isEqualTo(expected);
        }
    }

    @Test
    void agreesOnTheSharedVectors() {
        SharedVectors.load("x25519.json").forEach(this::agreesOnTheSharedSecret);
    }

    @Test
    void refusesAPointOfSmallOrder() {
        var one = new byte[32];
        one[0] = 1;
        assertThat(X25519.agree(HexFormat.of().parseHex("77".repeat(32)), ZEROS)).isNull();
        assertThat(X25519.agree(HexFormat.of().parseHex("77".repeat(32)), one)).isNull();
    }

    private static void iterate(Vector v) {
        var k = v.hex("start");
        var u = k;
        for (int i = 0; i < v.number("iterations"); i++) {
            var result = Objects.requireNonNull(X25519.agree(k, u));
            u = k;
            k = result;
        }
        assertThat(k).as(v.name()).isEqualTo(v.hex("result"));
    }
}
