// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import static org.alcazar.crypto.Material.secret;
import static org.alcazar.crypto.Material.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.alcazar.crypto.Material;
import org.alcazar.crypto.Secret;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CipheringTest {

    /** TS 35.217 §4 (EEA1), TS 33.401 §C.1 (EEA2), TS 35.223 §4 (EEA3). */
    static List<Vector> published() {
        return Vectors.resource(CipheringTest.class, "eea_128.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void enciphersAsPublished(Vector v) {
        int bits = v.number("bit_length");
        var ciphering = algorithm(v).keyed(secret(v, "key"));
        var data = v.hex("plaintext");
        ciphering.apply(word(v, "count"), v.number("bearer"), Direction.values()[v.number("direction")], data, 0, bits);
        assertThat(leading(data, bits)).as(v.name()).isEqualTo(leading(v.hex("ciphertext"), bits));
    }

    @Test
    void enciphersAsShared() {
        SharedVectors.load("eea_128.json").forEach(this::enciphersAsPublished);
    }

    @ParameterizedTest
    @EnumSource
    void decipheringIsEncipheringAgain(CipheringAlgorithm algorithm) {
        Seeded.forAll(100, Generators.bytes(0, 300), message -> {
            var ciphering = algorithm.keyed(Secret.random(algorithm.keyLength(), Seeded.random(message.length)));
            var plain = Octets.of(message);
            var enciphered = ciphering.apply(-5, 31, Direction.DOWNLINK, plain);
            assertThat(ciphering.apply(-5, 31, Direction.DOWNLINK, enciphered)).isEqualTo(plain);
            assertThat(enciphered.equals(plain)).isEqualTo(algorithm == CipheringAlgorithm.NEA0 || message.length == 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void touchesNoBitOutsideTheMessage(CipheringAlgorithm algorithm) {
        var ciphering = algorithm.keyed(Secret.random(algorithm.keyLength(), Seeded.random(1)));
        Seeded.forAll(200, Generators.ints(0, 150), bits -> {
            var data = new byte[3 + 19 + 3];
            ciphering.apply(7, 1, Direction.UPLINK, data, 3, bits);
            var whole = new byte[3 + 19 + 3];
            ciphering.apply(7, 1, Direction.UPLINK, whole, 3, 152);
            for (int bit = 0; bit < data.length * 8; bit++) {
                boolean inside = bit >= 24 && bit < 24 + bits;
                assertThat(bitAt(data, bit)).isEqualTo(inside ? bitAt(whole, bit) : 0);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEA0")
    void everyInputChangesTheKeyStream(CipheringAlgorithm algorithm) {
        var ciphering = algorithm.keyed(Secret.random(algorithm.keyLength(), Seeded.random(2)));
        var zeros = Octets.wrap(new byte[24]);
        assertThat(List.of(
                ciphering.apply(0, 1, Direction.UPLINK, zeros),
                ciphering.apply(1, 1, Direction.UPLINK, zeros),
                ciphering.apply(1 << 31, 1, Direction.UPLINK, zeros),
                ciphering.apply(0, 2, Direction.UPLINK, zeros),
                ciphering.apply(0, 17, Direction.UPLINK, zeros),
                ciphering.apply(0, 1, Direction.DOWNLINK, zeros))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void takesNoKeyOfAnotherLength(CipheringAlgorithm algorithm) {
        assertThatThrownBy(() -> algorithm.keyed(Material.secret("00".repeat(24)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identifiersAreThoseOfTheWire() {
        assertThat(CipheringAlgorithm.of(2)).isEqualTo(CipheringAlgorithm.NEA2);
        assertThat(CipheringAlgorithm.NEA3.identifier()).isEqualTo(3);
        assertThat(CipheringAlgorithm.of(15)).isNull();
        assertThat(CipheringAlgorithm.of(-1)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void printsNoKey(CipheringAlgorithm algorithm) {
        assertThat(algorithm.keyed(Material.secret("ab".repeat(algorithm.keyLength()))).toString()).doesNotContain("abab");
    }

    private static CipheringAlgorithm algorithm(Vector v) {
        return CipheringAlgorithm.valueOf(v.text("algorithm").replace("128-EEA", "NEA"));
    }

    private static int bitAt(byte[] data, int bit) {
        return data[bit / 8] >> 7 - bit % 8 & 1;
    }

    /** The leading bits, the rest zeros: the published texts differ in what they hold beyond. */
    private static Octets leading(byte[] data, int bits) {
        var kept = Arrays.copyOf(data, (bits + 7) / 8);
        if (bits % 8 != 0) {
            kept[kept.length - 1] &= (byte) (0xff00 >> bits % 8);
        }
        return Octets.wrap(kept);
    }
}
