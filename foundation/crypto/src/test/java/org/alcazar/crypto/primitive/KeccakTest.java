// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeccakTest {

    /** TS 35.232 §5. */
    static List<Vector> published() {
        return Vectors.resource(KeccakTest.class, "keccak_f1600.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void permutesAsPublished(Vector v) {
        var state = new long[25];
        ByteBuffer.wrap(v.hex("input")).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(state);
        Keccak.permute(state);
        var out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        out.asLongBuffer().put(state);
        assertThat(HexFormat.of().formatHex(out.array())).isEqualTo(v.text("output"));
    }

    @Test
    void permutesAsShared() {
        SharedVectors.load("keccak_f1600.json").forEach(this::permutesAsPublished);
    }
}
