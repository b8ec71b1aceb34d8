// SPDX-License-Identifier: Apache-2.0
package org.alcazar.station;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.alcazar.strand.Strand;
import org.alcazar.strand.StrandClosedException;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * How a base station comes up and stays up: association, setup, the attempts at both, and reconnecting; straight-line code on its strand. What
 * concerns one UE does not pass through it.
 *
 * @param <O> how a setup ends
 */
public final class Startup<O> implements AutoCloseable {

    private static final int MAILBOX = 64;

    /**
     * What differs by the interface to the core.
     *
     * @param <O> how a setup ends
     */
    public interface Core<O> {

        /** What the setup is called. */
        String name();

        /** What the base station and the node of the core are called: "the gNB", "the AMF". */
        String station();

        String node();

        boolean isConnected();

        /** Asks for an association. @throws IOException in words, if there is none to be had */
        void connect() throws IOException;

        /** Introduces the base station; false if the association is gone. */
        boolean requestSetup();

        /** Gives the association up. */
        void leave();

        /** How the setup ended that holds; null while there is none. */
        @Nullable O known();

        /** A setup holds from now on, or none does. */
        void known(@Nullable O accepted);

        boolean isAccepted(O outcome);

        /** What the core asks to wait for after a refusal; null if it asks for nothing. */
        @Nullable Duration wait(O refusal);

        /** @param reason in words */
        O unreachable(String reason);

        /** @param reason in words */
        O unanswered(String reason);

        /** A setup ended, the first time or after a loss. */
        void ended(O outcome);
    }

    private sealed interface Signal<O> {

        record Start<O>(Consumer<O> done) implements Signal<O> {
        }

        /** What the core made of the request. */
        record Answer<O>(O outcome) implements Signal<O> {
        }

        /** The association has ended. */
        record Down<O>(String reason) implements Signal<O> {
        }
    }

    private final World world;
    private final SetupAttempts attempts;
    private final Core<O> core;
    private final Strand<Signal<O>> strand;
    private volatile boolean closed;

    public Startup(World world, SetupAttempts attempts, Core<O> core) {
        this.world = world;
        this.attempts = attempts;
        this.core = core;
        strand = new Strand<>(world, MAILBOX, this::handle);
    }

    /** Connects and sets up; {@code done} is told how that ended, on the strand, once. */
    public void start(Consumer<O> done) {
        if (strand.tell(new Signal.Start<>(done)) != Strand.Told.ACCEPTED) {
            done.accept(closing());
        }
    }

    /** What the core made of the request. */
    public void answered(O outcome) {
        strand.tell(new Signal.Answer<>(outcome));
    }

    /** The association has ended. @param reason in words */
    public void down(String reason) {
        strand.tell(new Signal.Down<>(reason));
    }

    /** Begins that and waits for the end of it. Only to be called in a turn. */
    public O await(Consumer<Consumer<O>> begin) {
        var gate = world.gate();
        var result = new AtomicReference<@Nullable O>();
        begin.accept(outcome -> {
            result.set(outcome);
            gate.open();
        });
        while (true) {
            gate.await();
            var outcome = result.get();
            if (outcome != null) {
                return outcome;
            }
        }
    }

    /** Attempts nothing any more. */
    @Override
    public void close() {
        closed = true;
        strand.close();
    }

    private O closing() {
        return core.unreachable(core.station() + " is closed");
    }

    private O underWay() {
        return core.unanswered(core.name() + " is under way already");
    }

    private void handle(Signal<O> signal) {
        switch (signal) {
            case Signal.Start<O>(var done) -> start(attempts.count(), done);
            case Signal.Down<O> down -> {
                if (attempts.reconnect() && !core.isConnected()) {
                    core.known(null);
                    pause(attempts.interval());
                    core.ended(setUp(Integer.MAX_VALUE));
                }
            }
            // It comes later than it was waited for; the association it speaks of is no more.
            case Signal.Answer<O> late -> { }
        }
    }

    private void start(int most, Consumer<O> done) {
        O outcome;
        try {
            outcome = setUp(most);
        } catch (StrandClosedException e) {
            done.accept(closing());
            throw e;
        }
        core.ended(outcome);
        done.accept(outcome);
    }

    private O setUp(int most) {
        var known = core.known();
        if (known != null) {
            return known;
        }
        for (int attempt = 1;; attempt++) {
            var outcome = attempt();
            if (core.isAccepted(outcome)) {
                core.known(outcome);
                return outcome;
            }
            if (attempt >= most || closed) {
                core.leave();
                return outcome;
            }
            var wait = core.wait(outcome);
            pause(wait == null ? attempts.interval() : wait);
        }
    }

    private O attempt() {
        if (!core.isConnected()) {
            try {
                core.connect();
            } catch (IOException e) {
                return core.unreachable(String.valueOf(e.getMessage()));
            }
        }
        if (!core.requestSetup()) {
            return core.unreachable("the association with " + core.node() + " is gone");
        }
        long deadline = world.nanos() + attempts.answer().toNanos();
        while (true) {
            switch (strand.receive(Duration.ofNanos(Math.max(0, deadline - world.nanos())))) {
                case null -> {
                    core.leave();
                    return core.unanswered(core.node() + " did not answer " + core.name() + " within " + attempts.answer().toSeconds() + " s");
                }
                case Signal.Answer<O>(var outcome) -> {
                    return outcome;
                }
                case Signal.Down<O>(var reason) -> {
                    return core.unreachable(reason + " during " + core.name());
                }
                case Signal.Start<O>(var done) -> done.accept(underWay());
            }
        }
    }

    private void pause(Duration time) {
        long end = world.nanos() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - world.nanos()) {
            if (strand.receive(Duration.ofNanos(left)) instanceof Signal.Start<O>(var done)) {
                done.accept(underWay());
            }
        }
    }
}
