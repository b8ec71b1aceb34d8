// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire;

/**
 * The one way in which decoding bytes of a peer fails.
 *
 * <p>Carries no stack trace and no cause: a peer must not be able to buy either with a malformed message. Each protocol has a
 * subclass that holds what its error reply needs (cause, offending element, criticality).
 */
public class DecodeException extends RuntimeException {

    private final int offset;

    /**
     * @param message what is wrong, in words for a person; never holds bytes of the message beyond an identifier or a length
     * @param offset octets from the start of the decoded unit to where it was noticed, or -1 where there is no such place
     */
    public DecodeException(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Octets from the start of the decoded unit to where the fault was noticed, or -1. */
    public final int offset() {
        return offset;
    }
}
