// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import java.time.Duration;
import java.util.BitSet;
import java.util.function.Consumer;
import org.alcazar.strand.World;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A transfer under way: numbered datagrams at a pace, and which of them came back. */
final class Transfer {

    private static final Duration TICK = Duration.ofMillis(10);
    private static final int TICKS_PER_SECOND = 100;
    private static final int NUMBER = 8;

    private final World world;
    private final TrafficEnd end;
    private final TransferPlan plan;
    private final Consumer<TransferReport> done;
    private final Octets fill;
    private final long begun;
    private int port;

    // Guarded by this.
    private final BitSet returned = new BitSet();
    private int next;
    private int sent;
    private int duplicates;
    private long lastReturn;
    private double due;
    private boolean ended;

    Transfer(World world, TrafficEnd end, TransferPlan plan, Consumer<TransferReport> done) {
        this.world = world;
        this.end = end;
        this.plan = plan;
        this.done = done;
        fill = Octets.wrap(new byte[plan.octets() - NUMBER]);
        begun = world.nanos();
        lastReturn = begun;
    }

    void begin() {
        port = end.bind(this::received);
        tick();
    }

    private void tick() {
        int from;
        int to;
        synchronized (this) {
            due = Math.min(plan.packets(), due + (double) plan.perSecond() / TICKS_PER_SECOND);
            from = next;
            to = next = Math.max(next, (int) due);
            sent += to - from;
        }
        for (int number = from; number < to; number++) {
            var payload = new OctetWriter(plan.octets()).u64(number).octets(fill).toOctets();
            if (!end.send(port, plan.target(), plan.port(), payload)) {
                synchronized (this) {
                    sent--;
                }
            }
        }
        if (to < plan.packets()) {
            world.after(TICK, this::tick);
        } else {
            finish(false);
            world.after(plan.patience(), () -> finish(true));
        }
    }

    private void received(Datagram datagram) {
        if (!datagram.source().equals(plan.target()) || datagram.sourcePort() != plan.port() || datagram.payload().length() != plan.octets()) {
            return;
        }
        long number = datagram.payload().reader().u64();
        synchronized (this) {
            if (number < 0 || number >= next) {
                return;
            }
            if (returned.get((int) number)) {
                duplicates++;
            }
            returned.set((int) number);
            lastReturn = world.nanos();
        }
        finish(false);
    }

    private void finish(boolean inAnyCase) {
        @Nullable TransferReport report = null;
        synchronized (this) {
            int back = returned.cardinality();
            if (!ended && next == plan.packets() && (inAnyCase || back == sent)) {
                ended = true;
                report = new TransferReport(sent, (long) sent * plan.octets(), back, duplicates, Duration.ofNanos(lastReturn - begun));
            }
        }
        if (report != null) {
            end.unbind(port);
            done.accept(report);
        }
    }
}
