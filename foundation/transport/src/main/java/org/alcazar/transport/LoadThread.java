// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.util.concurrent.locks.LockSupport;

/** A thread for measurements: repeats a step until it is closed, on one processor if that is wanted and possible. */
public final class LoadThread implements AutoCloseable {

    private final Thread thread;
    private volatile boolean closing;

    private LoadThread(String name, Runnable step) {
        thread = Thread.ofPlatform().name(name).daemon(true).unstarted(() -> {
            while (!closing) {
                step.run();
            }
        });
    }

    /** Begins to repeat {@code step}. */
    public static LoadThread start(String name, Runnable step) {
        var load = new LoadThread(name, step);
        load.thread.start();
        return load;
    }

    /** Has the calling thread run on one processor only; false if that can't be had. */
    public static boolean runOn(int processor) {
        return CLibrary.isUsable() && processor >= 0 && processor < Long.SIZE && new CLibrary().runOn(0, processor) >= 0;
    }

    /** Lets the calling thread rest for about that long. */
    public static void rest(long nanos) {
        LockSupport.parkNanos(nanos);
    }

    public Thread thread() {
        return thread;
    }

    /** Ends after the step that is going on. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive() && !thread.equals(Thread.currentThread())) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
