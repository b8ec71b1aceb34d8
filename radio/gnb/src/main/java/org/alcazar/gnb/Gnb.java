// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.alcazar.gnb.context.Tunnel;
import org.alcazar.gnb.n2.GnbSignal;
import org.alcazar.gnb.n2.N2;
import org.alcazar.gnb.n3.N3;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.element.TimeToWait;
import org.alcazar.strand.Strand;
import org.alcazar.strand.StrandClosedException;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.jspecify.annotations.Nullable;

/**
 * A simulated gNB with one cell: speaks NGAP (TS 38.413) over any carrier with any AMF.
 *
 * <p>Its own life (association, NG Setup, reconnecting) is straight-line code on its strand; what concerns one UE passes by the strand, from the
 * carrier to the UE and back. Safe for use by several threads.
 */
public final class Gnb implements NrCell, AutoCloseable {

    private static final int MAILBOX = 64;

    private final World world;
    private final Carrier carrier;
    private final InetSocketAddress amf;
    private final GnbConfiguration configuration;
    private final GnbObserver observer;
    private final Strand<GnbSignal> strand;
    private final @Nullable N3 n3;
    private final N2 n2;
    private final ConcurrentMap<FiveGSTmsi, RadioListener> camping = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * A gNB without user plane, which refuses every PDU session.
     *
     * @param carrier stays the caller's to close
     */
    public Gnb(World world, Carrier carrier, InetSocketAddress amf, GnbConfiguration configuration, GnbObserver observer) {
        this(world, carrier, amf, configuration, observer, null);
    }

    /**
     * @param carrier stays the caller's to close
     * @param userPlane where packets go; null for none
     */
    public Gnb(World world, Carrier carrier, InetSocketAddress amf, GnbConfiguration configuration, GnbObserver observer,
            @Nullable UserPlane userPlane) {
        this.world = world;
        this.carrier = carrier;
        this.amf = amf;
        this.configuration = configuration;
        this.observer = observer;
        strand = new Strand<>(world, MAILBOX, this::handle);
        n3 = userPlane == null ? null : new N3(world, userPlane, this::lost);
        n2 = new N2(this, world, observer, strand::tell, n3);
    }

    public GnbConfiguration configuration() {
        return configuration;
    }

    /** What the core said of itself; null while there is none. */
    public NgSetup.@Nullable Accepted core() {
        return n2.core();
    }

    /** How many UEs have a connection. */
    public int connectedUes() {
        return n2.connections();
    }

    /** Connects to the AMF and sets up; {@code done} is told how that ended, on the gNB's strand, once. */
    public void start(Consumer<NgSetup> done) {
        if (strand.tell(new GnbSignal.Start(done)) != Strand.Told.ACCEPTED) {
            done.accept(new NgSetup.Unreachable("the gNB is closed"));
        }
    }

    /** Connects to the AMF, sets up and waits for the end of it. Only to be called in a turn. */
    public NgSetup start() {
        return await(this::start);
    }

    /**
     * Starts anew as after a loss of power: association, connections and tunnels are gone without a word to anybody, and the gNB connects to
     * the AMF again. {@code done} as of {@link #start}.
     */
    public void restart(Consumer<NgSetup> done) {
        n2.abort();
        start(done);
    }

    /** Starts anew and waits until the gNB is set up again, or is not. Only to be called in a turn. */
    public NgSetup restart() {
        return await(this::restart);
    }

    private NgSetup await(Consumer<Consumer<NgSetup>> begin) {
        var gate = world.gate();
        var result = new AtomicReference<@Nullable NgSetup>();
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

    /** Resets the NG interface: all UEs' connections end. */
    public void reset() {
        n2.reset();
    }

    @Override
    public Tai tai() {
        return configuration.tai();
    }

    @Override
    public @Nullable RadioConnection connect(InitialAccess<FiveGSTmsi> access, RadioListener listener) {
        return n2.open(access, listener);
    }

    @Override
    public void camp(FiveGSTmsi identity, RadioListener listener) {
        camping.put(identity, listener);
    }

    @Override
    public void leave(FiveGSTmsi identity, RadioListener listener) {
        camping.remove(identity, listener);
    }

    /** Pages an identity in the cell. */
    public void page(FiveGSTmsi identity) {
        var listener = camping.get(identity);
        if (listener != null) {
            listener.paged();
        }
    }

    /** What went over N3 so far. */
    public UserPlaneCounts userPlane() {
        return n3 == null ? UserPlaneCounts.NONE : n3.counts();
    }

    /** Shuts the association down; the UEs lose their connections. */
    @Override
    public void close() {
        closed = true;
        strand.close();
        n2.leave();
        if (n3 != null) {
            n3.close();
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return configuration.name();
    }

    private void handle(GnbSignal signal) {
        switch (signal) {
            case GnbSignal.Start(var done) -> start(configuration.ngSetup().count(), done);
            case GnbSignal.AssociationDown down -> {
                if (configuration.ngSetup().reconnect() && !n2.isConnected()) {
                    n2.core(null);
                    reconnect();
                }
            }
            // It comes later than it was waited for; the association it speaks of is no more.
            case GnbSignal.SetupAnswer late -> { }
        }
    }

    private void start(int attempts, Consumer<NgSetup> done) {
        NgSetup outcome;
        try {
            outcome = setUp(attempts);
        } catch (StrandClosedException e) {
            done.accept(new NgSetup.Unreachable("the gNB is closed"));
            throw e;
        }
        observer.setUp(this, outcome);
        done.accept(outcome);
    }

    private void reconnect() {
        pause(configuration.ngSetup().interval());
        observer.setUp(this, setUp(Integer.MAX_VALUE));
    }

    private void lost(Tunnel tunnel) {
        n2.lost(tunnel);
    }

    private NgSetup setUp(int attempts) {
        var known = n2.core();
        if (known != null) {
            return known;
        }
        for (int attempt = 1;; attempt++) {
            var outcome = attempt();
            if (outcome instanceof NgSetup.Accepted accepted) {
                n2.core(accepted);
                return accepted;
            }
            if (attempt >= attempts || closed) {
                n2.leave();
                return outcome;
            }
            pause(outcome instanceof NgSetup.Refused(var cause, var wait) && wait != null ? duration(wait) : configuration.ngSetup().interval());
        }
    }

    private NgSetup attempt() {
        if (!n2.isConnected()) {
            try {
                if (n3 != null) {
                    n3.open();
                }
                carrier.connect(amf, n2);
            } catch (IOException e) {
                return new NgSetup.Unreachable(String.valueOf(e.getMessage()));
            }
        }
        if (!n2.requestSetup()) {
            return new NgSetup.Unreachable("the association with the AMF is gone");
        }
        var patience = configuration.ngSetup().answer();
        long deadline = world.nanos() + patience.toNanos();
        while (true) {
            switch (strand.receive(Duration.ofNanos(Math.max(0, deadline - world.nanos())))) {
                case null -> {
                    n2.leave();
                    return new NgSetup.Unanswered("the AMF did not answer NG Setup within " + patience.toSeconds() + " s");
                }
                case GnbSignal.SetupAnswer(var outcome) -> {
                    return outcome;
                }
                case GnbSignal.AssociationDown(var reason) -> {
                    return new NgSetup.Unreachable(reason + " during NG Setup");
                }
                case GnbSignal.Start(var done) -> done.accept(new NgSetup.Unanswered("NG Setup is under way already"));
            }
        }
    }

    private void pause(Duration time) {
        long end = world.nanos() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - world.nanos()) {
            var signal = strand.receive(Duration.ofNanos(left));
            if (signal instanceof GnbSignal.Start(var done)) {
                done.accept(new NgSetup.Unanswered("NG Setup is under way already"));
            }
        }
    }

    private static Duration duration(TimeToWait wait) {
        return switch (wait) {
            case V1S -> Duration.ofSeconds(1);
            case V2S -> Duration.ofSeconds(2);
            case V5S -> Duration.ofSeconds(5);
            case V10S -> Duration.ofSeconds(10);
            case V20S -> Duration.ofSeconds(20);
            case V60S -> Duration.ofSeconds(60);
        };
    }
}
