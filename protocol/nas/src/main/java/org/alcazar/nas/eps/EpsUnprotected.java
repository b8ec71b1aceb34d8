// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import org.alcazar.nas.NasCount;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.wire.Octets;

/** What became of a received NAS message of EPS. */
public sealed interface EpsUnprotected {

    /**
     * It is of the peer that holds the keys, and new.
     *
     * @param message the message, all of it deciphered
     * @param count its NAS COUNT: what K_eNB derives from
     * @param headerType how it was protected
     */
    record Verified(EpsMessage message, NasCount count, EpsSecurityHeaderType headerType) implements EpsUnprotected {
    }

    /** It is not protected. Whether it may be taken all the same, {@link EpsUnprotectedPolicy} says. */
    record Plain(Octets message) implements EpsUnprotected {
    }

    /**
     * Its MAC does not hold. Whether it may be taken all the same, {@link EpsUnprotectedPolicy} says.
     *
     * @param headerType how it claims to be protected
     * @param payload what it protects, ciphered if the header type says so; a Service Request whole
     */
    record BadMac(EpsSecurityHeaderType headerType, Octets payload) implements EpsUnprotected {
    }

    /**
     * Its MAC holds for a NAS COUNT that has been accepted already.
     *
     * @param count that COUNT
     */
    record Replayed(NasCount count) implements EpsUnprotected {
    }

    /** It is no message, or its MAC holds but what it protects is no message. */
    record Undecodable(EpsNasDecodeException fault) implements EpsUnprotected {
    }
}
