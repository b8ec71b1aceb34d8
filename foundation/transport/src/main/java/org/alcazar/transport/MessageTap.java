// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.alcazar.wire.Octets;

/** Sees every message of a {@link TappedCarrier}: for signalling ladders, captures, traces. */
@FunctionalInterface
public interface MessageTap {

    /** Takes a message. Calls come in order for one association, and for several at once; they delay the message, so must be short. */
    void message(Tapped message);

    /**
     * A message that was sent, or arrived.
     *
     * @param association {@link Association#id}
     * @param local the address of the end at which it was tapped
     * @param remote the address of the other end
     */
    record Tapped(
            Instant time, boolean sent, long association, InetSocketAddress local, InetSocketAddress remote,
            int stream, int payloadProtocolId, Octets payload) {
    }

    /** A tap that hands each message to this one and then to {@code next}. */
    default MessageTap and(MessageTap next) {
        return message -> {
            message(message);
            next.message(message);
        };
    }
}
