// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MlKem768Test {

    /** Of project Wycheproof. */
    static List<Vector> published() {
        return Vectors.resource(MlKem768Test.class, "mlkem768.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void computesAsPublished(Vector v) {
        switch (v.text("kind")) {
            case "keygen" -> {
                byte[] seed = Arrays.copyOf(v.hex("seed_d"), MlKem768.SEED);
                System.arraycopy(v.hex("seed_z"), 0, seed, 32, 32);
                assertThat(new MlKem768(seed).encapsulationKey()).isEqualTo(v.hex("ek"));
            }
            case "encaps" -> encapsulates(v);
            default -> decapsulates(v);
        }
    }

    @Test
    void computesAsTheSharedVectorsSay() {
        SharedVectors.load("mlkem768.json").forEach(this::computesAsPublished);
    }

    @Test
    void takesNoOtherLength() {
        var pair = new MlKem768(new byte[MlKem768.SEED]);
        byte[] key = pair.encapsulationKey();
        for (int length : new int[] {0, key.length - 1, key.length + 1}) {
            assertThat(MlKem768.encapsulate(Arrays.copyOf(key, length), new byte[32])).isNull();
        }
        for (int length : new int[] {0, MlKem768.CIPHERTEXT - 1, MlKem768.CIPHERTEXT + 1}) {
            assertThat(pair.decapsulate(new byte[length])).isNull();
        }
    }

    @Test
    void anAlteredCiphertextGivesAnotherSecret() {
        var pair = new MlKem768(new byte[MlKem768.SEED]);
        var sent = Objects.requireNonNull(MlKem768.encapsulate(pair.encapsulationKey(), new byte[32]));
        assertThat(pair.decapsulate(sent.ciphertext())).isEqualTo(sent.secret());
        sent.ciphertext()[700] ^= 1;
        assertThat(pair.decapsulate(sent.ciphertext())).hasSize(32).isNotEqualTo(sent.secret());
    }

    private static void encapsulates(Vector v) {
        var made = MlKem768.encapsulate(v.hex("ek"), v.hex("m"));
        if (v.text("result").equals("invalid")) {
            assertThat(made).isNull();
            return;
        }
        assertThat(Objects.requireNonNull(made).ciphertext()).isEqualTo(v.hex("ct"));
        assertThat(made.secret()).isEqualTo(v.hex("ss"));
    }

    private static void decapsulates(Vector v) {
        if (v.hex("seed").length != MlKem768.SEED) {
            return;
        }
        var pair = new MlKem768(v.hex("seed"));
        var secret = pair.decapsulate(v.hex("ct"));
        if (v.text("result").equals("invalid")) {
            assertThat(secret).isNull();
            return;
        }
        assertThat(pair.encapsulationKey()).isEqualTo(v.hex("ek"));
        assertThat(secret).isEqualTo(v.hex("ss"));
    }
}
