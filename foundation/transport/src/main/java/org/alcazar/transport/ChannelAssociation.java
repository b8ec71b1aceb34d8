// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An association over a channel: its bounded send queue and its life. What is particular to SCTP or to frames is in the subclasses.
 *
 * <p>Two ways in which threads meet here. Whoever sends queues its message, and if nobody writes yet becomes the writer until the queue is
 * empty; where the channel takes no more, the carrier's sending loop goes on. All events (up, messages, down) come on its receiving loop.
 */
abstract class ChannelAssociation implements Association {

    /** What waits to be written; {@link #END} asks for the orderly end. */
    record Outgoing(int stream, int payloadProtocolId, Octets payload) {

        static final Outgoing END = new Outgoing(0, 0, Octets.EMPTY);
    }

    private enum State {
        /** Being set up: nothing is sent or delivered yet. */
        OPENING,
        UP,
        /** Shut down by one side: nothing is queued any more, what is queued is still written, what arrives is delivered. */
        CLOSING,
        /** The handler knows, or never knew of it. */
        ENDED
    }

    private static final Logger LOG = LoggerFactory.getLogger(ChannelAssociation.class);
    private static final AtomicLong IDS = new AtomicLong();

    /** So often a sender writes on for others before the sending loop takes over. */
    private static final int ROUNDS = 16;

    final SelectorCarrier carrier;
    final AssociationHandler handler;
    final CompletableFuture<Association> connected = new CompletableFuture<>();
    private final SelectableChannel channel;
    private final long id = IDS.incrementAndGet();
    private @Nullable SelectionKey writeKey;

    // Guarded by this.
    private final ArrayDeque<Outgoing> queue = new ArrayDeque<>(4);
    private int queuedOctets;
    private boolean writing;
    private boolean aborted;
    private State state = State.OPENING;

    ChannelAssociation(SelectorCarrier carrier, SelectableChannel channel, AssociationHandler handler) {
        this.carrier = carrier;
        this.channel = channel;
        this.handler = handler;
    }

    /** Writes from the queue, as the only writer; false if the channel takes no more until it is writable again. */
    abstract boolean write() throws IOException;

    /** Delivers what has arrived; on the receiving loop. */
    abstract void read() throws IOException;

    /** Finishes setting the channel up, if it is not; on the receiving loop. */
    abstract boolean finishConnect() throws IOException;

    /** The channel is set up and is read from now on; on the receiving loop. */
    abstract void established() throws IOException;

    /** Makes closing the channel tell the peer that this is no orderly end. */
    abstract void abortOnClose() throws IOException;

    @Override
    public final long id() {
        return id;
    }

    @Override
    public final boolean send(int stream, int payloadProtocolId, Octets payload) {
        if (payload.isEmpty() || payload.length() > AssociationHandler.MAX_MESSAGE) {
            throw new IllegalArgumentException("a message has 1 to " + AssociationHandler.MAX_MESSAGE + " octets, not " + payload.length());
        }
        synchronized (this) {
            if (state != State.UP) {
                return false;
            }
            var limits = carrier.limits();
            if (queue.size() >= limits.queuedMessages() || queuedOctets + payload.length() > limits.queuedOctets()) {
                carrier.counters().refusedSends.increment();
                return false;
            }
            queue.add(new Outgoing(Math.floorMod(stream, outboundStreams()), payloadProtocolId, payload));
            queuedOctets += payload.length();
            if (writing) {
                return true;
            }
            writing = true;
        }
        writeOn();
        return true;
    }

    @Override
    public final void shutdown() {
        synchronized (this) {
            if (state != State.UP) {
                return;
            }
            state = State.CLOSING;
            queue.add(Outgoing.END);
            if (writing) {
                return;
            }
            writing = true;
        }
        writeOn();
    }

    @Override
    public final void abort() {
        synchronized (this) {
            aborted = true;
            if (state == State.UP) {
                state = State.CLOSING;
            }
        }
        carrier.receiving().execute(() -> end(DownReason.ABORTED));
    }

    /** What is to be written next, left in the queue; null if nothing is. */
    final synchronized @Nullable Outgoing peek() {
        return queue.peek();
    }

    /** What is to be written next, no longer counted as queued; null if nothing is. */
    final synchronized @Nullable Outgoing poll() {
        var next = queue.poll();
        if (next != null) {
            queuedOctets -= next.payload().length();
        }
        return next;
    }

    /** The association is set up, and its handler hears of it; on the receiving loop. */
    final void up() {
        synchronized (this) {
            if (state != State.OPENING) {
                return;
            }
            state = State.UP;
        }
        try {
            handler.up(this);
        } catch (RuntimeException | Error e) {
            fault(e);
            abort();
        }
        connected.complete(this);
    }

    /** The peer shuts the association down: nothing is queued any more. */
    final synchronized void peerShutsDown() {
        if (state == State.UP) {
            state = State.CLOSING;
        }
    }

    /** Hands a message of the peer to the handler; on the receiving loop. */
    final void deliver(int stream, int payloadProtocolId, Octets payload) {
        synchronized (this) {
            if (aborted || state == State.ENDED) {
                return;
            }
        }
        try {
            handler.message(this, stream, payloadProtocolId, payload);
        } catch (RuntimeException | Error e) {
            fault(e);
        }
    }

    /** Ends the association, unless it has ended: closes the channel, and the handler hears of it if it was up; on the receiving loop. */
    final void end(DownReason reason) {
        var before = leave();
        if (before == State.ENDED) {
            return;
        }
        try {
            if (reason != DownReason.SHUTDOWN) {
                abortOnClose();
            }
        } catch (IOException e) {
            LOG.debug("association {}: {}", id, e.toString());
        }
        close(channel);
        // A closed channel keeps its descriptor until each selector that knew it has looked again.
        carrier.sending().execute(() -> { });
        carrier.forget(this);
        connected.completeExceptionally(new IOException("the peer ended the association while it was set up"));
        if (before != State.OPENING) {
            down(reason);
        }
    }

    /** Ends the association as lost, and has {@code next} begin on the same channel; on the receiving loop. */
    final void giveWayTo(ChannelAssociation next) {
        if (leave() == State.ENDED) {
            return;
        }
        carrier.replace(this, next);
        down(DownReason.LOST);
        next.serve(SelectionKey.OP_READ);
    }

    private synchronized State leave() {
        var before = state;
        state = State.ENDED;
        queue.clear();
        return before;
    }

    private void down(DownReason reason) {
        try {
            handler.down(this, reason);
        } catch (RuntimeException | Error e) {
            fault(e);
        }
    }

    final synchronized boolean hasEnded() {
        return state == State.ENDED;
    }

    /** Has the receiving loop serve the channel, from setting it up ({@code OP_CONNECT}) or from reading it ({@code OP_READ}) on. */
    final void serve(int interest) {
        guarded(() -> {
            var key = carrier.receiving().register(channel, interest, this::ready);
            if (interest == SelectionKey.OP_READ) {
                established();
            } else {
                ready(key);
            }
        });
    }

    /** On the receiving loop: the channel is set up, or can be read. */
    private void ready(SelectionKey key) {
        guarded(() -> {
            if (key.interestOps() == SelectionKey.OP_READ) {
                read();
            } else if (finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                established();
            }
        });
    }

    private interface Work {

        void run() throws IOException;
    }

    /** On the receiving loop: does what ends the association if it fails. */
    private void guarded(Work work) {
        if (hasEnded()) {
            return;
        }
        try {
            work.run();
        } catch (IOException e) {
            LOG.debug("association {}: {}", id, e.toString());
            connected.completeExceptionally(e);
            end(DownReason.LOST);
        }
    }

    /** Tries to write, as the only writer. */
    private void writeOn() {
        try {
            for (int round = 0; write(); round++) {
                synchronized (this) {
                    if (queue.isEmpty()) {
                        writing = false;
                        return;
                    }
                }
                if (round >= ROUNDS && !carrier.sending().onLoop()) {
                    carrier.sending().execute(this::writeOn);
                    return;
                }
            }
            carrier.sending().execute(this::awaitWritable);
        } catch (IOException e) {
            LOG.debug("association {}: {}", id, e.toString());
            // What the peer sent before is delivered, and may say why it ended.
            carrier.receiving().execute(() -> {
                guarded(this::read);
                end(DownReason.LOST);
            });
        }
    }

    /** On the sending loop: writes on when the channel takes more. */
    private void awaitWritable() {
        try {
            if (writeKey == null) {
                writeKey = carrier.sending().register(channel, SelectionKey.OP_WRITE, key -> {
                    key.interestOps(0);
                    writeOn();
                });
            } else if (writeKey.isValid()) {
                writeKey.interestOps(SelectionKey.OP_WRITE);
            }
        } catch (IOException | CancelledKeyException e) {
            LOG.debug("association {} ended while it waited to write", id);
        }
    }

    private void fault(Throwable fault) {
        carrier.counters().handlerFaults.increment();
        LOG.error("a handler's fault on the association with {}", remote(), fault);
    }

    static void close(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) {
            LOG.debug("closing a channel: {}", e.toString());
        }
    }

    @Override
    public String toString() {
        return "association " + id + " with " + remote();
    }
}
