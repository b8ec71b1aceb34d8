// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp;

import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/**
 * A received GTP message must not be acted on (TS 29.274 §7.7, TS 29.281 §7.3, §5.2). Says what the reply has to name, if there is one.
 */
public final class GtpDecodeException extends DecodeException {

    /** What the standard wants done about the message. */
    public enum Reply {
        /** Nothing is sent. */
        NONE,
        /** Version Not Supported Indication. */
        VERSION_NOT_SUPPORTED,
        /** The response to the request, with {@link #cause} and {@link #offendingIe}. Where a response is at fault, nothing is sent. */
        REJECT,
        /** Supported Extension Headers Notification (GTP-U). */
        SUPPORTED_EXTENSION_HEADERS
    }

    /** There was no message type to be read. */
    public static final int NO_MESSAGE_TYPE = -1;

    private final Reply reply;
    private final int messageType;
    private final @Nullable Long teid;
    private final @Nullable Integer sequenceNumber;
    private final int cause;
    private final @Nullable OffendingIe offendingIe;

    /**
     * Of a message whose header is not to be trusted or not to be answered.
     *
     * @param messageType 0..255, or {@link #NO_MESSAGE_TYPE}
     */
    public GtpDecodeException(String message, int offset, Reply reply, int messageType, @Nullable Long teid,
            @Nullable Integer sequenceNumber) {
        this(message, offset, reply, messageType, teid, sequenceNumber, 0, null);
    }

    /**
     * Of a message whose elements are at fault.
     *
     * @param cause value of the Cause element (TS 29.274 table 8.4-1), 0 for none
     */
    public GtpDecodeException(String message, int offset, Reply reply, int messageType, @Nullable Long teid,
            @Nullable Integer sequenceNumber, int cause, @Nullable OffendingIe offendingIe) {
        super(message, offset);
        this.reply = reply;
        this.messageType = messageType;
        this.teid = teid;
        this.sequenceNumber = sequenceNumber;
        this.cause = cause;
        this.offendingIe = offendingIe;
    }

    public Reply reply() {
        return reply;
    }

    /** The message type, 0..255; {@link #NO_MESSAGE_TYPE} if there was none. */
    public int messageType() {
        return messageType;
    }

    /** The tunnel endpoint that was addressed, unchecked; null if the header has none or could not be read. */
    public @Nullable Long teid() {
        return teid;
    }

    /** The sequence number to answer with; null if there was none. */
    public @Nullable Integer sequenceNumber() {
        return sequenceNumber;
    }

    /** Value of the reply's Cause (TS 29.274 table 8.4-1); 0 where there is none to be told. */
    public int cause() {
        return cause;
    }

    /** The element at fault; null where it is none in particular. */
    public @Nullable OffendingIe offendingIe() {
        return offendingIe;
    }
}
