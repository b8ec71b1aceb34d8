// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A handler that keeps what it is told, and checks that it is told as the contract says. */
class Recorder implements AssociationHandler {

    sealed interface Event {
        Association association();
    }

    record Up(Association association) implements Event {
    }

    record Message(Association association, int stream, int payloadProtocolId, Octets payload) implements Event {
    }

    record Down(Association association, DownReason reason) implements Event {
    }

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<Association, AtomicBoolean> busy = new ConcurrentHashMap<>();
    private final BlockingQueue<String> breaches = new LinkedBlockingQueue<>();

    @Override
    public void up(Association association) {
        if (busy.putIfAbsent(association, new AtomicBoolean()) != null) {
            breaches.add("up twice: " + association);
        }
        one(association, () -> events.add(new Up(association)));
    }

    @Override
    public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
        one(association, () -> events.add(new Message(association, stream, payloadProtocolId, payload)));
    }

    @Override
    public void down(Association association, DownReason reason) {
        one(association, () -> events.add(new Down(association, reason)));
        busy.remove(association);
    }

    Association awaitUp() {
        return await(Up.class).association;
    }

    Message awaitMessage() {
        return await(Message.class);
    }

    DownReason awaitDown() {
        return await(Down.class).reason;
    }

    /** The next event, which must be of this type. */
    <E extends Event> E await(Class<E> type) {
        var event = next();
        assertThat(event).as("next event").isInstanceOf(type);
        return type.cast(event);
    }

    Event next() {
        var event = poll();
        return event != null ? event : fail("nothing more came; breaches: " + breaches);
    }

    /** Every event so far has been awaited, and each came as the contract says. */
    void assertQuiet() {
        assertThat(events).isEmpty();
        assertThat(breaches).isEmpty();
    }

    void assertSound() {
        assertThat(breaches).isEmpty();
    }

    private @Nullable Event poll() {
        try {
            return events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void one(Association association, Runnable body) {
        var flag = busy.get(association);
        if (flag == null) {
            breaches.add("before up or after down: " + association);
            return;
        }
        if (!flag.compareAndSet(false, true)) {
            breaches.add("two at a time: " + association);
        }
        body.run();
        flag.set(false);
    }
}
