// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.transport.DatagramHandler;

/** The downlink packets of one session that wait for its UE (TS 23.501 §5.8.3). Not on the way of packets that are forwarded. */
final class PacketBuffer {

    private final BufferBudget budget;
    private final ArrayDeque<byte[]> packets = new ArrayDeque<>(0);

    PacketBuffer(BufferBudget budget) {
        this.budget = budget;
    }

    /** @return false if there is no room */
    synchronized boolean add(ByteBuffer buffer, int offset, int length, int limit) {
        if (packets.size() >= limit || !budget.take()) {
            return false;
        }
        var copy = new byte[DatagramHandler.HEADROOM + length];
        buffer.get(offset, copy, DatagramHandler.HEADROOM, length);
        packets.add(copy);
        return true;
    }

    /** All that waits, in the order in which it came, with {@link DatagramHandler#HEADROOM} octets before each; it waits here no more. */
    synchronized List<byte[]> take() {
        var all = new ArrayList<>(packets);
        packets.clear();
        budget.giveBack(all.size());
        return all;
    }
}
