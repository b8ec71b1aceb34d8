// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The requests of peers for as long as duplicates of them can come, each with its response once there is one. Where there is no more room,
 * the oldest is forgotten.
 */
final class Remembered {

    /** What pairs a request's duplicates. */
    record Key(InetSocketAddress peer, int messageType, int sequenceNumber) {
    }

    /** What to do with a request. */
    sealed interface Verdict {
    }

    /** It is to be handled, and its response noted with the ticket. */
    record Fresh(Ticket ticket) implements Verdict {
    }

    /** It is being handled: nothing is to be done. */
    record Pending() implements Verdict {
    }

    /** It was answered so. */
    record Answered(Octets response) implements Verdict {
    }

    /** A request that was noted. */
    static final class Ticket {

        final Key key;
        /** Of the request's octets, which may be many: a peer must not have us keep them all. */
        private final long fingerprint;
        private final long until;
        private @Nullable Octets response;

        Ticket(Key key, long fingerprint, long until) {
            this.key = key;
            this.fingerprint = fingerprint;
            this.until = until;
        }
    }

    private final int capacity;
    private final long lifetime;
    private final Map<Key, Ticket> entries = new LinkedHashMap<>();

    /** @param lifetime nanoseconds */
    Remembered(int capacity, long lifetime) {
        this.capacity = capacity;
        this.lifetime = lifetime;
    }

    /** Takes note of a request. One with the numbers of another but other octets is no duplicate: the peer has begun anew. */
    synchronized Verdict note(Key key, Octets request, long now) {
        var oldest = entries.entrySet().iterator();
        while (oldest.hasNext() && (oldest.next().getValue().until - now <= 0 || entries.size() >= capacity)) {
            oldest.remove();
        }
        var known = entries.get(key);
        long fingerprint = (long) request.length() << 32 | request.hashCode() & 0xffff_ffffL;
        if (known != null && known.fingerprint == fingerprint) {
            return known.response == null ? new Pending() : new Answered(known.response);
        }
        entries.remove(key);
        var ticket = new Ticket(key, fingerprint, now + lifetime);
        entries.put(key, ticket);
        return new Fresh(ticket);
    }

    /**
     * Notes a response, for duplicates of the request that are still to come.
     *
     * @return false if it was answered already
     */
    synchronized boolean answer(Ticket ticket, Octets response) {
        if (ticket.response != null) {
            return false;
        }
        ticket.response = response;
        return true;
    }
}
