// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One platform thread that waits for channels to become ready, and runs what others hand to it. Blocking calls would pin the carriers of
 * virtual threads (the JDK's SCTP does), so all that waits for the network waits here.
 */
final class SelectorLoop {

    /** What is called when a channel is ready; on the loop. */
    interface Ready {

        void ready(SelectionKey key);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SelectorLoop.class);
    private static final long REST_MILLIS = 500;

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final List<Runnable> rested = new ArrayList<>();
    private volatile boolean closing;

    SelectorLoop(String name) throws IOException {
        selector = Selector.open();
        thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
        thread.start();
    }

    boolean onLoop() {
        return thread.equals(Thread.currentThread());
    }

    /** Runs a task on the loop soon; from any thread. A loop that is closed runs it no more. */
    void execute(Runnable task) {
        tasks.add(task);
        if (!onLoop()) {
            selector.wakeup();
        }
    }

    /** Runs a task after other work, half a second later at most; on the loop. For what would otherwise be tried again without end. */
    void rest(Runnable task) {
        rested.add(task);
    }

    /** Has {@code ready} called when the channel is; from any thread, to take effect at once call it on the loop. */
    SelectionKey register(SelectableChannel channel, int interest, Ready ready) throws ClosedChannelException {
        return channel.register(selector, interest, ready);
    }

    /** Ends the loop after the tasks handed to it so far; waits for that unless called on the loop. */
    void close() {
        closing = true;
        selector.wakeup();
        boolean interrupted = false;
        while (!onLoop() && thread.isAlive()) {
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

    private void run() {
        while (true) {
            boolean last = closing;
            runTasks();
            if (last) {
                break;
            }
            int resting = rested.size();
            try {
                selector.select(this::ready, resting == 0 ? 0 : REST_MILLIS);
            } catch (IOException | ClosedSelectorException e) {
                LOG.error("waiting for the network failed", e);
                break;
            }
            // Not those that began to rest just now.
            for (; resting > 0; resting--) {
                tasks.add(rested.removeFirst());
            }
        }
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void runTasks() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            guarded(task);
        }
    }

    private void ready(SelectionKey key) {
        guarded(() -> {
            if (key.isValid()) {
                ((Ready) key.attachment()).ready(key);
            }
        });
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a fault of ours while serving the network", e);
        }
    }
}
