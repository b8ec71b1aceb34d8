// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.strand.Strand;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** One end of an association of {@link MemoryCarrier}: a strand takes its events, and what is on its way to it is counted and bounded. */
final class MemoryAssociation implements Association {

    private sealed interface Event {
    }

    private record Up() implements Event {
    }

    private record Message(int stream, int payloadProtocolId, Octets payload) implements Event {
    }

    /** @param answered whether the peer waits to hear that this was taken */
    private record End(DownReason reason, boolean answered) implements Event {
    }

    private static final int STREAMS = 16;

    /** Room in the strand for what is no message: up, and each way to end. */
    private static final int OTHER_EVENTS = 8;

    private final MemoryCarrier carrier;
    private final long id;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final AssociationHandler handler;
    private final Strand<Event> strand;
    private @Nullable MemoryAssociation peer;

    // Guarded by this.
    private @Nullable List<Event> held = new ArrayList<>();
    private int arriving;
    private int arrivingOctets;
    private boolean sends = true;
    private boolean aborted;

    /** Touched in this strand's turns only. */
    private boolean down;

    MemoryAssociation(MemoryCarrier carrier, long id, InetSocketAddress local, InetSocketAddress remote, AssociationHandler handler) {
        this.carrier = carrier;
        this.id = id;
        this.local = local;
        this.remote = remote;
        this.handler = handler;
        this.strand = new Strand<>(carrier.world(), carrier.limits().queuedMessages() + OTHER_EVENTS, this::handle);
    }

    /** Makes the two ends of one association of this and {@code other}; before anything else is done with either. */
    void join(MemoryAssociation other) {
        peer = other;
        other.peer = this;
    }

    /** Begins with {@link AssociationHandler#up} in a turn. */
    void begin() {
        arrive(new Up());
        release();
    }

    /** Begins with {@link AssociationHandler#up} here and now. */
    void beginHere() {
        up();
        release();
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public int outboundStreams() {
        return STREAMS;
    }

    @Override
    public boolean send(int stream, int payloadProtocolId, Octets payload) {
        if (payload.isEmpty() || payload.length() > AssociationHandler.MAX_MESSAGE) {
            throw new IllegalArgumentException("a message has 1 to " + AssociationHandler.MAX_MESSAGE + " octets, not " + payload.length());
        }
        synchronized (this) {
            if (!sends) {
                return false;
            }
        }
        var message = new Message(Math.floorMod(stream, STREAMS), payloadProtocolId, payload);
        var target = peer();
        for (var delay : carrier.impairment().decide(this, message.stream, payloadProtocolId, payload).delays()) {
            if (!target.expect(message)) {
                carrier.counters().refusedSends.increment();
                return false;
            }
            if (delay.isPositive()) {
                target.carrier.world().after(delay, () -> target.arrive(message));
            } else {
                target.arrive(message);
            }
        }
        return true;
    }

    @Override
    public void shutdown() {
        if (stopSending()) {
            peer().arrive(new End(DownReason.SHUTDOWN, true));
        }
    }

    @Override
    public void abort() {
        synchronized (this) {
            if (aborted) {
                return;
            }
            aborted = true;
            sends = false;
        }
        arrive(new End(DownReason.ABORTED, false));
        peer().arrive(new End(DownReason.LOST, false));
    }

    /** Makes room for a message on its way to this end; false if there is none. */
    private synchronized boolean expect(Message message) {
        var limits = carrier.limits();
        if (arriving >= limits.queuedMessages() || arrivingOctets + message.payload.length() > limits.queuedOctets()) {
            return false;
        }
        arriving++;
        arrivingOctets += message.payload.length();
        return true;
    }

    private synchronized boolean stopSending() {
        boolean sent = sends;
        sends = false;
        return sent;
    }

    /** An event comes to this end: into its strand, unless it has not begun. */
    private synchronized void arrive(Event event) {
        if (held != null) {
            held.add(event);
        } else {
            strand.tell(event);
        }
    }

    private synchronized void release() {
        if (held != null) {
            held.forEach(strand::tell);
            held = null;
        }
    }

    private void handle(Event event) {
        switch (event) {
            case Up() -> up();
            case Message message -> message(message);
            case End(var reason, var answered) -> end(reason, answered);
        }
    }

    private void up() {
        guarded(() -> handler.up(this), true);
    }

    private void message(Message message) {
        synchronized (this) {
            arriving--;
            arrivingOctets -= message.payload.length();
            if (aborted) {
                return;
            }
        }
        guarded(() -> handler.message(this, message.stream, message.payloadProtocolId, message.payload), false);
    }

    private void end(DownReason reason, boolean answered) {
        stopSending();
        if (answered) {
            peer().arrive(new End(reason, false));
        }
        if (!down) {
            down = true;
            carrier.forget(this);
            strand.close();
            guarded(() -> handler.down(this, reason), false);
        }
    }

    private void guarded(Runnable call, boolean abortOnFault) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            carrier.counters().handlerFaults.increment();
            if (abortOnFault) {
                abort();
            }
            throw e;
        }
    }

    private MemoryAssociation peer() {
        var other = peer;
        if (other == null) {
            throw new IllegalStateException("an association has two ends");
        }
        return other;
    }

    @Override
    public String toString() {
        return "association " + id + " with " + remote;
    }
}
