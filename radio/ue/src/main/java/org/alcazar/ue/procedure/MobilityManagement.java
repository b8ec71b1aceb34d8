// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.alcazar.crypto.Secret;
import org.alcazar.nas.element.Tai;
import org.alcazar.strand.World;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.radio.CellChange;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.usim.Usim;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What the mobility management entities of both systems have in common: the dialogue with the network on the UE's one strand, and the timers
 * between procedures.
 *
 * @param <M> what the network says to it
 * @param <S> the Security Mode Command among them
 */
abstract sealed class MobilityManagement<M, S extends M> permits FiveGmm, Emm {

    final Terminal terminal;
    final Ue ue;
    final World world;
    final Usim usim;
    final UeObserver observer;
    private World.@Nullable Timer periodic;
    private World.@Nullable Timer releaseDue;

    MobilityManagement(Terminal terminal) {
        this.terminal = terminal;
        ue = terminal.ue;
        world = terminal.world;
        usim = terminal.usim;
        observer = terminal.observer;
    }

    abstract NasConnection<M, S> connection();

    abstract MobilityState state();

    /** Does what the UE is told to, or what it decided to do itself. */
    abstract void serve(UeSignal.Command command);

    /** What the network may send in any state while the UE is connected. */
    abstract void common(M message);

    /** The network takes a security context into use while no procedure of the UE's is under way. */
    abstract void secure(S command, Octets wire);

    /** The base station takes access stratum security into use. @param key of the activation, closed by the caller */
    abstract void activate(Secret key, SecurityActivation activation);

    /** The base station sends the UE to another cell. @param change its key is closed by the caller */
    abstract void changeCell(RadioConnection to, CellChange change);

    abstract void bearerUp(UeSignal.BearerUp up);

    abstract void bearerDown(int bearer);

    /** The session whose packets come over that bearer; null if there is none. From any thread. */
    abstract @Nullable SessionContext sessionOn(int bearer);

    /** Something that the UE says in a security service is due. */
    abstract void say(UeSignal signal);

    /** How long the network may take to release the connection after the last message of a procedure: T3540 or T3440. */
    abstract Duration releaseTime();

    /** T3512 or T3412, while it is to run; null for never. */
    abstract @Nullable Duration periodicTime();

    /** Whether the UE is registered for that tracking area, and need not tell that it is there. */
    abstract boolean isWithinArea(Tai tai);

    /** Listens for pagings of the identity the UE has now, if it has one and is registered. */
    abstract void camp();

    /** Listens for none any more. */
    abstract void uncamp();

    /** The UE is not registered in this system any more, but in the other one: its sessions go on. */
    abstract void leave(String reason);

    /** A signal that is no command, while no procedure is under way. */
    final void take(UeSignal signal) {
        switch (heard(signal)) {
            case null -> { }
            case Heard.Message<M, S>(var message) -> common(message);
            case Heard.NewSecurity<M, S>(var command, var wire) -> secure(command, wire);
            case Heard.Released<M, S> released -> { }
        }
    }

    /**
     * The next thing heard of the network, for a procedure under way.
     *
     * @param deadline of {@link World#nanos}
     * @return null if nothing was heard until then
     */
    final @Nullable Heard<M, S> next(long deadline) {
        return next(deadline, () -> false);
    }

    /** The same, but that nothing more is waited for when that has come about otherwise. */
    final @Nullable Heard<M, S> next(long deadline, BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            var signal = terminal.receive(deadline);
            if (signal == null) {
                return null;
            }
            var heard = heard(signal);
            if (heard != null) {
                return heard;
            }
        }
        return null;
    }

    private @Nullable Heard<M, S> heard(UeSignal signal) {
        var connection = connection();
        switch (signal) {
            case UeSignal.Downlink(var by, var nas) when connection.isCurrent(by) -> {
                return connection.open(nas);
            }
            case UeSignal.Downlink stale -> { }
            case UeSignal.Released(var by, var reason) when connection.isCurrent(by) -> {
                connection.released();
                return new Heard.Released<>(reason);
            }
            case UeSignal.Released stale -> { }
            case UeSignal.BearerUp up when connection.isCurrent(up.connection()) -> bearerUp(up);
            case UeSignal.BearerUp stale -> { }
            case UeSignal.BearerDown(var by, var bearer) when connection.isCurrent(by) -> bearerDown(bearer);
            case UeSignal.BearerDown stale -> { }
            case UeSignal.Activation(var by, var activation) -> {
                try (var key = activation.key()) {
                    if (connection.isCurrent(by)) {
                        activate(key, activation);
                    }
                }
            }
            case UeSignal.ChangeCell(var from, var to, var change) -> {
                try (var key = change.key()) {
                    if (connection.isCurrent(from)) {
                        changeCell(to, change);
                    } else {
                        to.securityFailure();
                    }
                }
            }
            case UeSignal.Raw(var octets) -> connection.sendRaw(octets);
            case UeSignal.Say say -> say(say);
            case UeSignal.SaySm say -> say(say);
            case UeSignal.Command command -> terminal.defer(command);
        }
        return null;
    }

    final long deadline(Duration timer) {
        return world.nanos() + timer.toNanos();
    }

    /** Lets that time go by; what the network says meanwhile is lost on the procedure under way. */
    final void pause(Duration time) {
        long deadline = deadline(time);
        @Nullable Heard<M, S> heard;
        do {
            heard = next(deadline);
        } while (heard != null);
    }

    /** Nothing follows: the network is to release the connection, and is reminded of it (TS 24.501 §5.3.1.3, TS 24.301 §5.3.1.2). */
    final void expectRelease() {
        releaseDue = world.after(releaseTime(), () -> terminal.tell(new UeSignal.Inactive()));
    }

    /**
     * Waits until the network has released the connection of an earlier procedure, if it is to, and drops it if that takes too long: what is
     * begun on a connection that is about to go would go with it.
     */
    final void awaitRelease() {
        if (releaseDue == null && state() != MobilityState.DEREGISTERED) {
            return;
        }
        long deadline = deadline(releaseTime());
        while (connection().isConnected()) {
            switch (next(deadline)) {
                case null -> connection().drop();
                case Heard.Released<M, S> released -> { }
                case Heard.NewSecurity<M, S> security -> connection().dropped(Drop.UNEXPECTED, security.wire());
                case Heard.Message<M, S>(var message) -> common(message);
            }
        }
    }

    /** The connection has ended. */
    final void idle() {
        camp();
        if (releaseDue != null) {
            releaseDue.cancel();
            releaseDue = null;
        }
        startPeriodic();
    }

    /** The periodic timer runs while the UE is registered and idle (TS 24.501 §5.5.1.3.2, TS 24.301 §5.3.5). */
    final void startPeriodic() {
        var time = periodicTime();
        if (time != null && state() == MobilityState.REGISTERED) {
            stopPeriodic();
            periodic = world.after(time, () -> terminal.tell(new UeSignal.PeriodicUpdate()));
        }
    }

    final void stopPeriodic() {
        if (periodic != null) {
            periodic.cancel();
            periodic = null;
        }
    }
}
