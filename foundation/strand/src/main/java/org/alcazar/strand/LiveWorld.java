// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's own clock, randomness and threads: turns are virtual threads, timers share one platform thread. */
public final class LiveWorld implements World, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveWorld.class);

    private final SecureRandom random = new SecureRandom();
    private final ScheduledThreadPoolExecutor timers;
    private final Thread.Builder.OfVirtual threads = Thread.ofVirtual().name("turn-", 0);

    public LiveWorld() {
        timers = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("timers").daemon(true).factory());
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        if (timers.isShutdown()) {
            return () -> { };
        }
        var future = timers.schedule(() -> guarded(task), Math.max(delay.toNanos(), 0), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void turn(Runnable body) {
        threads.start(() -> guarded(body));
    }

    @Override
    public Gate gate() {
        return new LiveGate();
    }

    /** Stops all timers. Turns under way end by themselves. */
    @Override
    public void close() {
        timers.shutdownNow();
    }

    private static void guarded(Runnable body) {
        try {
            body.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a turn ended in a fault of ours", e);
        }
    }

    private static final class LiveGate implements Gate {

        private final AtomicBoolean opened = new AtomicBoolean();
        private volatile @Nullable Thread waiter;

        @Override
        public void open() {
            opened.set(true);
            LockSupport.unpark(waiter);
        }

        @Override
        public void await() {
            waiter = Thread.currentThread();
            while (!opened.compareAndSet(true, false)) {
                LockSupport.park(this);
            }
            waiter = null;
        }

        @Override
        public boolean await(Duration timeout) {
            waiter = Thread.currentThread();
            long deadline = System.nanoTime() + timeout.toNanos();
            try {
                while (!opened.compareAndSet(true, false)) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return opened.compareAndSet(true, false);
                    }
                    LockSupport.parkNanos(this, left);
                }
                return true;
            } finally {
                waiter = null;
            }
        }
    }
}
