// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
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
 * any JVM. A thread that has no part in the simulation is refused while it runs, because it would make the run another each time.
 *
 * <p>A part of the world that can crash is a {@link Machine}.
 */
public final class SimulatedWorld implements World, AutoCloseable {

    private final RandomGenerator random;
    private final TreeSet<Entry> queue = new TreeSet<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final List<Machine> machines = new ArrayList<>();
    private final Machine ground = machine();
    private final Instant origin;
    private long nanos;
    private long sequence;

    /** Takes the entries from the queue while {@link #run} runs. */
    private volatile @Nullable Thread driver;

    /** Who has the baton; null while the world stands still. */
    private volatile @Nullable Thread holder;

    private volatile boolean abandoned;

    /** @param seed the seed of all randomness in this world */
    public SimulatedWorld(long seed) {
        this(seed, Instant.parse("2026-01-01T00:00:00Z"));
    }

    public SimulatedWorld(long seed, Instant origin) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.origin = origin;
    }

    /** A new machine of this world: what it starts ends with it. */
    public Machine machine() {
        var machine = new Machine();
        machines.add(machine);
        return machine;
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
        return ground.after(delay, task);
    }

    @Override
    public void turn(Runnable body) {
        ground.turn(body);
    }

    @Override
    public Gate gate() {
        return ground.gate();
    }

    /**
     * Runs until nothing is left to do, or {@code limit} of simulated time has passed.
     *
     * @throws AssertionError with the first fault that escaped from a turn or a task
     */
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
        if (holder != null) {
            throw new IllegalStateException("the simulation runs already");
        }
        var result = new boolean[1];
        var thread = Thread.ofVirtual().name("simulation").unstarted(() -> result[0] = drive(done, limit));
        driver = holder = thread;
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            // The simulation may be in an endless turn: it is left behind, and whoever wanted it to end gets on.
            abandoned = true;
            Thread.currentThread().interrupt();
            throw new AssertionError("the simulation was interrupted at " + now(), e);
        }
        driver = holder = null;
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            faults.clear();
            throw new AssertionError("a turn of the simulation ended in a fault", first);
        }
        return result[0];
    }

    /** Ends every turn that still waits, as a crash of all machines does. */
    @Override
    public void close() {
        machines.forEach(Machine::crash);
        run(Duration.ZERO);
    }

    private boolean drive(BooleanSupplier done, Duration limit) {
        long end = nanos + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (queue.isEmpty() || abandoned) {
                return false;
            }
            if (queue.first().at > end) {
                nanos = end;
                return done.getAsBoolean();
            }
            var next = queue.removeFirst();
            nanos = next.at;
            try {
                next.task.run();
            } catch (RuntimeException | Error e) {
                faults.add(e);
            }
            if (!faults.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Entry enqueue(@Nullable Machine owner, long delayNanos, Runnable task) {
        checkHolder();
        var entry = new Entry(owner, nanos + delayNanos, sequence++, task);
        queue.add(entry);
        return entry;
    }

    private void cancel(Entry entry) {
        checkHolder();
        queue.remove(entry);
    }

    private void checkHolder() {
        var thread = holder;
        if (thread != null && !thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("a thread that has no part in the simulation touched it while it ran");
        }
    }

    /** On the driver: gives the baton to a turn and waits until it comes back. */
    private void lend(Thread turn) {
        holder = turn;
        if (turn.getState() == Thread.State.NEW) {
            turn.start();
        } else {
            LockSupport.unpark(turn);
        }
        while (turn.equals(holder)) {
            LockSupport.park(this);
        }
    }

    /** On a turn: gives the baton back to the driver. */
    private void giveBack() {
        holder = driver;
        LockSupport.unpark(driver);
    }

    /**
     * A part of the world that can crash: its timers never fire after that, its turns never start, and those that wait end in
     * {@link SimulatedCrash}. It shares the world's clock, queue and randomness.
     */
    public final class Machine implements World {

        private final LinkedHashSet<SimulatedGate> waited = new LinkedHashSet<>();
        private boolean crashed;

        private Machine() {
        }

        @Override
        public Instant now() {
            return SimulatedWorld.this.now();
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
            if (crashed) {
                return () -> { };
            }
            var entry = enqueue(this, Math.max(delay.toNanos(), 0), task);
            return () -> cancel(entry);
        }

        @Override
        public void turn(Runnable body) {
            if (!crashed) {
                enqueue(this, 0, () -> lend(Thread.ofVirtual().name("turn").unstarted(() -> runTurn(body))));
            }
        }

        @Override
        public Gate gate() {
            return new SimulatedGate(this);
        }

        /** Ends all that this machine does. A turn of its own that calls this runs on to where it next waits. */
        public void crash() {
            if (!crashed) {
                crashed = true;
                queue.removeIf(entry -> entry.owner == this);
                for (var gate : waited) {
                    enqueue(null, 0, gate::resume);
                }
            }
        }

        private void runTurn(Runnable body) {
            try {
                body.run();
            } catch (SimulatedCrash e) {
                if (!crashed) {
                    faults.add(e);
                }
            } catch (RuntimeException | Error e) {
                faults.add(e);
            }
            giveBack();
        }
    }

    private static final class Entry implements Comparable<Entry> {

        final @Nullable Machine owner;
        final long at;
        final long sequence;
        final Runnable task;

        Entry(@Nullable Machine owner, long at, long sequence, Runnable task) {
            this.owner = owner;
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

        private final Machine machine;
        private boolean opened;
        private boolean resuming;
        private @Nullable Thread waiter;

        SimulatedGate(Machine machine) {
            this.machine = machine;
        }

        @Override
        public void open() {
            checkHolder();
            opened = true;
            if (waiter != null && !resuming) {
                resuming = true;
                machine.after(Duration.ZERO, this::resume);
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
                var timer = machine.after(Duration.ofNanos(deadline - nanos), this::resume);
                pause();
                timer.cancel();
            }
            opened = false;
            return true;
        }

        /** On a turn: gives the baton back and sleeps until resumed. */
        private void pause() {
            var me = Thread.currentThread();
            if (!me.equals(holder) || me.equals(driver)) {
                throw new IllegalStateException("only a turn may wait");
            }
            if (machine.crashed) {
                throw new SimulatedCrash();
            }
            waiter = me;
            machine.waited.add(this);
            giveBack();
            while (!me.equals(holder)) {
                LockSupport.park(this);
            }
            if (machine.crashed) {
                throw new SimulatedCrash();
            }
        }

        /** On the driver: gives the baton to the waiter and waits until it comes back. */
        private void resume() {
            resuming = false;
            var thread = waiter;
            if (thread != null) {
                waiter = null;
                machine.waited.remove(this);
                lend(thread);
            }
        }
    }
}
