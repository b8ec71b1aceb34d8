// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import static org.alcazar.crypto.agreement.KeyAgreementGroup.X25519MLKEM768;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.agreement.EphemeralKey.Response;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EphemeralKeyTest {

    @ParameterizedTest
    @EnumSource
    void bothEndsHaveTheSameSecret(KeyAgreementGroup group) {
        Seeded.forAll(20, random -> random, random -> {
            var key = EphemeralKey.initiate(group, random);
            var response = answered(group, key.publicValue(), random);
            assertThat(key.group()).isEqualTo(group);
            assertThat(key.publicValue().length()).isEqualTo(group.initiatorOctets());
            assertThat(response.publicValue().length()).isEqualTo(group.responderOctets());
            var z = Objects.requireNonNull(key.agree(response.publicValue()));
            assertThat(z.length()).isEqualTo(group == X25519MLKEM768 ? 64 : 32);
            assertThat(z.sameAs(response.z())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameRandomnessGivesTheSameExchange(KeyAgreementGroup group) {
        var first = EphemeralKey.initiate(group, Seeded.random(1));
        assertThat(first.publicValue()).isEqualTo(EphemeralKey.initiate(group, Seeded.random(1)).publicValue())
                .isNotEqualTo(EphemeralKey.initiate(group, Seeded.random(2)).publicValue());
        assertThat(answered(group, first.publicValue(), Seeded.random(3)).publicValue())
                .isEqualTo(answered(group, first.publicValue(), Seeded.random(3)).publicValue())
                .isNotEqualTo(answered(group, first.publicValue(), Seeded.random(4)).publicValue());
    }

    @ParameterizedTest
    @EnumSource
    void isUsedOnceWhateverComesOfIt(KeyAgreementGroup group) {
        var key = EphemeralKey.initiate(group, Seeded.random(1));
        var value = answered(group, key.publicValue(), Seeded.random(2)).publicValue();
        assertThat(key.agree(value)).isNotNull();
        assertThatThrownBy(() -> key.agree(value)).isInstanceOf(IllegalStateException.class);
        assertThat(key.publicValue().length()).isEqualTo(group.initiatorOctets());

        var failed = EphemeralKey.initiate(group, Seeded.random(1));
        assertThat(failed.agree(Octets.EMPTY)).isNull();
        assertThatThrownBy(() -> failed.agree(value)).isInstanceOf(IllegalStateException.class);

        var closed = EphemeralKey.initiate(group, Seeded.random(1));
        closed.close();
        assertThatThrownBy(() -> closed.agree(value)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryOtherLength(KeyAgreementGroup group) {
        var key = EphemeralKey.initiate(group, Seeded.random(1)).publicValue();
        var answer = answered(group, key, Seeded.random(2)).publicValue();
        for (int length : new int[] {0, 1, 31, 32, 33, 65, 1088, 1119, 1120, 1184, 1215, 1216, 1217, 65_535}) {
            if (length != group.initiatorOctets()) {
                assertThat(EphemeralKey.respond(group, resized(key, length), Seeded.random(3))).isNull();
            }
            if (length != group.responderOctets()) {
                assertThat(EphemeralKey.initiate(group, Seeded.random(1)).agree(resized(answer, length))).isNull();
            }
        }
    }

    private static Octets resized(Octets value, int length) {
        var bytes = new byte[length];
        value.slice(0, Math.min(length, value.length())).copyTo(bytes, 0);
        return Octets.wrap(bytes);
    }

    private static Response answered(KeyAgreementGroup group, Octets value, RandomGenerator random) {
        return Objects.requireNonNull(EphemeralKey.respond(group, value, random));
    }
}
