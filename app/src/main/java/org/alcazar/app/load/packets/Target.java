// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramHandler;

/** Where packets arrive: counts them, and says how long those took that have a time in them. */
final class Target implements DatagramHandler {

    private static final int MOST_SAMPLES = 1 << 20;

    private final World world;
    private final long[] nanos = new long[MOST_SAMPLES];
    private int samples;
    private volatile boolean sampling;
    private volatile long received;

    Target(World world) {
        this.world = world;
    }

    /** From now on there are times in what comes. */
    void sample() {
        sampling = true;
    }

    /** How many came so far. */
    long received() {
        return received;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread writes
    public void datagram(InetSocketAddress from, ByteBuffer datagram) {
        received++;
        if (sampling && datagram.remaining() >= Long.BYTES) {
            synchronized (nanos) {
                if (samples < MOST_SAMPLES) {
                    nanos[samples++] = world.nanos() - datagram.getLong(datagram.limit() - Long.BYTES);
                }
            }
        }
    }

    /** No more of it. */
    PacketLatency latency() {
        sampling = false;
        synchronized (nanos) {
            var sorted = Arrays.copyOf(nanos, samples);
            samples = 0;
            Arrays.sort(sorted);
            return PacketLatency.of(sorted);
        }
    }
}
