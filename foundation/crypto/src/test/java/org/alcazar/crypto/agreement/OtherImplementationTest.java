// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import static org.alcazar.crypto.agreement.KeyAgreementGroup.X25519MLKEM768;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.KEM;
import javax.crypto.KeyAgreement;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.RepeatedTest;

/** X25519MLKEM768 with the JDK's ML-KEM and X25519 at the other end. */
class OtherImplementationTest {

    private static final int ENCAPSULATION_KEY = 1184;
    private static final int CIPHERTEXT = 1088;

    @RepeatedTest(5)
    void anInitiatorOfTheJdk() throws GeneralSecurityException {
        var kem = KeyPairGenerator.getInstance("ML-KEM-768").generateKeyPair();
        var curve = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        var value = joined(raw(kem.getPublic(), ENCAPSULATION_KEY), raw(curve.getPublic(), 32));
        var response = Objects.requireNonNull(EphemeralKey.respond(X25519MLKEM768, value, Seeded.random(1)));
        byte[] answer = response.publicValue().toArray();
        var first = KEM.getInstance("ML-KEM").newDecapsulator(kem.getPrivate()).decapsulate(Arrays.copyOf(answer, CIPHERTEXT));
        var second = agreed(curve, Arrays.copyOfRange(answer, CIPHERTEXT, answer.length));
        assertThat(response.z().disclose()).isEqualTo(joined(first.getEncoded(), second));
    }

    @RepeatedTest(5)
    void aResponderOfTheJdk() throws GeneralSecurityException {
        var key = EphemeralKey.initiate(X25519MLKEM768, Seeded.random(2));
        byte[] value = key.publicValue().toArray();
        var kem = KEM.getInstance("ML-KEM").newEncapsulator(key("ML-KEM-768", Arrays.copyOf(value, ENCAPSULATION_KEY))).encapsulate();
        var curve = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        var z = key.agree(joined(kem.encapsulation(), raw(curve.getPublic(), 32)));
        var second = agreed(curve, Arrays.copyOfRange(value, ENCAPSULATION_KEY, value.length));
        assertThat(Objects.requireNonNull(z).disclose()).isEqualTo(joined(kem.key().getEncoded(), second));
    }

    private static byte[] agreed(KeyPair own, byte[] peer) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own.getPrivate());
        agreement.doPhase(key("X25519", peer), true);
        return agreement.generateSecret();
    }

    /** The octets at the end of the encoding as SubjectPublicKeyInfo. */
    private static byte[] raw(Key key, int length) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - length, encoded.length);
    }

    private static PublicKey key(String algorithm, byte[] raw) throws GeneralSecurityException {
        byte[] encoded = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic().getEncoded();
        System.arraycopy(raw, 0, encoded, encoded.length - raw.length, raw.length);
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static Octets joined(byte[] first, byte[] second) {
        return new OctetWriter().bytes(first, 0, first.length).bytes(second, 0, second.length).toOctets();
    }
}
