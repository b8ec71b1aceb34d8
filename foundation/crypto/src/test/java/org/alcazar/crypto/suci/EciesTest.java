// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.suci;

import static org.alcazar.crypto.Material.octets;
import static org.alcazar.crypto.Material.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.alcazar.crypto.Material;
import org.alcazar.crypto.suci.DeconcealmentException.Reason;
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

class EciesTest {

    /** TS 33.501 §C.4.2 to §C.4.4. */
    static List<Vector> published() {
        return Vectors.resource(EciesTest.class, "ecies_suci.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void concealsAndRevealsAsPublished(Vector v) {
        var scheme = scheme(v.text("profile"));
        var output = octets(v, "scheme_output");
        var input = octets(v, "plaintext");
        if (scheme == ProtectionScheme.NULL) {
            assertThat(Concealment.conceal(scheme, Octets.EMPTY, input, Seeded.random(1))).isEqualTo(output);
            return;
        }
        try (var key = HomeNetworkKey.of(scheme, secret(v, "hn_private_key"))) {
            assertThat(key.publicKey()).as(v.name()).isEqualTo(octets(v, "hn_public_key"));
            assertThat(Concealment.conceal(scheme, key.publicKey(), input, v.hex("eph_private_key"))).as(v.name()).isEqualTo(output);
            assertThat(key.deconceal(output)).as(v.name()).isEqualTo(input);
            if (v.has("hn_public_key_uncompressed")) {
                assertThat(Concealment.conceal(scheme, octets(v, "hn_public_key_uncompressed"), input, v.hex("eph_private_key"))).isEqualTo(output);
            }
            if (v.has("eph_public_key_uncompressed")) {
                assertThat(key.deconceal(uncompressed(output, v.hex("eph_public_key_uncompressed")))).as(v.name()).isEqualTo(input);
            }
        }
    }

    @Test
    void concealsAndRevealsAsShared() {
        var all = SharedVectors.load("ecies_suci.json");
        all.stream().filter(v -> v.has("profile")).forEach(this::concealsAndRevealsAsPublished);
        var a = key(all, "suci-profile-a-imsi-33.501-C.4.3.1");
        var b = key(all, "suci-profile-b-nai-33.501-C.4.4.2");
        all.stream().filter(v -> v.has("suci")).forEach(v -> judged(v, a, b));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NULL")
    void theHomeNetworkRevealsWhatTheUeConceals(ProtectionScheme scheme) {
        var random = Seeded.random(3);
        try (var key = HomeNetworkKey.generate(scheme, random)) {
            Seeded.forAll(20, Generators.bytes(1, Concealment.MAX_SCHEME_INPUT), input -> {
                var output = Concealment.conceal(scheme, key.publicKey(), Octets.of(input), random);
                assertThat(output.length()).isEqualTo(scheme.publicKeyLength() + input.length + 8);
                assertThat(key.deconceal(output)).isEqualTo(Octets.of(input));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NULL")
    void refusesADamagedOutput(ProtectionScheme scheme) {
        var random = Seeded.random(4);
        try (var key = HomeNetworkKey.generate(scheme, random)) {
            byte[] output = Concealment.conceal(scheme, key.publicKey(), Octets.fromHex("00012080f6"), random).toArray();
            Mutations.truncations(output).forEach(bytes -> refused(key, bytes));
            // X25519 ignores the top bit of a public key, but the shared information holds it.
            Mutations.bitFlips(output).forEach(bytes -> refused(key, bytes));
            for (int i = 0; i < 100; i++) {
                var damaged = Mutations.random(output, Seeded.random(i));
                if (!Arrays.equals(damaged, output)) {
                    refused(key, damaged);
                }
            }
        }
    }

    @Test
    void refusesAPointOfSmallOrder() {
        try (var key = HomeNetworkKey.generate(ProtectionScheme.PROFILE_A, Seeded.random(5))) {
            assertThat(reason(key, new byte[32 + 5 + 8])).isEqualTo(Reason.BAD_PUBLIC_KEY);
        }
    }

    @Test
    void refusesAPointOffTheCurve() {
        try (var key = HomeNetworkKey.generate(ProtectionScheme.PROFILE_B, Seeded.random(6))) {
            var uncompressed = new byte[65 + 5 + 8];
            uncompressed[0] = 4;
            uncompressed[64] = 1;
            assertThat(reason(key, uncompressed)).isEqualTo(Reason.BAD_PUBLIC_KEY);
            var beyondTheField = new byte[33 + 5 + 8];
            Arrays.fill(beyondTheField, (byte) 0xff);
            beyondTheField[0] = 2;
            assertThat(reason(key, beyondTheField)).isEqualTo(Reason.BAD_PUBLIC_KEY);
            assertThat(reason(key, new byte[33 + 5 + 8])).isEqualTo(Reason.MALFORMED);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NULL")
    void refusesAnOutputThatIsTooLongBeforeAnyArithmetic(ProtectionScheme scheme) {
        try (var key = HomeNetworkKey.generate(scheme, Seeded.random(7))) {
            var output = new byte[scheme.publicKeyLength() + Concealment.MAX_SCHEME_INPUT + 1 + 8];
            output[0] = 2;
            assertThat(reason(key, output)).isEqualTo(Reason.MALFORMED);
            assertThat(reason(key, new byte[0])).isEqualTo(Reason.MALFORMED);
        }
    }

    @Test
    void theExceptionHasNoStackTraceToBuy() {
        try (var key = HomeNetworkKey.generate(ProtectionScheme.PROFILE_A, Seeded.random(8))) {
            assertThatThrownBy(() -> key.deconceal(Octets.EMPTY))
                    .isInstanceOfSatisfying(DeconcealmentException.class, e -> assertThat(e.getStackTrace()).isEmpty());
        }
    }

    @Test
    void takesOnlyKeysOfTheScheme() {
        var thirtyTwo = Material.secret("11".repeat(32));
        assertThatThrownBy(() -> HomeNetworkKey.of(ProtectionScheme.NULL, thirtyTwo)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HomeNetworkKey.of(ProtectionScheme.PROFILE_A, Material.secret("11"))).isInstanceOf(IllegalArgumentException.class);
        for (var scalar : List.of("00".repeat(32), "ff".repeat(32), "11".repeat(31))) {
            assertThatThrownBy(() -> HomeNetworkKey.of(ProtectionScheme.PROFILE_B, Material.secret(scalar)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Concealment.conceal(ProtectionScheme.PROFILE_B, Octets.wrap(new byte[33]), Octets.of(1, 2), Seeded.random(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsThePublicKeyOnly() {
        try (var key = HomeNetworkKey.generate(ProtectionScheme.PROFILE_B, Seeded.random(10))) {
            assertThat(key.toString()).contains(key.publicKey().toHex()).doesNotContain(key.privateKey().disclose().toHex());
        }
    }

    private static void judged(Vector v, HomeNetworkKey a, HomeNetworkKey b) {
        var parts = v.text("suci").split("-");
        var key = parts[5].equals("1") ? a : b;
        var output = Octets.fromHex(parts[7]);
        if (v.text("expect").equals("ok")) {
            assertThat(v.text("supi")).as(v.name()).isEqualTo("imsi-" + parts[2] + parts[3] + digits(key.deconceal(output)));
        } else {
            refused(key, output.toArray());
        }
    }

    private static String digits(Octets bcd) {
        var text = new StringBuilder();
        for (int i = 0; i < bcd.length(); i++) {
            text.append(Integer.toHexString(bcd.at(i) & 0xf)).append(Integer.toHexString(bcd.at(i) >> 4));
        }
        return text.toString().replace("f", "");
    }

    private static HomeNetworkKey key(List<Vector> all, String name) {
        var vector = all.stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
        return HomeNetworkKey.of(scheme(vector.text("profile")), secret(vector, "hn_private_key"));
    }

    private static ProtectionScheme scheme(String profile) {
        return profile.equals("null") ? ProtectionScheme.NULL : ProtectionScheme.valueOf("PROFILE_" + profile);
    }

    private static Octets uncompressed(Octets output, byte[] point) {
        var bytes = Arrays.copyOf(point, point.length + output.length() - 33);
        System.arraycopy(output.toArray(), 33, bytes, point.length, output.length() - 33);
        return Octets.wrap(bytes);
    }

    private static void refused(HomeNetworkKey key, byte[] output) {
        assertThatThrownBy(() -> key.deconceal(Octets.wrap(output))).isInstanceOf(DeconcealmentException.class);
    }

    private static Reason reason(HomeNetworkKey key, byte[] output) {
        try {
            key.deconceal(Octets.of(output));
        } catch (DeconcealmentException e) {
            return e.reason();
        }
        throw new AssertionError("taken");
    }
}
