// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What became of a received NAS message. */
public sealed interface Unprotected {

    /**
     * It is of the peer that holds the keys, and new.
     *
     * @param message the message
     * @param contained the whole initial message, deciphered, where {@code message} has a NAS message container (TS 24.501 §4.4.6)
     * @param count its NAS COUNT: what K_gNB derives from
     * @param headerType how it was protected
     */
    record Verified(FiveGmmMessage message, @Nullable FiveGmmMessage contained, NasCount count, SecurityHeaderType headerType)
            implements Unprotected {

        /** The message with all its elements: the contained one if there is one. */
        public FiveGmmMessage whole() {
            return contained == null ? message : contained;
        }
    }

    /** It is not protected. Whether it may be taken all the same, {@link UnprotectedPolicy} says. */
    record Plain(Octets message) implements Unprotected {
    }

    /** Its MAC does not hold. Whether it may be taken all the same, {@link UnprotectedPolicy} says. */
    record BadMac(SecurityProtectedMessage message) implements Unprotected {
    }

    /**
     * Its MAC holds for a NAS COUNT that has been accepted already.
     *
     * @param count that COUNT
     */
    record Replayed(NasCount count) implements Unprotected {
    }

    /** It is no message, or its MAC holds but what it protects is no message. */
    record Undecodable(NasDecodeException fault) implements Unprotected {
    }
}
