// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import static org.alcazar.crypto.Material.secret;
import static org.alcazar.crypto.Material.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alcazar.crypto.Material;
import org.alcazar.crypto.Secret;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntegrityTest {

    /** TS 33.401 §C.2 (EIA2) and §C.4 (EIA1), TS 35.223 §5 (EIA3). */
    static List<Vector> published() {
        return Vectors.resource(IntegrityTest.class, "eia_128.json");
    }

    /** TS 35.217 §5. */
    static List<Vector> publishedF9() {
        return Vectors.resource(IntegrityTest.class, "uia2_f9.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void protectsAsPublished(Vector v) {
        var integrity = algorithm(v).keyed(secret(v, "key"));
        var direction = Direction.values()[v.number("direction")];
        assertThat(integrity.mac(word(v, "count"), v.number("bearer"), direction, v.hex("message"), 0, v.number("bit_length")))
                .as(v.name()).isEqualTo(word(v, "mac"));
    }

    @ParameterizedTest
    @MethodSource("publishedF9")
    void f9ProtectsAsPublished(Vector v) {
        assertThat(Nia1.f9(secret(v, "key"), word(v, "count"), word(v, "fresh"), Direction.values()[v.number("direction")], v.hex("message"), 0,
                v.number("bit_length"))).as(v.name()).isEqualTo(word(v, "mac"));
    }

    @Test
    void protectsAsShared() {
        SharedVectors.load("eia_128.json").forEach(this::protectsAsPublished);
        SharedVectors.load("uia2_f9.json").forEach(this::f9ProtectsAsPublished);
    }

    @ParameterizedTest
    @EnumSource
    void theMessagesPlaceInItsArrayDoesNotMatter(IntegrityAlgorithm algorithm) {
        var integrity = algorithm.keyed(Secret.random(algorithm.keyLength(), Seeded.random(1)));
        Seeded.forAll(100, Generators.bytes(0, 100), message -> {
            var within = new byte[message.length + 9];
            Arrays.fill(within, (byte) 0x5a);
            System.arraycopy(message, 0, within, 4, message.length);
            assertThat(integrity.mac(3, 1, Direction.UPLINK, within, 4, message.length * 8))
                    .isEqualTo(integrity.mac(3, 1, Direction.UPLINK, Octets.of(message)));
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NIA0")
    void everyBitOfTheMessageAndEveryInputCounts(IntegrityAlgorithm algorithm) {
        var integrity = algorithm.keyed(Secret.random(algorithm.keyLength(), Seeded.random(2)));
        var message = new byte[37];
        var macs = new ArrayList<Integer>();
        Mutations.bitFlips(message).forEach(bytes -> macs.add(integrity.mac(9, 1, Direction.UPLINK, Octets.wrap(bytes))));
        macs.add(integrity.mac(9, 1, Direction.UPLINK, message, 0, 37 * 8));
        macs.add(integrity.mac(9, 1, Direction.UPLINK, message, 0, 37 * 8 - 1));
        macs.add(integrity.mac(8, 1, Direction.UPLINK, message, 0, 37 * 8));
        macs.add(integrity.mac(9, 2, Direction.UPLINK, message, 0, 37 * 8));
        macs.add(integrity.mac(9, 1, Direction.DOWNLINK, message, 0, 37 * 8));
        assertThat(macs).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void takesNoKeyOfAnotherLength(IntegrityAlgorithm algorithm) {
        assertThatThrownBy(() -> algorithm.keyed(Material.secret("00".repeat(24)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNullAlgorithmsMacIsZero() {
        assertThat(IntegrityAlgorithm.NIA0.keyed(Material.secret("11".repeat(16))).mac(1, 1, Direction.UPLINK, Octets.of(1, 2, 3))).isZero();
    }

    @Test
    void identifiersAreThoseOfTheWire() {
        assertThat(IntegrityAlgorithm.of(2)).isEqualTo(IntegrityAlgorithm.NIA2);
        assertThat(IntegrityAlgorithm.NIA3.identifier()).isEqualTo(3);
        assertThat(IntegrityAlgorithm.of(15)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void printsNoKey(IntegrityAlgorithm algorithm) {
        assertThat(algorithm.keyed(Material.secret("ab".repeat(algorithm.keyLength()))).toString()).doesNotContain("abab");
    }

    private static IntegrityAlgorithm algorithm(Vector v) {
        return IntegrityAlgorithm.valueOf(v.text("algorithm").replace("128-EIA", "NIA"));
    }
}
