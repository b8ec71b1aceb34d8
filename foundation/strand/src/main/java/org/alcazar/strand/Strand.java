// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where all that concerns one peer (a UE, a gNB) runs one at a time.
 *
 * <p>Messages are {@linkplain #tell told} to a strand from anywhere. Its handler takes them in order, on one virtual thread at a time, and
 * may wait inside for further ones ({@link #receive}, {@link #ask}): that is how a procedure becomes straight-line code. A strand with
 * nothing going on holds no thread and no queue.
 *
 * @param <M> the messages it takes
 */
public final class Strand<M> {

    /** After so many messages the strand lets other turns run first: a flood of one peer's must not keep a processor. */
    private static final int BATCH = 64;

    private final World world;
    private final Handler<M> handler;
    private final int capacity;

    // Guarded by this.
    private @Nullable ArrayDeque<M> mailbox;
    private World.@Nullable Gate waiting;
    private @Nullable Thread turn;
    private boolean running;
    private boolean closed;

    /**
     * @param capacity how many messages may wait before further ones are refused
     */
    public Strand(World world, int capacity, Handler<M> handler) {
        this.world = world;
        this.capacity = capacity;
        this.handler = handler;
    }

    /** What became of a message that was told. */
    public enum Told {
        /** It will be handled in its turn. */
        ACCEPTED,
        /** The mailbox is full: the message was dropped. */
        FULL,
        /** The strand is closed: the message was dropped. */
        CLOSED
    }

    /** What a strand does with its messages. All calls come one at a time, on the strand. */
    @FunctionalInterface
    public interface Handler<M> {

        /** Handles one message; may wait for further ones meanwhile. */
        void handle(M message);
    }

    /** How often a question is put, and how long its answer is waited for each time. */
    public record Attempts(Duration interval, int count) {

        public Attempts {
            if (count < 1 || interval.isNegative() || interval.isZero()) {
                throw new IllegalArgumentException("a question is put at least once, and waits");
            }
        }
    }

    /** Hands a message to the strand; never waits. */
    public Told tell(M message) {
        return tell(message, capacity);
    }

    /**
     * Hands over a message that must not be lost where the mailbox is full: one that no peer can make many of, such as the loss of its
     * connection.
     *
     * @return never {@link Told#FULL}
     */
    public Told insist(M message) {
        return tell(message, Integer.MAX_VALUE);
    }

    private Told tell(M message, int room) {
        World.@Nullable Gate gate;
        synchronized (this) {
            if (closed) {
                return Told.CLOSED;
            }
            var queue = mailbox;
            if (queue == null) {
                queue = mailbox = new ArrayDeque<>(4);
            }
            if (queue.size() >= room) {
                return Told.FULL;
            }
            queue.add(message);
            gate = waiting;
            waiting = null;
            if (gate == null) {
                if (running) {
                    return Told.ACCEPTED;
                }
                running = true;
            }
        }
        if (gate != null) {
            gate.open();
        } else {
            world.turn(this::drain);
        }
        return Told.ACCEPTED;
    }

    /**
     * Waits for the next message. Only to be called by the handler.
     *
     * @return null if none came within {@code timeout}
     * @throws StrandClosedException if the strand is closed meanwhile
     * @throws IllegalStateException if another turn calls this
     */
    public @Nullable M receive(Duration timeout) {
        long deadline = world.nanos() + timeout.toNanos();
        while (true) {
            World.Gate gate;
            synchronized (this) {
                if (!Thread.currentThread().equals(turn)) {
                    throw new IllegalStateException("only the strand's own handler may wait on it");
                }
                if (closed) {
                    throw new StrandClosedException();
                }
                if (mailbox != null && !mailbox.isEmpty()) {
                    return mailbox.poll();
                }
                gate = waiting = world.gate();
            }
            long left = deadline - world.nanos();
            if (left <= 0 || !gate.await(Duration.ofNanos(left))) {
                synchronized (this) {
                    waiting = null;
                    if (closed) {
                        throw new StrandClosedException();
                    }
                    return mailbox == null ? null : mailbox.poll();
                }
            }
        }
    }

    /**
     * Puts a question and waits for its answer, putting it again each time the interval has passed without one. Only to be called by the
     * handler.
     *
     * @param put sends the question; called afresh for each attempt
     * @param take returns the answer that a message is; or deals with the message itself and returns null, for one that is no answer to
     *     this question. What it throws ends the question
     * @return null if all attempts passed unanswered
     * @throws StrandClosedException if the strand is closed meanwhile
     */
    public <A> @Nullable A ask(Attempts attempts, Runnable put, Function<? super M, ? extends @Nullable A> take) {
        for (int i = 0; i < attempts.count(); i++) {
            put.run();
            long deadline = world.nanos() + attempts.interval().toNanos();
            for (long left = attempts.interval().toNanos(); left > 0; left = deadline - world.nanos()) {
                var message = receive(Duration.ofNanos(left));
                if (message == null) {
                    break;
                }
                var answer = take.apply(message);
                if (answer != null) {
                    return answer;
                }
            }
        }
        return null;
    }

    /**
     * Ends the strand: what waits on it throws {@link StrandClosedException}, what is told later is refused.
     *
     * @return the messages that were accepted and will not be handled, in their order
     */
    public List<M> close() {
        List<M> unhandled;
        World.@Nullable Gate gate;
        synchronized (this) {
            closed = true;
            unhandled = mailbox == null ? List.of() : List.copyOf(mailbox);
            mailbox = null;
            gate = waiting;
            waiting = null;
        }
        if (gate != null) {
            gate.open();
        }
        return unhandled;
    }

    /** Whether {@link #close} was called. */
    public synchronized boolean isClosed() {
        return closed;
    }

    private void drain() {
        boolean whole = false;
        try {
            for (int left = BATCH; left > 0; left--) {
                var message = next();
                if (message == null) {
                    whole = true;
                    return;
                }
                handler.handle(message);
            }
        } catch (StrandClosedException e) {
            if (!isClosed()) {
                throw e;
            }
        } finally {
            // After a batch, and after a fault too (which is for the world to report), what waits gets a turn of its own.
            if (!whole && goesOn()) {
                world.turn(this::drain);
            }
        }
    }

    /** The next message; null ends the turn. */
    private synchronized @Nullable M next() {
        turn = Thread.currentThread();
        var message = mailbox == null ? null : mailbox.poll();
        if (message == null) {
            rest();
        }
        return message;
    }

    private synchronized boolean goesOn() {
        if (mailbox == null || mailbox.isEmpty()) {
            rest();
        }
        return running;
    }

    private void rest() {
        turn = null;
        mailbox = null;
        running = false;
    }
}
