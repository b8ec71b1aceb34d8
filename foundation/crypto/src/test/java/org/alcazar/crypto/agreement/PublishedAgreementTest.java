// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import static org.alcazar.crypto.agreement.KeyAgreementGroup.SECP256R1;
import static org.alcazar.crypto.agreement.KeyAgreementGroup.X25519;
import static org.alcazar.crypto.agreement.KeyAgreementGroup.X25519MLKEM768;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.alcazar.wire.Octets;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole exchanges whose numbers others have published. */
class PublishedAgreementTest {

    /** RFC 7748 §6.1. */
    @Test
    void x25519() {
        agrees(X25519,
                "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
                "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
                "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
                "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
                "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    }

    /** RFC 5903 §8.1. */
    @Test
    void p256() {
        agrees(SECP256R1,
                "c88f01f510d9ac3f70a292daa2316de544e9aab8afe84049c62a9c57862d1433",
                "04dad0b65394221cf9b051e1feca5787d098dfe637fc90b9ef945d0c3772581180"
                        + "5271a0461cdb8252d61f1c456fa3e59ab1f45b33accf5f58389e0577b8990bb3",
                "c6ef9c5d78ae012a011164acb397ce2088685d8f06bf9be0b283ab46476bee53",
                "04d12dfb5289c8d4f81208b70270398c342296970a0bccb74c736fc7554494bf63"
                        + "56fbf3ca366cc23e8157854c13c58d6aac23f046ada30f8353e74f33039872ab",
                "d6840f6b42f6edafd13116e0e12565202fef8e9ece7dce03812464d04b9442de");
    }

    /** draft-connolly-cfrg-xwing-kem: the same values, X25519 and ML-KEM-768 side by side, under a combiner of its own. */
    static List<Vector> xWing() {
        return Vectors.resource(PublishedAgreementTest.class, "xwing.json");
    }

    @ParameterizedTest
    @MethodSource("xWing")
    void hybrid(Vector v) {
        var shake = new SHAKEDigest(256);
        var seed = new byte[96];
        shake.update(v.hex("seed"), 0, 32);
        shake.doFinal(seed, 0, seed.length);
        var key = EphemeralKey.initiate(X25519MLKEM768, new GivenRandom(HexFormat.of().formatHex(seed)));
        assertThat(key.publicValue()).isEqualTo(Octets.wrap(v.hex("pk")));
        var response = Objects.requireNonNull(EphemeralKey.respond(X25519MLKEM768, key.publicValue(), new GivenRandom(v.text("eseed"))));
        assertThat(response.publicValue()).isEqualTo(Octets.wrap(v.hex("ct")));
        var z = Objects.requireNonNull(key.agree(response.publicValue()));
        assertThat(z.sameAs(response.z())).isTrue();
        var sha3 = new SHA3Digest(256);
        sha3.update(z.reveal(), 0, 64);
        sha3.update(v.hex("ct"), 1088, 32);
        sha3.update(v.hex("pk"), 1184, 32);
        sha3.update(HexFormat.of().parseHex("5c2e2f2f5e5c"), 0, 6);
        var combined = new byte[32];
        sha3.doFinal(combined, 0);
        assertThat(combined).isEqualTo(v.hex("ss"));
    }

    private static void agrees(KeyAgreementGroup group, String i, String initiatorValue, String r, String responderValue, String z) {
        var key = EphemeralKey.initiate(group, new GivenRandom(i));
        assertThat(key.publicValue()).isEqualTo(Octets.fromHex(initiatorValue));
        var response = Objects.requireNonNull(EphemeralKey.respond(group, key.publicValue(), new GivenRandom(r)));
        assertThat(response.publicValue()).isEqualTo(Octets.fromHex(responderValue));
        assertThat(response.z().disclose()).isEqualTo(Octets.fromHex(z));
        assertThat(Objects.requireNonNull(key.agree(response.publicValue())).disclose()).isEqualTo(Octets.fromHex(z));
    }
}
