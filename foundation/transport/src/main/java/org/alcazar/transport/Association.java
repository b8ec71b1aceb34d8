// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.InetSocketAddress;
import org.alcazar.wire.Octets;

/**
 * A connection of messages with one peer: ordered within a stream, bounded in either direction.
 *
 * <p>Safe for use by several threads. Messages sent by one thread on one stream arrive in the order in which they were sent.
 */
public interface Association {

    /** Names this association in logs and tables; unique among a process's associations of all carriers over the network. */
    long id();

    InetSocketAddress local();

    InetSocketAddress remote();

    /** How many outbound streams there are; stream numbers run from 0 to this less one. */
    int outboundStreams();

    /**
     * Sends a message; does not wait for its delivery.
     *
     * @param stream the stream number; taken modulo the number of outbound streams
     * @param payloadProtocolId the SCTP payload protocol identifier, 60 for NGAP, 18 for S1AP
     * @param payload 1 to {@link AssociationHandler#MAX_MESSAGE} octets
     * @return false if it was not sent, because the association is down or its send queue is full (the peer does not read)
     * @throws IllegalArgumentException if the payload is empty or longer than that
     */
    boolean send(int stream, int payloadProtocolId, Octets payload);

    /** Ends the association after what was sent is delivered; nothing can be sent any more. */
    void shutdown();

    /** Ends the association at once. */
    void abort();
}
