// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.junit.jupiter.api.Test;

class StrongTagTest {

    /** RFC 8452 appendix A: a POLYVAL of two blocks, under a key and with a result that leave the outer product and the mask out of it. */
    @Test
    void hashesAsPublished() {
        var hash = new Polyval(HexFormat.of().parseHex("25629347589242761d31f826ba4b757b"), 0);
        hash.update(HexFormat.of().parseHex("4f4f95668c83dfb6401762bb2d01a262d1a24ddd2721d006bbe45f20d3c9f362"), 0, 32);
        assertThat(Long.toHexString(Long.reverseBytes(hash.low())) + Long.toHexString(Long.reverseBytes(hash.high())))
                .isEqualTo("f7a3b47b846119fae5b7866cf5e5b77e");
    }

    /** AES-GCM-SST: subkeys and key stream are the blocks of AES in counter mode. */
    @Test
    void tagsAsShared() {
        SharedVectors.load("gcm_sst.json").forEach(StrongTagTest::tags);
    }

    private static void tags(Vector v) {
        var text = v.hex("plaintext");
        var stream = Arrays.copyOf(new byte[StrongTag.SUBKEYS], StrongTag.SUBKEYS + text.length);
        System.arraycopy(text, 0, stream, StrongTag.SUBKEYS, text.length);
        AesCtr.apply(v.hex("key"), Arrays.copyOf(v.hex("nonce"), 16), stream, 0, stream.length);
        assertThat(HexFormat.of().formatHex(stream, 0, 48)).as(v.name()).isEqualTo(v.text("h") + v.text("h2") + v.text("m"));
        assertThat(HexFormat.of().formatHex(stream, 48, stream.length)).as(v.name()).isEqualTo(v.text("ciphertext"));
        var tag = StrongTag.of(stream, v.hex("aad"), stream, StrongTag.SUBKEYS, text.length);
        assertThat(tag).as(v.name()).isEqualTo(v.hex("full_tag"));
        assertThat(Arrays.copyOf(tag, v.number("tag_bits") / 8)).as(v.name()).isEqualTo(v.hex("tag"));
    }
}
