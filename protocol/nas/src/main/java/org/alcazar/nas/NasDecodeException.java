// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/**
 * Octets that are no NAS message this end can take, with what TS 24.501 §7 answers.
 *
 * <p>The cause goes into a 5GMM STATUS, or into the reject of the procedure that the message type belongs to; there is none where the
 * message is to be ignored (§7.2.1, §7.3).
 */
public final class NasDecodeException extends DecodeException {

    /** The value of {@link #messageType} where the message ended before it. */
    public static final int NO_MESSAGE_TYPE = -1;

    private final @Nullable FiveGmmCause fiveGmmCause;
    private final int messageType;

    /**
     * @param fiveGmmCause what to answer, or null to ignore the message
     * @param messageType the message type octet, or {@link #NO_MESSAGE_TYPE}
     * @param offset octets from the start of the message, or -1
     */
    public NasDecodeException(@Nullable FiveGmmCause fiveGmmCause, int messageType, String message, int offset) {
        super(message, offset);
        this.fiveGmmCause = fiveGmmCause;
        this.messageType = messageType;
    }

    /** What to answer; null where the message is to be ignored. */
    public @Nullable FiveGmmCause fiveGmmCause() {
        return fiveGmmCause;
    }

    /** The message type octet (§9.7), or {@link #NO_MESSAGE_TYPE}. */
    public int messageType() {
        return messageType;
    }
}
