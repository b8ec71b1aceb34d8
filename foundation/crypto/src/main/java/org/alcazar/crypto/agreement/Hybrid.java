// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey.Response;
import org.alcazar.crypto.primitive.MlKem768;
import org.alcazar.crypto.primitive.X25519;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** X25519MLKEM768: both beside each other, ML-KEM first in the values and in the secret (draft-ietf-tls-ecdhe-mlkem). */
enum Hybrid implements KeyShareMath {

    INSTANCE;

    @Override
    public PrivatePart initiate(RandomGenerator random) {
        byte[] seed = drawn(MlKem768.SEED, random);
        try {
            return new Both(new MlKem768(seed), Curve.X_25519.initiate(random));
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    @Override
    public @Nullable Response respond(byte[] initiatorValue, RandomGenerator random) {
        byte[] message = drawn(MlKem768.MESSAGE, random);
        var first = MlKem768.encapsulate(Arrays.copyOf(initiatorValue, MlKem768.ENCAPSULATION_KEY), message);
        Arrays.fill(message, (byte) 0);
        if (first == null) {
            return null;
        }
        var share = Arrays.copyOfRange(initiatorValue, MlKem768.ENCAPSULATION_KEY, initiatorValue.length);
        try (var firstSecret = Secret.wrap(first.secret()); var second = Curve.X_25519.respond(share, random)) {
            return second == null ? null
                    : new Response(Octets.wrap(joined(first.ciphertext(), second.publicValue().sharedArray())),
                            Secret.concat(firstSecret, second.z()));
        }
    }

    private record Both(MlKem768 kem, PrivatePart x25519) implements PrivatePart {

        @Override
        public byte[] publicValue() {
            return joined(kem.encapsulationKey(), x25519.publicValue());
        }

        @Override
        public byte @Nullable [] agree(byte[] responderValue) {
            byte[] second = x25519.agree(Arrays.copyOfRange(responderValue, MlKem768.CIPHERTEXT, MlKem768.CIPHERTEXT + X25519.LENGTH));
            byte[] first = second == null ? null : kem.decapsulate(Arrays.copyOf(responderValue, MlKem768.CIPHERTEXT));
            if (first == null || second == null) {
                return null;
            }
            byte[] z = joined(first, second);
            Arrays.fill(first, (byte) 0);
            Arrays.fill(second, (byte) 0);
            return z;
        }

        @Override
        public void wipe() {
            kem.close();
            x25519.wipe();
        }
    }

    private static byte[] drawn(int length, RandomGenerator random) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
