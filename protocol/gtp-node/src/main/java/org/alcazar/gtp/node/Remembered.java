// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The messages of peers that are answered, for as long as duplicates of them can come, each with its answer once there is one. Where there
 * is no more room, the oldest is forgotten.
 */
final class Remembered {

    /** What pairs a message's duplicates. */
    record Key(InetSocketAddress peer, int messageType, int sequenceNumber) {
    }

    /** What to do with a message. */
    sealed interface Verdict {
    }

    /** It is to be handled, and its answer noted with the ticket. */
    record Fresh(Ticket ticket) implements Verdict {
    }

    /** It is being handled: nothing is to be done. */
    record Pending() implements Verdict {
    }

    /** It was answered so. */
    record Answered(Octets answer) implements Verdict {
    }

    /** A message that was noted. */
    static final class Ticket {

        final Key key;
        /** Of the message's octets, which may be many: a peer must not have us keep them all. */
        private final long fingerprint;
        private final long until;
        private @Nullable Octets answer;

        Ticket(Key key, long fingerprint, long until) {
            this.key = key;
            this.fingerprint = fingerprint;
            this.until = until;
        }

        private boolean isOf(Octets message) {
            return fingerprint == fingerprint(message);
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

    /** Takes note of a message. One with the numbers of another but other octets is no duplicate: the peer has begun anew. */
    synchronized Verdict note(Key key, Octets message, long now) {
        var oldest = entries.entrySet().iterator();
        while (oldest.hasNext() && (oldest.next().getValue().until - now <= 0 || entries.size() >= capacity)) {
            oldest.remove();
        }
        var known = find(key, message);
        if (known != null) {
            return known;
        }
        entries.remove(key);
        var ticket = new Ticket(key, fingerprint(message), now + lifetime);
        entries.put(key, ticket);
        return new Fresh(ticket);
    }

    /** What became of a message that was noted; null if it was not. */
    synchronized @Nullable Verdict find(Key key, Octets message) {
        var known = entries.get(key);
        if (known == null || !known.isOf(message)) {
            return null;
        }
        return known.answer == null ? new Pending() : new Answered(known.answer);
    }

    /** The message that was noted last with this key; null if it is forgotten. */
    synchronized @Nullable Ticket ticket(Key key) {
        return entries.get(key);
    }

    /**
     * Notes an answer, for duplicates of the message that are still to come.
     *
     * @return false if it was answered already
     */
    synchronized boolean answer(Ticket ticket, Octets answer) {
        if (ticket.answer != null) {
            return false;
        }
        ticket.answer = answer;
        return true;
    }

    private static long fingerprint(Octets message) {
        return (long) message.length() << 32 | message.hashCode() & 0xffff_ffffL;
    }
}
