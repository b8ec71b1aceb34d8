// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey.Response;
import org.alcazar.crypto.primitive.P256;
import org.alcazar.crypto.primitive.X25519;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Diffie-Hellman on a curve, where both ends do the same. */
enum Curve implements KeyShareMath {

    P_256 {
        @Override
        byte[] privateKey(RandomGenerator random) {
            return P256.privateKey(random);
        }

        @Override
        byte[] publicKey(byte[] scalar) {
            return P256.uncompressedPublicKey(scalar);
        }

        @Override
        byte @Nullable [] agree(byte[] scalar, byte[] value) {
            return P256.agree(scalar, value);
        }
    },

    X_25519 {
        @Override
        byte[] privateKey(RandomGenerator random) {
            return X25519.privateKey(random);
        }

        @Override
        byte[] publicKey(byte[] scalar) {
            return X25519.publicKey(scalar);
        }

        @Override
        byte @Nullable [] agree(byte[] scalar, byte[] value) {
            return X25519.agree(scalar, value);
        }
    };

    abstract byte[] privateKey(RandomGenerator random);

    abstract byte[] publicKey(byte[] scalar);

    /** The secret; null if the value is none of the curve. */
    abstract byte @Nullable [] agree(byte[] scalar, byte[] value);

    @Override
    public PrivatePart initiate(RandomGenerator random) {
        return new Scalar(this, privateKey(random));
    }

    @Override
    public @Nullable Response respond(byte[] initiatorValue, RandomGenerator random) {
        byte[] scalar = privateKey(random);
        try {
            byte[] z = agree(scalar, initiatorValue);
            return z == null ? null : new Response(Octets.wrap(publicKey(scalar)), Secret.wrap(z));
        } finally {
            Arrays.fill(scalar, (byte) 0);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Scalar(Curve curve, byte[] bytes) implements PrivatePart {

        @Override
        public byte[] publicValue() {
            return curve.publicKey(bytes);
        }

        @Override
        public byte @Nullable [] agree(byte[] responderValue) {
            return curve.agree(bytes, responderValue);
        }

        @Override
        public void wipe() {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
