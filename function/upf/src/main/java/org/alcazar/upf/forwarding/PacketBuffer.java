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

    /**
     * @param teid the tunnel that it came by, 0 if from a data network
     * @param qfi the QoS flow that it came in, or a negative number
     * @return false if there is no room
     */
    synchronized boolean add(ByteBuffer buffer, int offset, int length, int limit, int teid, int qfi) {
        if (packets.size() >= limit || !budget.take()) {
            return false;
        }
        var copy = new byte[DatagramHandler.HEADROOM + length];
        buffer.get(offset, copy, DatagramHandler.HEADROOM, length);
        // The headroom is free until it is sent: how the packet came is noted there.
        ByteBuffer.wrap(copy).putInt(0, teid).putInt(4, qfi);
        packets.add(copy);
        return true;
    }

    /** The tunnel that a packet that waited came by, 0 if from a data network. */
    static int teid(byte[] packet) {
        return ByteBuffer.wrap(packet).getInt(0);
    }

    /** The QoS flow that it came in, or a negative number. */
    static int qfi(byte[] packet) {
        return ByteBuffer.wrap(packet).getInt(4);
    }

    /** All that waits, in the order in which it came, with {@link DatagramHandler#HEADROOM} octets before each; it waits here no more. */
    synchronized List<byte[]> take() {
        var all = new ArrayList<>(packets);
        packets.clear();
        budget.giveBack(all.size());
        return all;
    }
}
