// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import org.alcazar.wire.Octets;

/**
 * What takes the events of an association. They come one at a time for one association, {@link #up} first and {@link #down} once and last,
 * on a thread of the carrier's that serves other associations too: a handler must be short and must not wait.
 */
public interface AssociationHandler {

    /** Longer messages of a peer are discarded and counted, and the association is kept. */
    int MAX_MESSAGE = 65_536;

    void up(Association association);

    /** A whole message of the peer: 1 to {@link #MAX_MESSAGE} octets. */
    void message(Association association, int stream, int payloadProtocolId, Octets payload);

    /** The association is gone; nothing more is delivered or sent on it. */
    void down(Association association, DownReason reason);

    /** Why an association ended. */
    enum DownReason {
        /** One of both sides shut it down in order. */
        SHUTDOWN,
        /** The peer aborted it or broke its rules, or could not be reached any more. */
        LOST,
        /** We aborted it. */
        ABORTED
    }
}
