// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a group computes. Values given have the lengths of the group; whether they are values of it is found out here. */
interface KeyShareMath {

    /** A fresh private part. */
    PrivatePart initiate(RandomGenerator random);

    /** The responder's public value and the secret; null if the initiator's value is none. */
    EphemeralKey.@Nullable Response respond(byte[] initiatorValue, RandomGenerator random);

    /** The initiator's private part. */
    interface PrivatePart {

        byte[] publicValue();

        /** The secret; null if the responder's value is none. */
        byte @Nullable [] agree(byte[] responderValue);

        void wipe();
    }

    static KeyShareMath of(KeyAgreementGroup group) {
        return switch (group) {
            case SECP256R1 -> Curve.P_256;
            case X25519 -> Curve.X_25519;
            case X25519MLKEM768 -> Hybrid.INSTANCE;
        };
    }
}
