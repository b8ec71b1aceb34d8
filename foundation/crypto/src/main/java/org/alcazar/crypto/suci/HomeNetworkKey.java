// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.suci;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.P256;
import org.alcazar.crypto.primitive.X25519;
import org.alcazar.crypto.suci.DeconcealmentException.Reason;
import org.alcazar.wire.Octets;

/**
 * A home network's key pair for one ECIES profile, and the home network's half of that scheme (TS 33.501 §C.3.3). Closing wipes the private
 * key. May be used by several threads.
 */
public final class HomeNetworkKey implements AutoCloseable {

    private final ProtectionScheme scheme;
    private final Secret privateKey;
    private final Octets publicKey;

    private HomeNetworkKey(ProtectionScheme scheme, Secret privateKey, Octets publicKey) {
        this.scheme = scheme;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * The key pair of a private key, which is copied.
     *
     * @throws IllegalArgumentException if it is not a private key of the scheme, or the scheme is the null one
     */
    public static HomeNetworkKey of(ProtectionScheme scheme, Secret privateKey) {
        byte[] bytes = privateKey.reveal();
        boolean fits = switch (scheme) {
            case NULL -> false;
            case PROFILE_A -> bytes.length == X25519.LENGTH;
            case PROFILE_B -> P256.isPrivateKey(bytes);
        };
        if (!fits) {
            throw new IllegalArgumentException("not a private key of " + scheme);
        }
        byte[] publicKey = scheme == ProtectionScheme.PROFILE_A ? X25519.publicKey(bytes) : P256.publicKey(bytes);
        return new HomeNetworkKey(scheme, privateKey.copy(), Octets.wrap(publicKey));
    }

    /**
     * A new key pair.
     *
     * @throws IllegalArgumentException if the scheme is the null one
     */
    public static HomeNetworkKey generate(ProtectionScheme scheme, RandomGenerator random) {
        try (var privateKey = Secret.wrap(scheme == ProtectionScheme.PROFILE_B ? P256.privateKey(random) : X25519.privateKey(random))) {
            return of(scheme, privateKey);
        }
    }

    /** Profile A or B. */
    public ProtectionScheme scheme() {
        return scheme;
    }

    /** The private key, which stays this object's. */
    public Secret privateKey() {
        return privateKey;
    }

    /** The public key to provision in USIMs: 32 octets for profile A, 33 of a compressed point for profile B. */
    public Octets publicKey() {
        return publicKey;
    }

    /**
     * The scheme input that a UE concealed.
     *
     * @param schemeOutput ephemeral public key, for profile B compressed or not, then ciphertext and MAC tag
     * @throws DeconcealmentException if it is anything else
     */
    public Octets deconceal(Octets schemeOutput) {
        int keyLength = ephemeralKeyLength(schemeOutput);
        int length = schemeOutput.length() - keyLength - Ecies.TAG;
        if (length < 1 || length > Concealment.MAX_SCHEME_INPUT) {
            throw new DeconcealmentException(Reason.MALFORMED, "a scheme output of " + schemeOutput.length() + " octets");
        }
        byte[] output = schemeOutput.sharedArray();
        try (var ecies = keys(Arrays.copyOf(output, keyLength))) {
            byte[] tag = Arrays.copyOfRange(output, output.length - Ecies.TAG, output.length);
            if (!MessageDigest.isEqual(ecies.tag(output, keyLength, length), tag)) {
                throw new DeconcealmentException(Reason.BAD_TAG, "the MAC tag does not hold");
            }
            byte[] data = Arrays.copyOfRange(output, keyLength, keyLength + length);
            ecies.crypt(data, 0, length);
            return Octets.wrap(data);
        }
    }

    @Override
    public void close() {
        privateKey.close();
    }

    /** The scheme and the public key. */
    @Override
    public String toString() {
        return "HomeNetworkKey[" + scheme + " " + publicKey + "]";
    }

    /** The octets that the ephemeral public key takes; for profile B its first octet tells. */
    private int ephemeralKeyLength(Octets schemeOutput) {
        if (scheme == ProtectionScheme.PROFILE_A) {
            return X25519.LENGTH;
        }
        return switch (schemeOutput.isEmpty() ? 0 : schemeOutput.at(0)) {
            case 2, 3 -> P256.COMPRESSED;
            case 4 -> P256.UNCOMPRESSED;
            default -> throw new DeconcealmentException(Reason.MALFORMED, "a point that is neither compressed nor uncompressed");
        };
    }

    /** Shared information is the compressed key even where it came uncompressed. */
    private Ecies keys(byte[] ephemeral) {
        byte[] scalar = privateKey.reveal();
        boolean a = scheme == ProtectionScheme.PROFILE_A;
        byte[] shared = a ? X25519.agree(scalar, ephemeral) : P256.agree(scalar, ephemeral);
        byte[] sharedInfo = a || ephemeral.length == P256.COMPRESSED ? ephemeral : P256.compressed(ephemeral);
        if (shared == null || sharedInfo == null) {
            throw new DeconcealmentException(Reason.BAD_PUBLIC_KEY, "the ephemeral public key is not one");
        }
        return new Ecies(shared, sharedInfo);
    }
}
