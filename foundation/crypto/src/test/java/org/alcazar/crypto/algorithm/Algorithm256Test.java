// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import static org.alcazar.crypto.Material.octets;
import static org.alcazar.crypto.Material.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** The source of the vectors labels the last one of each file "invalid" though its numbers are right: the label says nothing here. */
class Algorithm256Test {

    private final Secret key = Secret.random(32, Seeded.random(1));
    private final Octets nonce = Octets.fromHex("0102030405060708090a0b");

    /** TS 35.240 to TS 35.248, as intel-ipsec-mb has their numbers. */
    static List<Vector> nea() {
        return Vectors.resource(Algorithm256Test.class, "nea_256.json");
    }

    static List<Vector> nia() {
        return Vectors.resource(Algorithm256Test.class, "nia_256.json");
    }

    static List<Vector> nca() {
        return Vectors.resource(Algorithm256Test.class, "nca_256.json");
    }

    @ParameterizedTest
    @MethodSource("nea")
    void enciphersAsPublished(Vector v) {
        var data = v.hex("plaintext");
        algorithm(v).cipher(secret(v, "key"), nonce(v, 0), data, 0, data.length);
        assertThat(Octets.wrap(data)).as(v.name()).isEqualTo(octets(v, "ciphertext"));
    }

    @ParameterizedTest
    @MethodSource("nia")
    void protectsAsPublished(Vector v) {
        int bits = v.number("tag_bits");
        assertThat(algorithm(v).mac(secret(v, "key"), nonce(v, bits), octets(v, "message"), bits)).as(v.name()).isEqualTo(octets(v, "mac"));
    }

    @ParameterizedTest
    @MethodSource("nca")
    void sealsAndOpensAsPublished(Vector v) {
        int bits = v.number("tag_bits");
        var sealed = Octets.fromHex(v.text("ciphertext") + v.text("tag"));
        var nonce = nonce(v, bits | 4);
        var key = secret(v, "key");
        assertThat(algorithm(v).seal(key, nonce, octets(v, "aad"), octets(v, "plaintext"), bits)).as(v.name()).isEqualTo(sealed);
        assertThat(algorithm(v).open(key, nonce, octets(v, "aad"), sealed, bits)).as(v.name()).isEqualTo(octets(v, "plaintext"));
    }

    @Test
    void doesAsShared() {
        SharedVectors.load("nea_256.json").forEach(this::enciphersAsPublished);
        SharedVectors.load("nia_256.json").forEach(this::protectsAsPublished);
        SharedVectors.load("nca_256.json").forEach(this::sealsAndOpensAsPublished);
    }

    @ParameterizedTest
    @EnumSource
    void opensWhatWasSealed(Algorithm256 algorithm) {
        Seeded.forAll(100, Generators.bytes(0, 100), message -> {
            var aad = Octets.of(Arrays.copyOf(message, message.length / 3));
            for (int bits = 32; bits <= 128; bits += 8) {
                var sealed = algorithm.seal(key, nonce, aad, Octets.of(message), bits);
                assertThat(sealed.length()).isEqualTo(message.length + bits / 8);
                assertThat(algorithm.open(key, nonce, aad, sealed, bits)).isEqualTo(Octets.of(message));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingThatWasChanged(Algorithm256 algorithm) {
        var aad = Octets.of(1, 2, 3);
        var sealed = algorithm.seal(key, nonce, aad, Octets.of(4, 5, 6, 7, 8), 64).toArray();
        Mutations.bitFlips(sealed).forEach(bytes -> assertThat(algorithm.open(key, nonce, aad, Octets.wrap(bytes), 64)).isNull());
        Mutations.truncations(sealed).forEach(bytes -> assertThat(algorithm.open(key, nonce, aad, Octets.wrap(bytes), 64)).isNull());
        assertThat(algorithm.open(key, nonce, Octets.of(1, 2, 3, 0), Octets.wrap(sealed), 64)).isNull();
        assertThat(algorithm.open(key, nonce, aad, Octets.wrap(sealed), 72)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void modesAndTagLengthsAreKeptApart(Algorithm256 algorithm) {
        var message = Octets.wrap(new byte[20]);
        var mac = algorithm.mac(key, nonce, message, 64);
        assertThat(algorithm.mac(key, nonce, message, 128).slice(0, 8)).isNotEqualTo(mac);
        assertThat(algorithm.seal(key, nonce, message, Octets.EMPTY, 64)).isNotEqualTo(mac);
        var data = new byte[20];
        algorithm.cipher(key, nonce, data, 0, 20);
        assertThat(algorithm.seal(key, nonce, Octets.EMPTY, message, 64).slice(0, 20)).isNotEqualTo(Octets.wrap(data));
    }

    @ParameterizedTest
    @EnumSource
    void takesNoOtherSizes(Algorithm256 algorithm) {
        assertThatThrownBy(() -> algorithm.mac(key, nonce, Octets.EMPTY, 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> algorithm.mac(key, nonce, Octets.EMPTY, 33)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> algorithm.mac(key, Octets.of(1), Octets.EMPTY, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> algorithm.mac(Material.secret("00".repeat(16)), nonce, Octets.EMPTY, 32)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The vectors hold whole initialisation vectors, whose first and last octets the algorithm makes by itself. */
    private static Octets nonce(Vector v, int first) {
        var iv = octets(v, "iv");
        assertThat(iv.at(0)).as(v.name()).isEqualTo(first);
        assertThat(iv.slice(12, 16)).as(v.name()).isEqualTo(Octets.wrap(new byte[4]));
        return iv.slice(1, 12);
    }

    private static Algorithm256 algorithm(Vector v) {
        return Algorithm256.values()[v.text("algorithm").charAt(7) - '4'];
    }
}
