// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.suci;

import org.alcazar.wire.DecodeException;

/** A scheme output that no UE made for this home network key. Without a stack trace, as every decoding fault. */
public final class DeconcealmentException extends DecodeException {

    /** What was found wrong, for counting; a peer is told none of it. */
    public enum Reason {

        /** Too short, too long, or beginning otherwise than a public key does. */
        MALFORMED,
        /** The ephemeral public key is not on the curve, or of small order. */
        BAD_PUBLIC_KEY,
        /** The MAC tag does not hold: made for another key, or changed on its way. */
        BAD_TAG
    }

    private final Reason reason;

    DeconcealmentException(Reason reason, String message) {
        super(message, -1);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
