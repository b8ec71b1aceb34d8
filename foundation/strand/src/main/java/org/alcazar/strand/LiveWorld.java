// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
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
    private final ThreadFactory threads = Thread.ofVirtual().name("turn").factory();

    public LiveWorld() {
        var thread = Thread.ofPlatform().name("timers").daemon(true).factory();
        // What is scheduled after the end of this world never fires, which is what its caller would see of a crash too.
        timers = new ScheduledThreadPoolExecutor(1, thread, new ThreadPoolExecutor.DiscardPolicy());
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
        var future = timers.schedule(() -> guarded(task), Math.max(delay.toNanos(), 0), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void turn(Runnable body) {
        threads.newThread(() -> guarded(body)).start();
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

        private static final long FOREVER = Long.MAX_VALUE;

        private final AtomicBoolean opened = new AtomicBoolean();
        private volatile @Nullable Thread waiter;

        @Override
        public void open() {
            opened.set(true);
            LockSupport.unpark(waiter);
        }

        @Override
        public void await() {
            await(FOREVER);
        }

        @Override
        public boolean await(Duration timeout) {
            return await(timeout.toNanos());
        }

        private boolean await(long timeout) {
            waiter = Thread.currentThread();
            long start = System.nanoTime();
            // A set interrupt flag would turn parking into spinning: nobody interrupts turns, but what a turn calls may leave one behind.
            boolean interrupted = false;
            try {
                while (!opened.compareAndSet(true, false)) {
                    long left = timeout - (System.nanoTime() - start);
                    if (timeout == FOREVER) {
                        LockSupport.park(this);
                    } else if (left > 0) {
                        LockSupport.parkNanos(this, left);
                    } else {
                        return false;
                    }
                    interrupted |= Thread.interrupted();
                }
                return true;
            } finally {
                waiter = null;
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
