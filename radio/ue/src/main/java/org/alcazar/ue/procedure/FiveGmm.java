// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.strand.Strand;
import org.alcazar.strand.StrandClosedException;
import org.alcazar.strand.World;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Registration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.UeContext;
import org.alcazar.ue.radio.Radio;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.usim.Usim;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The 5GMM entity of a UE: takes its strand's signals, runs the procedures one at a time, and does between and within them what the network
 * may ask for at any moment.
 *
 * <p>States: DEREGISTERED -(Registration Request)-> REGISTERED_INITIATED -(accept)-> REGISTERED, -(anything else)-> DEREGISTERED;
 * REGISTERED -(Deregistration Request)-> DEREGISTERED_INITIATED -(accept, or no answer)-> DEREGISTERED; REGISTERED -(sent away)->
 * DEREGISTERED.
 */
public final class FiveGmm implements RadioListener, AutoCloseable {

    /** How much a UE may have waiting: a network that floods it must not fill the machine. */
    private static final int MAILBOX = 32;
    private static final int DEFERRED = 8;

    final Ue ue;
    final World world;
    final Usim usim;
    final UeContext context;
    final Radio radio;
    final N1 n1;
    final Identification identification;
    final Authentication authentication;
    final SecurityMode securityMode;
    private final UeObserver observer;
    private final Strand<UeSignal> strand;
    private @Nullable ArrayDeque<UeSignal.Command> deferred;
    private World.@Nullable Timer periodic;
    private World.@Nullable Timer releaseDue;

    public FiveGmm(Ue ue, World world, Usim usim, UeContext context, Radio radio, UeObserver observer) {
        this.ue = ue;
        this.world = world;
        this.usim = usim;
        this.context = context;
        this.radio = radio;
        this.observer = observer;
        n1 = new N1(ue, context, radio, this, observer);
        identification = new Identification(this);
        authentication = new Authentication(this);
        securityMode = new SecurityMode(this);
        strand = new Strand<>(world, MAILBOX, this::handle);
    }

    /** Hands a signal to the UE; one that it has no room for is answered as abandoned, or dropped. */
    public void tell(UeSignal signal) {
        if (strand.tell(signal) != Strand.Told.ACCEPTED) {
            switch (signal) {
                case UeSignal.Register register -> register.done().accept(unbegun(register, Failure.Reason.ABANDONED));
                case UeSignal.Deregister deregister -> deregister.done().accept(unbegun(deregister, Failure.Reason.ABANDONED));
                case UeSignal.Downlink downlink -> observer.dropped(ue, Drop.MAILBOX_FULL, downlink.nas());
                case UeSignal.Activation activation -> activation.activation().kGnb().close();
                case UeSignal.PeriodicUpdate update -> { }
                case UeSignal.Inactive inactive -> { }
                case UeSignal.Raw raw -> { }
                case UeSignal.Released released -> { }
            }
        }
    }

    @Override
    public void downlink(RadioConnection connection, Octets nas) {
        tell(new UeSignal.Downlink(connection, nas));
    }

    @Override
    public void securityActivation(RadioConnection connection, SecurityActivation activation) {
        tell(new UeSignal.Activation(connection, activation));
    }

    @Override
    public void released(RadioConnection connection, ReleaseReason reason) {
        tell(new UeSignal.Released(connection, reason));
    }

    /** The SUPI. */
    @Override
    public String label() {
        return ue.supi();
    }

    /** Ends what is under way. The network is told nothing. */
    @Override
    public void close() {
        strand.close();
    }

    private void handle(UeSignal signal) {
        serve(signal);
        while (deferred != null) {
            var next = deferred.poll();
            if (next == null) {
                deferred = null;
            } else {
                serve(next);
            }
        }
    }

    private void serve(UeSignal signal) {
        switch (signal) {
            case UeSignal.Register register -> register(register.kind(), register.done());
            case UeSignal.Deregister deregister -> deregister(deregister);
            case UeSignal.PeriodicUpdate update -> {
                if (context.state() == MobilityState.REGISTERED && !n1.isConnected()) {
                    register(RegistrationType.Kind.PERIODIC_UPDATING, registration -> { });
                }
            }
            case UeSignal.Inactive inactive -> n1.inactive();
            case UeSignal.Raw raw -> n1.sendRaw(raw.octets());
            case UeSignal.Downlink downlink -> common(downlink);
            case UeSignal.Activation activation -> activate(activation);
            case UeSignal.Released released -> released(released);
        }
    }

    private void register(RegistrationType.Kind kind, Consumer<Registration> done) {
        stopPeriodic();
        var procedure = new RegistrationProcedure(this, kind);
        Registration registration;
        try {
            registration = procedure.run();
        } catch (StrandClosedException e) {
            done.accept(procedure.ended(new Failure(Failure.Reason.ABANDONED)));
            throw e;
        }
        // What only the record is made of is not kept: a UE is idle most of its life.
        identification.begin();
        observer.registered(ue, registration);
        done.accept(registration);
    }

    private void deregister(UeSignal.Deregister deregister) {
        stopPeriodic();
        Deregistration deregistration;
        try {
            deregistration = new DeregistrationProcedure(this, deregister.switchOff()).run();
        } catch (StrandClosedException e) {
            deregister.done().accept(unbegun(deregister, Failure.Reason.ABANDONED));
            throw e;
        }
        observer.deregistered(ue, deregistration);
        deregister.done().accept(deregistration);
    }

    /**
     * The next thing heard of the network, for a procedure under way. What other procedures want waits for the end of this one.
     *
     * @param deadline of {@link World#nanos}
     * @return null if nothing was heard until then
     */
    @Nullable Heard next(long deadline) {
        while (true) {
            long left = deadline - world.nanos();
            var signal = left > 0 ? strand.receive(Duration.ofNanos(left)) : null;
            if (signal == null) {
                return null;
            }
            switch (signal) {
                case UeSignal.Downlink(var connection, var nas) when n1.isCurrent(connection) -> {
                    var heard = n1.open(nas);
                    if (heard != null) {
                        return heard;
                    }
                }
                case UeSignal.Downlink stale -> { }
                case UeSignal.Released(var connection, var reason) when n1.isCurrent(connection) -> {
                    n1.released();
                    disconnected();
                    return new Heard.Released(reason);
                }
                case UeSignal.Released stale -> { }
                case UeSignal.Activation activation -> activate(activation);
                case UeSignal.Raw raw -> n1.sendRaw(raw.octets());
                case UeSignal.Command command -> defer(command);
            }
        }
    }

    long deadline(Duration timer) {
        return world.nanos() + timer.toNanos();
    }

    /** Nothing follows: the network is to release the connection, and is reminded of it after T3540 (§5.3.1.3). */
    void expectRelease() {
        releaseDue = world.after(ue.configuration().timers().t3540(), () -> tell(new UeSignal.Inactive()));
    }

    /**
     * Waits until the network has released the connection of an earlier procedure, if it is to, and drops it if that takes too long (T3540):
     * what is begun on a connection that is about to go would go with it.
     */
    void awaitRelease() {
        if (releaseDue == null && context.state() != MobilityState.DEREGISTERED) {
            return;
        }
        long deadline = deadline(ue.configuration().timers().t3540());
        while (n1.isConnected()) {
            switch (next(deadline)) {
                case null -> {
                    n1.drop();
                    disconnected();
                }
                case Heard.Released released -> { }
                case Heard.NewSecurity security -> n1.dropped(Drop.UNEXPECTED, security.wire());
                case Heard.Message(var message) -> common(message);
            }
        }
    }

    void state(MobilityState next, String reason) {
        var before = context.state();
        if (before != next) {
            context.state(next);
            observer.state(ue, before, next, reason);
        }
    }

    /** What the network may send in any state while the UE is connected (§5.4). */
    void common(FiveGmmMessage message) {
        switch (message) {
            case IdentityRequest request -> identification.answer(request);
            case AuthenticationRequest request -> {
                if (authentication.answer(request) == Authentication.Reaction.NETWORK_NOT_AUTHENTIC) {
                    n1.drop();
                }
            }
            case AuthenticationReject reject -> sentAway("authentication rejected", true);
            case ConfigurationUpdateCommand command -> new ConfigurationUpdate(this).take(command);
            case UeTerminatedDeregistrationRequest request -> new NetworkDeregistration(this).take(request);
            // The network repeats it until it hears that the UE has it (§5.5.1.2.8).
            case RegistrationAccept accept when context.state() == MobilityState.REGISTERED -> n1.send(new RegistrationComplete());
            case FiveGmmStatus status -> { }
            default -> n1.send(new FiveGmmStatus(FiveGmmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE));
        }
    }

    /** The UE is registered no more. */
    void sentAway(String reason, boolean forget) {
        if (forget) {
            context.forgetNetwork();
        }
        state(MobilityState.DEREGISTERED, reason);
    }

    /** Does that when the procedure under way is over. */
    void defer(UeSignal.Command command) {
        var queue = deferred;
        if (queue == null) {
            queue = deferred = new ArrayDeque<>(2);
        }
        if (queue.size() < DEFERRED) {
            queue.add(command);
            return;
        }
        switch (command) {
            case UeSignal.Register register -> register.done().accept(unbegun(register, Failure.Reason.ABANDONED));
            case UeSignal.Deregister deregister -> deregister.done().accept(unbegun(deregister, Failure.Reason.ABANDONED));
            case UeSignal.PeriodicUpdate update -> { }
            case UeSignal.Inactive inactive -> { }
        }
    }

    private void common(UeSignal.Downlink downlink) {
        if (!n1.isCurrent(downlink.connection())) {
            return;
        }
        switch (n1.open(downlink.nas())) {
            case null -> { }
            case Heard.Message(var message) -> common(message);
            case Heard.NewSecurity(var command, var wire) -> securityMode.take(command, wire, null);
            case Heard.Released released -> { }
        }
    }

    private void activate(UeSignal.Activation signal) {
        try (var kGnb = signal.activation().kGnb()) {
            if (n1.isCurrent(signal.connection())) {
                securityMode.activate(kGnb, signal.activation());
            }
        }
    }

    private void released(UeSignal.Released released) {
        if (n1.isCurrent(released.connection())) {
            n1.released();
            disconnected();
        }
    }

    private void disconnected() {
        if (releaseDue != null) {
            releaseDue.cancel();
            releaseDue = null;
        }
        startPeriodic();
    }

    /** T3512 runs while the UE is registered and idle (§5.5.1.3.2, §10.2). */
    private void startPeriodic() {
        var t3512 = context.t3512();
        if (t3512 != null && context.state() == MobilityState.REGISTERED) {
            stopPeriodic();
            periodic = world.after(t3512, () -> tell(new UeSignal.PeriodicUpdate()));
        }
    }

    private void stopPeriodic() {
        if (periodic != null) {
            periodic.cancel();
            periodic = null;
        }
    }

    /** Touches nothing of the strand's: it is not only called there. */
    private Registration unbegun(UeSignal.Register register, Failure.Reason reason) {
        return new Registration(usim.supi(), register.kind(), new NoIdentity(), null, AuthenticationOutcome.NOT_PERFORMED, null,
                AsSecurity.NOT_ACTIVATED, context.guti(), Duration.ZERO, 0, new Failure(reason));
    }

    private Deregistration unbegun(UeSignal.Deregister deregister, Failure.Reason reason) {
        return new Deregistration(usim.supi(), deregister.switchOff(), Duration.ZERO, new Failure(reason));
    }
}
