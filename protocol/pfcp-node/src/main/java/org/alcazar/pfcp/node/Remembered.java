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

    /** It is to be handled. */
    record Fresh() implements Verdict {
    }

    /** It is being handled: nothing is to be done. */
    record Pending() implements Verdict {
    }

    /** It was answered so. */
    record Answered(Octets response) implements Verdict {
    }

    private static final class Entry {

        final Octets request;
        final long until;
        @Nullable Octets response;

        Entry(Octets request, long until) {
            this.request = request;
            this.until = until;
        }
    }

    private final int capacity;
    private final long lifetime;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();

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
        if (known != null && known.request.equals(request)) {
            return known.response == null ? new Pending() : new Answered(known.response);
        }
        entries.remove(key);
        entries.put(key, new Entry(request, now + lifetime));
        return new Fresh();
    }

    /** @return false if it was answered already */
    synchronized boolean answer(Key key, Octets response) {
        var entry = entries.get(key);
        if (entry == null) {
            return true;
        }
        if (entry.response != null) {
            return false;
        }
        entry.response = response;
        return true;
    }
}
