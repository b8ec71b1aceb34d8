// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import java.util.random.RandomGenerator;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The initiator's half of an ephemeral key agreement, and as {@link #respond} the responder's.
 *
 * <pre>{@code
 * var key = EphemeralKey.initiate(X25519MLKEM768, random);            // key.publicValue() goes to the peer
 * var response = EphemeralKey.respond(X25519MLKEM768, value, random); // there; response.publicValue() comes back
 * var z = key.agree(response.publicValue());                          // the same as response.z()
 * }</pre>
 *
 * <p>A key is for one agreement: {@link #agree} wipes the private part whatever comes of it, and so does {@link #close}. Not for use by several
 * threads at once.
 */
public final class EphemeralKey implements AutoCloseable {

    private final KeyAgreementGroup group;
    private final KeyShareMath.PrivatePart privatePart;
    private final Octets publicValue;
    private boolean used;

    private EphemeralKey(KeyAgreementGroup group, KeyShareMath.PrivatePart privatePart) {
        this.group = group;
        this.privatePart = privatePart;
        this.publicValue = Octets.wrap(privatePart.publicValue());
    }

    /**
     * The responder's half in one step.
     *
     * @param publicValue for the initiator
     * @param z the secret, to be wiped by its user: 32 octets, 64 of a hybrid group
     */
    public record Response(Octets publicValue, Secret z) implements AutoCloseable {

        @Override
        public void close() {
            z.close();
        }
    }

    /** A fresh key to begin an exchange with. */
    public static EphemeralKey initiate(KeyAgreementGroup group, RandomGenerator random) {
        return new EphemeralKey(group, KeyShareMath.of(group).initiate(random));
    }

    /**
     * Answers an initiator.
     *
     * @param initiatorValue as the peer sent it
     * @return null if it is not a public value of the group: of a wrong length, off the curve, of small order, or not reduced
     */
    public static @Nullable Response respond(KeyAgreementGroup group, Octets initiatorValue, RandomGenerator random) {
        if (initiatorValue.length() != group.initiatorOctets()) {
            return null;
        }
        return KeyShareMath.of(group).respond(initiatorValue.sharedArray(), random);
    }

    public KeyAgreementGroup group() {
        return group;
    }

    /** What the peer gets. Stays readable after the agreement, since a message that was lost is sent again as it was. */
    public Octets publicValue() {
        return publicValue;
    }

    /**
     * The secret: 32 octets, 64 of a hybrid group.
     *
     * @param responderValue as the peer sent it
     * @return null if it is not a public value of the group, as with {@link #respond}
     * @throws IllegalStateException if this key was used or closed
     */
    public @Nullable Secret agree(Octets responderValue) {
        if (used) {
            throw new IllegalStateException("an ephemeral key is used once");
        }
        try {
            byte[] z = responderValue.length() == group.responderOctets() ? privatePart.agree(responderValue.sharedArray()) : null;
            return z == null ? null : Secret.wrap(z);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        used = true;
        privatePart.wipe();
    }

    /** The group and the public value. */
    @Override
    public String toString() {
        return "EphemeralKey[" + group + " " + publicValue + "]";
    }
}
