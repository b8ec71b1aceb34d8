// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes on a platform thread of its own, all that waits as one transaction: calls into SQLite hold the thread they run on, and a virtual
 * one would hold its carrier with it. What nobody waits for is gathered for a while, as each waking of the thread costs more than the write.
 */
final class GroupWriter implements Writer {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int MOST_TOGETHER = 512;
    private static final int MOST_WAITING = 100_000;
    private static final long GATHERING_MILLIS = 20;

    private final Engine engine;
    private final WriteConnection connection;
    private final Thread thread;

    // Guarded by this.
    private final ArrayList<Job<?>> waiting = new ArrayList<>();
    private boolean soon;
    private boolean closed;

    GroupWriter(Engine engine, Session session) {
        this.engine = engine;
        this.connection = new WriteConnection(engine, session);
        this.thread = Thread.ofPlatform().name("database-writer").daemon(true).start(this::run);
    }

    @Override
    public void submit(Job<?> job, boolean wanted) {
        String refusal;
        synchronized (this) {
            if (!closed && waiting.size() < MOST_WAITING) {
                waiting.add(job);
                boolean first = waiting.size() == 1;
                if (first || wanted && !soon) {
                    notifyAll();
                }
                soon |= wanted;
                return;
            }
            refusal = closed ? " was closed" : " does not keep up: " + MOST_WAITING + " writes wait";
        }
        job.failed(new PersistenceException(engine.place() + refusal));
    }

    private void run() {
        var batch = new ArrayList<Job<?>>();
        while (take(batch)) {
            try {
                connection.run(batch);
            } catch (RuntimeException | Error e) {
                // Not of the work, which is told its own faults: perhaps of somebody's callback. The next batch is none the worse.
                LOG.error("the database's writer met a fault of ours", e);
                batch.forEach(job -> job.failed(e));
            }
            batch.clear();
        }
        connection.close();
    }

    /** Waits for jobs, and takes what there is. */
    private synchronized boolean take(ArrayList<Job<?>> batch) {
        while (waiting.isEmpty() && !closed) {
            await(0);
        }
        if (!soon && !closed) {
            await(GATHERING_MILLIS);
        }
        var next = waiting.subList(0, Math.min(waiting.size(), MOST_TOGETHER));
        batch.addAll(next);
        next.clear();
        soon &= !waiting.isEmpty();
        return !batch.isEmpty();
    }

    private synchronized void await(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            // Only close ends this thread.
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
