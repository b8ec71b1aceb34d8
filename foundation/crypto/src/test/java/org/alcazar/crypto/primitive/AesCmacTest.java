// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AesCmacTest {

    /** RFC 4493 §4. */
    static List<Vector> published() {
        return Vectors.resource(AesCmacTest.class, "aes_cmac.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void agreesOnTheTag(Vector v) {
        var tag = Arrays.copyOf(AesCmac.mac(v.hex("key"), v.hex("message")), v.number("tag_bits") / 8);
        assertThat(Arrays.equals(tag, v.hex("tag"))).isEqualTo(v.text("result").equals("valid"));
    }

    @Test
    void agreesOnTheSharedTags() {
        SharedVectors.load("aes_cmac.json").forEach(this::agreesOnTheTag);
    }

    @Test
    void aPrefixIsPartOfTheMessage() {
        var key = new byte[16];
        byte[] message = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18};
        assertThat(AesCmac.mac(key, Arrays.copyOf(message, 5), message, 5, 13 * 8)).isEqualTo(AesCmac.mac(key, message));
    }

    @Test
    void bitsBeyondTheLastDoNotCount() {
        var key = new byte[16];
        byte[] message = {0x55, (byte) 0xa0};
        byte[] noise = {0x55, (byte) 0xbf};
        assertThat(AesCmac.mac(key, new byte[0], noise, 0, 11)).isEqualTo(AesCmac.mac(key, new byte[0], message, 0, 11));
        assertThat(AesCmac.mac(key, new byte[0], noise, 0, 12)).isNotEqualTo(AesCmac.mac(key, new byte[0], message, 0, 12));
    }
}
