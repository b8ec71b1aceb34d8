// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.suci;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.primitive.P256;
import org.alcazar.crypto.primitive.X25519;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The UE's half of the protection schemes: from scheme input to scheme output (TS 33.501 §C.3.2). */
public final class Concealment {

    /** The longest scheme input: a network access identifier has at most 253 octets (RFC 7542 §2.2). */
    public static final int MAX_SCHEME_INPUT = 253;

    private Concealment() {
    }

    /**
     * Conceals a scheme input: ephemeral public key, ciphertext and MAC tag, or the input itself under the null scheme.
     *
     * @param homeNetworkPublicKey the key provisioned in the USIM; for profile B compressed or not; ignored for the null scheme
     * @param schemeInput the MSIN in packed BCD or the user name of an NAI, 1 to 253 octets
     * @param random gives the ephemeral private key
     * @throws IllegalArgumentException if the key is not one of the scheme or the input has another length
     */
    public static Octets conceal(ProtectionScheme scheme, Octets homeNetworkPublicKey, Octets schemeInput, RandomGenerator random) {
        return switch (scheme) {
            case NULL -> schemeInput;
            case PROFILE_A -> conceal(scheme, homeNetworkPublicKey, schemeInput, X25519.privateKey(random));
            case PROFILE_B -> conceal(scheme, homeNetworkPublicKey, schemeInput, P256.privateKey(random));
        };
    }

    /** With an ephemeral private key that is given, and wiped. */
    static Octets conceal(ProtectionScheme scheme, Octets homeNetworkPublicKey, Octets schemeInput, byte[] ephemeralPrivateKey) {
        int length = schemeInput.length();
        if (length < 1 || length > MAX_SCHEME_INPUT) {
            throw new IllegalArgumentException("a scheme input of " + length + " octets");
        }
        byte[] shared = agreement(scheme, ephemeralPrivateKey, homeNetworkPublicKey);
        if (shared == null) {
            throw new IllegalArgumentException("not a home network public key of " + scheme);
        }
        byte[] ephemeral = scheme == ProtectionScheme.PROFILE_A ? X25519.publicKey(ephemeralPrivateKey) : P256.publicKey(ephemeralPrivateKey);
        Arrays.fill(ephemeralPrivateKey, (byte) 0);
        var output = Arrays.copyOf(ephemeral, ephemeral.length + length + Ecies.TAG);
        schemeInput.copyTo(output, ephemeral.length);
        try (var ecies = new Ecies(shared, ephemeral)) {
            ecies.crypt(output, ephemeral.length, length);
            System.arraycopy(ecies.tag(output, ephemeral.length, length), 0, output, ephemeral.length + length, Ecies.TAG);
        }
        return Octets.wrap(output);
    }

    private static byte @Nullable [] agreement(ProtectionScheme scheme, byte[] ephemeralPrivateKey, Octets publicKey) {
        return switch (scheme) {
            case NULL -> null;
            case PROFILE_A -> publicKey.length() == X25519.LENGTH ? X25519.agree(ephemeralPrivateKey, publicKey.sharedArray()) : null;
            case PROFILE_B -> P256.agree(ephemeralPrivateKey, publicKey.sharedArray());
        };
    }
}
