// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramSender;
import org.alcazar.transport.LoadThread;

/**
 * Sends packets of many UEs, some of one after the other: as fast as it can, or at a moderate rate with the time in each. A thread of its
 * own.
 */
final class Generator implements AutoCloseable {

    /** Packets of one UE that follow one another. */
    static final int RUN = 16;
    private static final int BURST = 64;
    private static final long NANOS_BETWEEN_BURSTS = 1_000_000;
    private static final int PACED_BURST = 10;

    /**
     * A datagram to be sent.
     *
     * @param packet where the user's packet begins in it; negative if its payload only is sent
     */
    record Template(InetSocketAddress to, ByteBuffer datagram, int packet) {
    }

    private final World world;
    private final DatagramSender sender;
    private final List<Template> templates;
    private final int processor;
    private final LoadThread thread;
    private boolean pinned;
    private int next;
    private long due;

    private Generator(World world, DatagramSender sender, List<Template> templates, boolean paced, int processor) {
        this.world = world;
        this.sender = sender;
        this.templates = templates;
        this.processor = processor;
        this.due = world.nanos();
        this.thread = LoadThread.start("generator", paced ? this::pace : this::blast);
    }

    static Generator blasting(World world, DatagramSender sender, List<Template> templates, int processor) {
        return new Generator(world, sender, templates, false, processor);
    }

    /** 10,000 packets a second. */
    static Generator paced(World world, DatagramSender sender, List<Template> templates, int processor) {
        return new Generator(world, sender, templates, true, processor);
    }

    private void blast() {
        pin();
        for (int left = BURST / RUN; left > 0; left--) {
            var template = template();
            int length = template.datagram.capacity();
            for (int i = 0; i < RUN; i++) {
                sender.send(template.to, template.datagram.limit(length).position(0));
            }
        }
        sender.flush();
    }

    private void pace() {
        pin();
        long wait = due - world.nanos();
        if (wait > 0) {
            LoadThread.rest(wait);
            return;
        }
        due += NANOS_BETWEEN_BURSTS;
        for (int left = PACED_BURST; left > 0; left--) {
            var template = template();
            var datagram = template.datagram.clear();
            if (template.packet < 0) {
                datagram.putLong(datagram.capacity() - Long.BYTES, world.nanos());
            } else {
                UserPackets.stamp(datagram, template.packet, world.nanos());
            }
            sender.send(template.to, datagram);
            sender.flush();
        }
    }

    private Template template() {
        next = next + 1 == templates.size() ? 0 : next + 1;
        return templates.get(next);
    }

    private void pin() {
        if (!pinned) {
            pinned = true;
            LoadThread.runOn(processor);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
