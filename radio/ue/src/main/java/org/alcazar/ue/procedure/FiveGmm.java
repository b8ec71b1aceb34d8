// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.SecurityServiceDownlink;
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
import org.alcazar.ue.ServiceOutcome;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.UeContext;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.Radio;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
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
    final FiveGsm fiveGsm;
    final Identification identification;
    final Authentication authentication;
    final SecurityMode securityMode;
    final @Nullable RegistrationServices services;
    private final UeObserver observer;
    private final Strand<UeSignal> strand;
    private final AtomicInteger sessionsWanted = new AtomicInteger();
    private @Nullable ArrayDeque<UeSignal.Command> deferred;
    private @Nullable FiveGSTmsi camped;
    private World.@Nullable Timer periodic;
    private World.@Nullable Timer releaseDue;

    public FiveGmm(Ue ue, World world, Usim usim, UeContext context, Radio radio, UeObserver observer) {
        this.ue = ue;
        this.world = world;
        this.usim = usim;
        this.context = context;
        this.radio = radio;
        this.observer = observer;
        fiveGsm = new FiveGsm(this, observer);
        n1 = new N1(ue, context, radio, this, observer, this::disconnected);
        identification = new Identification(this);
        authentication = new Authentication(this);
        securityMode = new SecurityMode(this);
        var onDemand = ue.configuration().onDemand();
        services = onDemand == null ? null : new RegistrationServices(this, onDemand);
        strand = new Strand<>(world, MAILBOX, this::handle);
    }

    /** Hands a signal to the UE; one that it has no room for is answered as abandoned, or dropped. */
    public void tell(UeSignal signal) {
        if (strand.tell(signal) != Strand.Told.ACCEPTED) {
            switch (signal) {
                case UeSignal.Command command -> abandon(command);
                case UeSignal.Downlink downlink -> observer.dropped(ue, Drop.MAILBOX_FULL, downlink.nas());
                case UeSignal.Activation activation -> activation.activation().kGnb().close();
                case UeSignal.BearerUp up -> { }
                case UeSignal.BearerDown down -> { }
                case UeSignal.Raw raw -> { }
                case UeSignal.Say say -> { }
                case UeSignal.SaySm say -> { }
                case UeSignal.Released released -> { }
            }
        } else if (signal instanceof UeSignal.Establish) {
            sessionsWanted.incrementAndGet();
        }
    }

    /** The session of that identity, or null. From any thread. */
    public @Nullable PduSession session(int id) {
        return fiveGsm.session(id);
    }

    /** The sessions there are. From any thread. */
    public List<PduSession> sessions() {
        return fiveGsm.sessions();
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
    public void bearerUp(RadioConnection connection, Bearer bearer) {
        tell(new UeSignal.BearerUp(connection, bearer));
    }

    @Override
    public void bearerDown(RadioConnection connection, int pduSessionId) {
        tell(new UeSignal.BearerDown(connection, pduSessionId));
    }

    /** Packets pass by the strand: there are too many of them, and they change nothing. */
    @Override
    public void downlinkPacket(RadioConnection connection, int pduSessionId, int qfi, Octets packet) {
        var session = fiveGsm.session(pduSessionId);
        if (session != null) {
            session.received(packet);
        }
    }

    @Override
    public void paged() {
        tell(new UeSignal.Paged());
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
            case UeSignal.Establish(var request, var done) -> {
                sessionsWanted.decrementAndGet();
                session(new SessionEstablishmentProcedure(this, request), done);
            }
            case UeSignal.Modify(var id, var modification, var done) -> session(new SessionModificationProcedure(this, id, modification), done);
            case UeSignal.Release(var id, var done) -> session(new SessionReleaseProcedure(this, id), done);
            case UeSignal.Service(var type, var done) -> service(type, done);
            case UeSignal.UplinkData data -> {
                if (!fiveGsm.uplinkData().isEmpty()) {
                    service(ServiceType.DATA, outcome -> { });
                }
            }
            case UeSignal.Paged paged -> {
                if (context.state() == MobilityState.REGISTERED && !n1.isConnected()) {
                    service(ServiceType.MOBILE_TERMINATED_SERVICES, outcome -> { });
                }
            }
            case UeSignal.Inactive inactive -> n1.inactive();
            case UeSignal.Raw raw -> n1.sendRaw(raw.octets());
            case UeSignal.Say(var message) -> n1.send(message);
            case UeSignal.SaySm(var message) -> fiveGsm.send(message);
            case UeSignal.BearerUp up -> bearerUp(up);
            case UeSignal.BearerDown down -> bearerDown(down);
            case UeSignal.Downlink downlink -> common(downlink);
            case UeSignal.Activation activation -> activate(activation);
            case UeSignal.Released released -> released(released);
        }
    }

    private void session(SessionProcedure procedure, Consumer<SessionOutcome> done) {
        SessionOutcome outcome;
        try {
            outcome = procedure.run();
        } catch (StrandClosedException e) {
            done.accept(procedure.ended(null, new Failure(Failure.Reason.ABANDONED)));
            throw e;
        }
        observer.session(ue, outcome);
        done.accept(outcome);
    }

    private void service(ServiceType type, Consumer<ServiceOutcome> done) {
        stopPeriodic();
        var procedure = new ServiceRequestProcedure(this, type);
        ServiceOutcome outcome;
        try {
            outcome = procedure.run();
        } catch (StrandClosedException e) {
            done.accept(procedure.ended(new Failure(Failure.Reason.ABANDONED)));
            throw e;
        }
        ended(outcome);
        done.accept(outcome);
    }

    /** A connection that is secure, by a service request if there is none; null if there is one now. */
    @Nullable Failure connect() {
        awaitRelease();
        if (context.state() != MobilityState.REGISTERED) {
            return new Failure(Failure.Reason.WRONG_STATE);
        }
        if (n1.isConnected()) {
            return null;
        }
        stopPeriodic();
        var outcome = new ServiceRequestProcedure(this, ServiceType.SIGNALLING).run();
        ended(outcome);
        return outcome.failure();
    }

    private void ended(ServiceOutcome outcome) {
        if (!outcome.succeeded()) {
            fiveGsm.notReactivated(null);
            if (!n1.isConnected()) {
                startPeriodic();
            }
        }
        observer.service(ue, outcome);
    }

    /** Whether sessions are to be established as soon as the UE is registered. */
    boolean sessionsWanted() {
        return sessionsWanted.get() > 0;
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
        if (services != null) {
            services.begin();
        }
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
                    return new Heard.Released(reason);
                }
                case UeSignal.Released stale -> { }
                case UeSignal.BearerUp up -> bearerUp(up);
                case UeSignal.BearerDown down -> bearerDown(down);
                case UeSignal.Activation activation -> activate(activation);
                case UeSignal.Raw raw -> n1.sendRaw(raw.octets());
                case UeSignal.Say(var message) -> n1.send(message);
                case UeSignal.SaySm(var message) -> fiveGsm.send(message);
                case UeSignal.Command command -> defer(command);
            }
        }
    }

    /** What the network says in a security service; a UE without them does not know such messages (§7.4). */
    void hear(SecurityServiceDownlink message) {
        if (services == null) {
            n1.send(new FiveGmmStatus(FiveGmmCause.MESSAGE_TYPE_NON_EXISTENT));
        } else {
            services.take(message.content());
        }
    }

    /** The network that the UE is in, by the name that keys are bound to. */
    ServingNetworkName servingNetwork() {
        var plmn = radio.tai().plmn();
        return ServingNetworkName.of(plmn.mccText(), plmn.mncText());
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
                case null -> n1.drop();
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
            if (next == MobilityState.DEREGISTERED) {
                fiveGsm.endAll(reason);
                camp();
            }
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
            case SecurityServiceDownlink service -> hear(service);
            case DlNasTransport transport -> fiveGsm.take(transport);
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
        if (command instanceof UeSignal.Establish) {
            sessionsWanted.decrementAndGet();
        }
        abandon(command);
    }

    /** Answers a command that there is no room for. Touches nothing of the strand's: it is not only called there. */
    private void abandon(UeSignal.Command command) {
        switch (command) {
            case UeSignal.Register register -> register.done().accept(unbegun(register, Failure.Reason.ABANDONED));
            case UeSignal.Deregister deregister -> deregister.done().accept(unbegun(deregister, Failure.Reason.ABANDONED));
            case UeSignal.Establish establish -> establish.done().accept(unbegun(SessionOutcome.Kind.ESTABLISHMENT));
            case UeSignal.Modify modify -> modify.done().accept(unbegun(SessionOutcome.Kind.MODIFICATION));
            case UeSignal.Release release -> release.done().accept(unbegun(SessionOutcome.Kind.RELEASE));
            case UeSignal.Service service -> service.done().accept(new ServiceOutcome(ue.supi(), service.type(), Duration.ZERO,
                    new Failure(Failure.Reason.ABANDONED)));
            case UeSignal.UplinkData data -> { }
            case UeSignal.Paged paged -> { }
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
        }
    }

    private void bearerUp(UeSignal.BearerUp up) {
        if (n1.isCurrent(up.connection())) {
            fiveGsm.bearerUp(up.connection(), up.bearer());
        }
    }

    private void bearerDown(UeSignal.BearerDown down) {
        if (n1.isCurrent(down.connection())) {
            fiveGsm.bearerDown(down.pduSessionId());
        }
    }

    private void disconnected() {
        fiveGsm.disconnected();
        camp();
        if (releaseDue != null) {
            releaseDue.cancel();
            releaseDue = null;
        }
        startPeriodic();
    }

    /** An idle UE listens for pagings of the identity it has now. */
    private void camp() {
        var guti = context.state() == MobilityState.DEREGISTERED ? null : context.guti();
        var identity = guti == null ? null : guti.sTmsi();
        if (camped != null && !camped.equals(identity)) {
            radio.leave(camped, this);
        }
        camped = identity;
        if (identity != null) {
            radio.camp(identity, this);
        }
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
                AsSecurity.NOT_ACTIVATED, context.guti(), Duration.ZERO, 0, List.of(), new Failure(reason));
    }

    private SessionOutcome unbegun(SessionOutcome.Kind kind) {
        return new SessionOutcome(kind, usim.supi(), null, List.of(), Duration.ZERO, new Failure(Failure.Reason.ABANDONED));
    }

    private Deregistration unbegun(UeSignal.Deregister deregister, Failure.Reason reason) {
        return new Deregistration(usim.supi(), deregister.switchOff(), Duration.ZERO, new Failure(reason));
    }
}
