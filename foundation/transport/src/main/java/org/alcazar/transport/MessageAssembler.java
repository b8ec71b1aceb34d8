// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages together that SCTP delivers in parts. The parts of one message come one after the other (partial delivery without
 * interleaving, RFC 6458 §8.1.20). At most {@link AssociationHandler#MAX_MESSAGE} octets are held.
 */
final class MessageAssembler {

    private final LongAdder oversized;
    private byte[] held = {};
    private boolean passOver;

    /** @param oversized counts the messages that are too long, and are passed over */
    MessageAssembler(LongAdder oversized) {
        this.oversized = oversized;
    }

    /**
     * Takes a part.
     *
     * @return the message if this was its last part and it is not too long
     */
    @Nullable Octets take(ByteBuffer part, boolean last) {
        if (!passOver && held.length + part.remaining() > AssociationHandler.MAX_MESSAGE) {
            oversized.increment();
            passOver = true;
            held = new byte[0];
        }
        if (passOver) {
            passOver = !last;
            return null;
        }
        if (held.length == 0 && last) {
            return Octets.copyOf(part);
        }
        int before = held.length;
        held = Arrays.copyOf(held, before + part.remaining());
        part.get(held, before, part.remaining());
        if (!last) {
            return null;
        }
        var whole = Octets.wrap(held);
        held = new byte[0];
        return whole;
    }
}
