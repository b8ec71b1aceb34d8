// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntSupplier;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SNOW 3G and ZUC by themselves. */
class StreamGeneratorsTest {

    /** TS 35.217 §3 (the fourth set is long enough to turn the tape round), TS 35.223 §3. */
    static List<Vector> published() {
        return Vectors.resource(StreamGeneratorsTest.class, "snow3g_zuc_keystream.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void givesThePublishedKeyStream(Vector v) {
        var generator = generator(v);
        boolean whole = v.has("keystream");
        var stream = ByteBuffer.allocate(whole ? v.hex("keystream").length : v.number("keystream_total_bytes"));
        while (stream.hasRemaining()) {
            stream.putInt(generator.getAsInt());
        }
        var hex = HexFormat.of().formatHex(stream.array());
        if (whole) {
            assertThat(hex).isEqualTo(v.text("keystream"));
        } else {
            assertThat(hex).startsWith(v.text("keystream_first")).endsWith(v.text("keystream_last"));
        }
    }

    @Test
    void givesTheSharedKeyStreams() {
        SharedVectors.load("snow3g_zuc_keystream.json").forEach(this::givesThePublishedKeyStream);
    }

    private static IntSupplier generator(Vector v) {
        return v.name().startsWith("snow") ? new Snow3g(words(v.hex("key")), words(v.hex("iv")))::next : Zuc.of128(v.hex("key"), v.hex("iv"))::next;
    }

    private static int[] words(byte[] bytes) {
        return new int[] {Words.get(bytes, 0), Words.get(bytes, 4), Words.get(bytes, 8), Words.get(bytes, 12)};
    }
}
