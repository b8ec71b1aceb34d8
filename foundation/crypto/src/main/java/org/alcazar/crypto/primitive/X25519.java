// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** X25519 (RFC 7748): BouncyCastle's constant-time ladder, two to four times as fast as the JDK's. */
public final class X25519 {

    /** Octets of a scalar or a coordinate. */
    public static final int LENGTH = 32;

    private X25519() {
    }

    /** A private key: 32 octets, clamped when used. */
    public static byte[] privateKey(RandomGenerator random) {
        var scalar = new byte[LENGTH];
        random.nextBytes(scalar);
        return scalar;
    }

    /** The public key of a private key: 32 octets. */
    public static byte[] publicKey(byte[] scalar) {
        var u = new byte[LENGTH];
        org.bouncycastle.math.ec.rfc7748.X25519.generatePublicKey(scalar, 0, u, 0);
        return u;
    }

    /**
     * The shared secret, 32 octets.
     *
     * @param u the peer's public key, 32 octets
     * @return null if it would be all zeros: the peer's key is of small order (RFC 7748 §6.1)
     */
    public static byte @Nullable [] agree(byte[] scalar, byte[] u) {
        var secret = new byte[LENGTH];
        return org.bouncycastle.math.ec.rfc7748.X25519.calculateAgreement(scalar, 0, u, 0, secret, 0) ? secret : null;
    }
}
