// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.alcazar.crypto.Material.octets;
import static org.alcazar.crypto.Material.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alcazar.crypto.Material;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EapAkaPrimeKeysTest {

    /** RFC 9048 appendix C. */
    static List<Vector> published() {
        return Vectors.resource(EapAkaPrimeKeysTest.class, "eap_aka_prime.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void derivesAsPublished(Vector v) {
        var sqnXorAk = octets(v, "autn").slice(0, 6);
        try (var both = KeyDerivation5g.ckPrimeIkPrime(secret(v, "ck"), secret(v, "ik"), v.text("network_name"), sqnXorAk);
                var keys = EapAkaPrimeKeys.full(both, v.text("identity"))) {
            assertThat(both.disclose()).as(v.name()).isEqualTo(Octets.fromHex(v.text("ck_prime") + v.text("ik_prime")));
            assertThat(keys.kEncr().disclose()).as(v.name()).isEqualTo(octets(v, "k_encr"));
            assertThat(keys.kAut().disclose()).as(v.name()).isEqualTo(octets(v, "k_aut"));
            assertThat(keys.kRe().disclose()).as(v.name()).isEqualTo(octets(v, "k_re"));
            assertThat(keys.msk().disclose()).as(v.name()).isEqualTo(octets(v, "msk"));
            assertThat(keys.emsk().disclose()).as(v.name()).isEqualTo(octets(v, "emsk"));
            assertThat(keys.kAusf().disclose()).as(v.name()).isEqualTo(octets(v, "emsk").slice(0, 32));
        }
    }

    @Test
    void derivesAsShared() {
        SharedVectors.load("eap_aka_prime.json").forEach(this::derivesAsPublished);
    }

    @Test
    void derivesAndProtectsAsInASharedRun() {
        for (var v : SharedVectors.load("eap_aka_prime_5g.json")) {
            derivesAsPublished(v);
            try (var both = KeyDerivation5g.ckPrimeIkPrime(secret(v, "ck"), secret(v, "ik"), new ServingNetworkName(v.text("network_name")),
                    octets(v, "autn").slice(0, 6)); var keys = EapAkaPrimeKeys.full(both, v.text("identity"))) {
                assertThat(keys.kAusf().disclose()).isEqualTo(octets(v, "kausf"));
                for (var side : List.of("request", "response")) {
                    var mac = v.text("at_mac_" + side);
                    assertThat(keys.mac(Octets.fromHex(v.text("eap_" + side).replace(mac, "00".repeat(16)))).toHex()).isEqualTo(mac);
                }
            }
        }
    }

    @Test
    void boundsWhatItGives() {
        var key = Material.secret("00");
        assertThat(EapAkaPrimeKeys.prf(key, Octets.EMPTY, 255 * 32).length()).isEqualTo(8160);
        assertThatThrownBy(() -> EapAkaPrimeKeys.prf(key, Octets.EMPTY, 255 * 32 + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingWipesEveryKey() {
        var keys = EapAkaPrimeKeys.full(Material.secret("00".repeat(32)), "0");
        keys.close();
        for (var key : List.of(keys.kEncr(), keys.kAut(), keys.kRe(), keys.msk(), keys.emsk())) {
            assertThatThrownBy(key::reveal).isInstanceOf(IllegalStateException.class);
        }
    }
}
