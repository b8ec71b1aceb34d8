// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.strand.World;
import org.alcazar.ue.ServiceOutcome;
import org.alcazar.ue.Ue;

/** Registered UEs that ask for service at a pace, each in its turn, and go idle again. */
public final class ServiceLoad {

    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world;
    private final List<Ue> ues;
    private final World.Gate moved;

    // Guarded by this.
    private final Map<String, Integer> failures = new TreeMap<>();
    private long[] nanos = new long[1_024];
    private int served;
    private int ended;

    private ServiceLoad(World world, List<Ue> ues) {
        this.world = world;
        this.ues = ues;
        this.moved = world.gate();
    }

    /**
     * How it went.
     *
     * @param failures by cause in words
     * @param latency from when a request was due until the UE was connected, of those that succeeded
     */
    public record Report(int asked, int served, Map<String, Integer> failures, Latencies latency) {

        public Report {
            failures = Map.copyOf(failures);
        }
    }

    /**
     * Only to be called in a turn; waits for the end of it.
     *
     * @param ues registered and idle, enough that each is idle again when its turn comes
     * @param rate requests each second
     * @param progress told now and then
     */
    public static Report run(World world, List<Ue> ues, double rate, Duration duration, Consumer<Progress> progress) {
        return new ServiceLoad(world, ues).run(rate, duration, progress);
    }

    private Report run(double rate, Duration duration, Consumer<Progress> progress) {
        long start = world.nanos();
        int all = (int) (rate * duration.toNanos() / 1e9);
        for (int i = 0; i < all; i++) {
            long due = start + (long) (i * 1e9 / rate);
            for (long left = due - world.nanos(); left > 0; left = due - world.nanos()) {
                moved.await(Duration.ofNanos(Math.min(left, STEP.toNanos())));
            }
            if (i % 50 == 0) {
                progress.accept(progress(all, i, start));
            }
            var ue = ues.get(i % ues.size());
            ue.service(ServiceType.SIGNALLING, outcome -> {
                end(outcome, world.nanos() - due);
                ue.inactive();
                moved.open();
            });
        }
        for (long last = world.nanos(); ended() < all && world.nanos() - last < PATIENCE.toNanos();) {
            moved.await(STEP);
        }
        progress.accept(progress(all, all, start));
        return report(all);
    }

    private synchronized void end(ServiceOutcome outcome, long took) {
        ended++;
        var failure = outcome.failure();
        if (failure != null) {
            failures.merge(failure.toString(), 1, Integer::sum);
            return;
        }
        if (served == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * served);
        }
        nanos[served++] = took;
    }

    private synchronized int ended() {
        return ended;
    }

    private synchronized Progress progress(int all, int begun, long start) {
        return new Progress(all, begun, begun == all ? all - (ended - served) : served, ended - served, Duration.ofNanos(world.nanos() - start));
    }

    private synchronized Report report(int all) {
        if (ended < all) {
            failures.put("no end within " + PATIENCE.toSeconds() + " s", all - ended);
        }
        return new Report(all, served, failures, Latencies.of(nanos, served));
    }
}
