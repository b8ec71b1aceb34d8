// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode.pcap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alcazar.app.decode.pcap.CapturedMessage.Endpoint;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Puts the fragments of SCTP messages together (RFC 9260 §6.9), which follow one another by their transmission sequence numbers. Holds so
 * many unfinished messages, and of each so many octets, and drops the one longest silent.
 */
final class SctpStreams {

    private static final int MOST = 256;
    private static final int LONGEST = 1 << 18;
    private static final int BEGINNING = 2;
    private static final int END = 1;

    /** @param tag verification tag, which tells associations apart */
    record Flow(Endpoint from, Endpoint to, int tag, int stream) {
    }

    private static final class Unfinished {
        final OctetWriter octets = new OctetWriter(4_096);
        int next;
    }

    private final Map<Flow, Unfinished> unfinished = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Flow, Unfinished> eldest) {
            return size() > MOST;
        }
    };

    /** Chunks that are remembered, to know those that come again. */
    private static final int REMEMBERED = 4_096;

    private record Chunk(Endpoint from, Endpoint to, int stream, int transmission, Octets octets) {
    }

    private final Map<Chunk, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Chunk, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether the chunk has come before: sent again, or captured at both ends. */
    boolean isRepeated(Flow flow, int transmission, Octets octets) {
        return seen.put(new Chunk(flow.from, flow.to, flow.stream, transmission, octets), true) != null;
    }

    /** Takes the octets of a chunk; returns the message that is whole with it, or null. */
    @Nullable Octets take(Flow flow, int flags, int transmission, Octets octets) {
        if ((flags & (BEGINNING | END)) == (BEGINNING | END)) {
            return octets;
        }
        if ((flags & BEGINNING) != 0) {
            unfinished.put(flow, new Unfinished());
        }
        var message = unfinished.get(flow);
        boolean follows = message != null && ((flags & BEGINNING) != 0 || message.next == transmission);
        if (message == null || !follows) {
            return null;
        }
        if (message.octets.length() + octets.length() > LONGEST) {
            unfinished.remove(flow);
            return null;
        }
        message.octets.octets(octets);
        message.next = transmission + 1;
        if ((flags & END) == 0) {
            return null;
        }
        unfinished.remove(flow);
        return message.octets.toOctets();
    }
}
