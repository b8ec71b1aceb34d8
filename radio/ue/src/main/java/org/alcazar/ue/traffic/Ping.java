// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Echoes under way. */
final class Ping {

    private final World world;
    private final TrafficEnd end;
    private final PingPlan plan;
    private final int identifier;
    private final Consumer<PingReport> done;

    // Guarded by this.
    private final Map<Integer, Long> unanswered = new HashMap<>();
    private final List<Duration> roundTrips = new ArrayList<>();
    private int begun;
    private int sent;
    private boolean ended;

    Ping(World world, TrafficEnd end, PingPlan plan, int identifier, Consumer<PingReport> done) {
        this.world = world;
        this.end = end;
        this.plan = plan;
        this.identifier = identifier;
        this.done = done;
    }

    /** Asks for one, and sees to the next. */
    void next() {
        int number;
        boolean last;
        synchronized (this) {
            number = ++begun;
            last = begun == plan.count();
            // The answer may be here before the sender is back.
            unanswered.put(number, world.nanos());
            sent++;
        }
        if (!end.send(plan.target(), new Icmp.Echo(true, identifier, number, Octets.wrap(new byte[plan.octets()])))) {
            synchronized (this) {
                unanswered.remove(number);
                sent--;
            }
        }
        if (!last) {
            world.after(plan.interval(), this::next);
        } else {
            finish(false);
            world.after(plan.timeout(), () -> finish(true));
        }
    }

    void answered(Octets from, int number) {
        synchronized (this) {
            var since = from.equals(plan.target()) ? unanswered.remove(number) : null;
            if (since == null) {
                return;
            }
            roundTrips.add(Duration.ofNanos(world.nanos() - since));
        }
        finish(false);
    }

    private void finish(boolean inAnyCase) {
        @Nullable PingReport report = null;
        synchronized (this) {
            if (!ended && begun == plan.count() && (inAnyCase || unanswered.isEmpty())) {
                ended = true;
                report = new PingReport(sent, roundTrips);
            }
        }
        if (report != null) {
            done.accept(report);
        }
    }
}
