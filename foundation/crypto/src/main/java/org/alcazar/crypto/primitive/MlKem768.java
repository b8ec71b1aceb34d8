// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import org.bouncycastle.crypto.kems.mlkem.MLKEMEngine;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * A key pair of ML-KEM-768 (FIPS 203), and encapsulation to one: BouncyCastle's, which is as fast as the JDK's and, unlike it, takes the
 * randomness as octets, so that a simulated run can be repeated. Closing wipes the private part.
 */
public final class MlKem768 implements AutoCloseable {

    /** Octets of the seed of a key pair: d, then z. */
    public static final int SEED = 64;
    /** Octets of the message of an encapsulation. */
    public static final int MESSAGE = 32;
    /** Octets of an encapsulation key. */
    public static final int ENCAPSULATION_KEY = 1184;
    /** Octets of a ciphertext. */
    public static final int CIPHERTEXT = 1088;

    private static final MLKEMParameters PARAMETERS = MLKEMParameters.ml_kem_768;
    private static final MLKEMEngine ENGINE = MLKEMEngine.getInstance(PARAMETERS);

    private final MLKEMPrivateKeyParameters key;

    /** The key pair of a seed of 64 octets, which is copied. */
    public MlKem768(byte[] seed) {
        key = new MLKEMPrivateKeyParameters(PARAMETERS, seed);
    }

    /** A ciphertext and the secret that it carries, 32 octets, the caller's to wipe. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Encapsulation(byte[] ciphertext, byte[] secret) {
    }

    /** The encapsulation key. */
    public byte[] encapsulationKey() {
        return key.getPublicKey();
    }

    /**
     * A secret for the holder of a key.
     *
     * @param message 32 random octets
     * @return null if the key has another length, or coefficients that are not reduced (FIPS 203 §7.2)
     */
    public static @Nullable Encapsulation encapsulate(byte[] encapsulationKey, byte[] message) {
        // BouncyCastle checks the same, by an exception that a peer could buy.
        if (encapsulationKey.length != ENCAPSULATION_KEY || !ENGINE.checkModulus(encapsulationKey)) {
            return null;
        }
        byte[][] both = ENGINE.kemEncrypt(new MLKEMPublicKeyParameters(PARAMETERS, encapsulationKey), message);
        return new Encapsulation(both[1], both[0]);
    }

    /**
     * The secret that a ciphertext carries, 32 octets; where the ciphertext was altered, one that nobody else knows (implicit rejection).
     *
     * @return null if the ciphertext has another length (FIPS 203 §7.3)
     */
    public byte @Nullable [] decapsulate(byte[] ciphertext) {
        return ciphertext.length == CIPHERTEXT ? ENGINE.kemDecrypt(key, ciphertext) : null;
    }

    @Override
    public void close() {
        key.destroy();
    }
}
