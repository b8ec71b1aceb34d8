// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import static org.alcazar.crypto.agreement.KeyAgreementGroup.SECP256R1;
import static org.alcazar.crypto.agreement.KeyAgreementGroup.X25519;
import static org.alcazar.crypto.agreement.KeyAgreementGroup.X25519MLKEM768;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of the right length that end an exchange. */
class BadPublicValueTest {

    private static final int ENCAPSULATION_KEY = 1184;
    private static final int COEFFICIENTS = 1152;
    private static final int CIPHERTEXT = 1088;

    /** All points whose order is 8 or less, which lead every scalar to zero (RFC 7748 §6.1), some of them not reduced. */
    static List<String> smallOrders() {
        return List.of(
                "00".repeat(32),
                "01" + "00".repeat(31),
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ec" + "ff".repeat(30) + "7f",
                "ed" + "ff".repeat(30) + "7f",
                "ee" + "ff".repeat(30) + "7f",
                "00".repeat(31) + "80",
                "01" + "00".repeat(30) + "80");
    }

    @ParameterizedTest
    @MethodSource("smallOrders")
    void aPointOfSmallOrder(String u) {
        refused(X25519, Octets.fromHex(u), Octets.fromHex(u));
        var initiator = EphemeralKey.initiate(X25519MLKEM768, Seeded.random(1)).publicValue();
        var responder = responderValue(X25519MLKEM768);
        refused(X25519MLKEM768, with(initiator, ENCAPSULATION_KEY, Octets.fromHex(u)), with(responder, CIPHERTEXT, Octets.fromHex(u)));
    }

    @Test
    void whatIsNoPointOfTheCurve() {
        var point = EphemeralKey.initiate(SECP256R1, Seeded.random(1)).publicValue();
        refused(SECP256R1, with(point, 64, Octets.of(point.at(64) ^ 1)), with(point, 1, Octets.of(point.at(1) ^ 1)));
        for (int form : new int[] {0, 1, 2, 3, 5, 6, 7, 0xff}) {
            refused(SECP256R1, with(point, 0, Octets.of(form)), with(point, 0, Octets.of(form)));
        }
        var infinity = Octets.wrap(new byte[65]);
        refused(SECP256R1, infinity, with(infinity, 0, Octets.of(4)));
        refused(SECP256R1, with(point, 1, Octets.fromHex("ff".repeat(64))), with(point, 1, Octets.fromHex("ff".repeat(32))));
    }

    /** FIPS 203 §7.2: each of the 768 coefficients, from 3329 upwards. */
    @Test
    void aCoefficientThatIsNotReduced() {
        var value = EphemeralKey.initiate(X25519MLKEM768, Seeded.random(1)).publicValue();
        for (int i : IntStream.iterate(0, at -> at < COEFFICIENTS, at -> at + 3).toArray()) {
            refused(X25519MLKEM768, with(value, i, Octets.of(0x01, value.at(i + 1) & 0xf0 | 0x0d)), Octets.EMPTY);
            refused(X25519MLKEM768, with(value, i + 1, Octets.of(value.at(i + 1) & 0x0f | 0xf0, 0xff)), Octets.EMPTY);
        }
        var largest = with(value, 0, Octets.of(0x00, value.at(1) & 0xf0 | 0x0d));
        assertThat(EphemeralKey.respond(X25519MLKEM768, largest, Seeded.random(2))).as("3328 is reduced").isNotNull();
    }

    private static void refused(KeyAgreementGroup group, Octets initiatorValue, Octets responderValue) {
        assertThat(EphemeralKey.respond(group, initiatorValue, Seeded.random(3))).isNull();
        assertThat(EphemeralKey.initiate(group, Seeded.random(1)).agree(responderValue)).isNull();
    }

    private static Octets responderValue(KeyAgreementGroup group) {
        var value = EphemeralKey.initiate(group, Seeded.random(1)).publicValue();
        return Objects.requireNonNull(EphemeralKey.respond(group, value, Seeded.random(2))).publicValue();
    }

    private static Octets with(Octets value, int at, Octets other) {
        var bytes = value.toArray();
        other.copyTo(bytes, at);
        return Octets.wrap(bytes);
    }
}
