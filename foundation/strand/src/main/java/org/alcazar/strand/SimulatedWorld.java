// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * A world in which time passes only when nothing is left to do, and chance comes from a seed.
 *
 * <p>Everything that happens is an entry of one queue ordered by (time, sequence). Turns are virtual threads, but a baton lets only one of
 * them run at a time, and it passes at defined places only ({@link Gate#await}, the end of a turn): the same seed gives the same run on
 * any JVM.
 */
public final class SimulatedWorld implements World {

    private final RandomGenerator random;
    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final Instant origin;
    private long nanos;
    private long sequence;
    private volatile @Nullable Thread driver;
    private volatile boolean batonBack;

    /** @param seed the seed of all randomness in this world */
    public SimulatedWorld(long seed) {
        this(seed, Instant.parse("2026-01-01T00:00:00Z"));
    }

    public SimulatedWorld(long seed, Instant origin) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.origin = origin;
    }

    @Override
    public Instant now() {
        return origin.plusNanos(nanos);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        var entry = enqueue(Math.max(delay.toNanos(), 0), task);
        return () -> entry.task = null;
    }

    @Override
    public void turn(Runnable body) {
        enqueue(0, () -> runTurn(body));
    }

    @Override
    public Gate gate() {
        return new SimulatedGate();
    }

    /** Runs until nothing is left to do, or {@code limit} of simulated time has passed. */
    public void run(Duration limit) {
        runUntil(() -> false, limit);
    }

    /**
     * Runs until {@code done} holds, nothing is left to do, or {@code limit} of simulated time has passed.
     *
     * @return whether {@code done} holds
     * @throws AssertionError with the first fault that escaped from a turn or a task
     */
    public boolean runUntil(BooleanSupplier done, Duration limit) {
        var result = new boolean[1];
        var thread = Thread.ofVirtual().name("simulation").start(() -> result[0] = drive(done, limit));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            faults.clear();
            throw new AssertionError("a turn of the simulation ended in a fault", first);
        }
        return result[0];
    }

    private boolean drive(BooleanSupplier done, Duration limit) {
        driver = Thread.currentThread();
        long end = nanos + limit.toNanos();
        while (!done.getAsBoolean()) {
            var next = queue.peek();
            if (next == null) {
                return done.getAsBoolean();
            }
            if (next.at > end) {
                nanos = end;
                return done.getAsBoolean();
            }
            queue.poll();
            var task = next.task;
            if (task != null) {
                nanos = Math.max(nanos, next.at);
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    faults.add(e);
                }
                if (!faults.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private Entry enqueue(long delayNanos, Runnable task) {
        var entry = new Entry(nanos + delayNanos, sequence++, task);
        queue.add(entry);
        return entry;
    }

    /** On the driver: gives the baton to a new turn and waits until it comes back. */
    private void runTurn(Runnable body) {
        batonBack = false;
        Thread.ofVirtual().name("turn").start(() -> {
            try {
                body.run();
            } catch (RuntimeException | Error e) {
                faults.add(e);
            }
            giveBatonBack();
        });
        awaitBaton();
    }

    private void giveBatonBack() {
        batonBack = true;
        LockSupport.unpark(driver);
    }

    private void awaitBaton() {
        while (!batonBack) {
            LockSupport.park(this);
        }
    }

    private static final class Entry implements Comparable<Entry> {

        final long at;
        final long sequence;
        @Nullable Runnable task;

        Entry(long at, long sequence, Runnable task) {
            this.at = at;
            this.sequence = sequence;
            this.task = task;
        }

        @Override
        public int compareTo(Entry other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(sequence, other.sequence);
        }
    }

    private final class SimulatedGate implements Gate {

        private boolean opened;
        private @Nullable Thread waiter;
        private volatile boolean resumed;
        private @Nullable Timer resumption;

        @Override
        public void open() {
            opened = true;
            if (waiter != null && resumption == null) {
                resumption = after(Duration.ZERO, this::resume);
            }
        }

        @Override
        public void await() {
            while (!opened) {
                pause();
            }
            opened = false;
        }

        @Override
        public boolean await(Duration timeout) {
            long deadline = nanos + timeout.toNanos();
            while (!opened) {
                if (nanos >= deadline) {
                    return false;
                }
                var timer = after(Duration.ofNanos(deadline - nanos), this::resume);
                pause();
                timer.cancel();
            }
            opened = false;
            return true;
        }

        /** On a turn: gives the baton back and sleeps until resumed. */
        private void pause() {
            waiter = Thread.currentThread();
            resumed = false;
            giveBatonBack();
            while (!resumed) {
                LockSupport.park(this);
            }
        }

        /** On the driver: gives the baton to the waiter and waits until it comes back. */
        private void resume() {
            resumption = null;
            var thread = waiter;
            if (thread != null) {
                waiter = null;
                batonBack = false;
                resumed = true;
                LockSupport.unpark(thread);
                awaitBaton();
            }
        }
    }
}
