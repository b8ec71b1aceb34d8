// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.function.Consumer;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.strand.StrandClosedException;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Registration;
import org.alcazar.ue.ServiceOutcome;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.context.UeContext;
import org.alcazar.ue.radio.CellChange;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The 5GMM entity of a UE: runs the procedures one at a time, and does between and within them what the network may ask for at any moment.
 *
 * <p>States: DEREGISTERED -(Registration Request)-> REGISTERED_INITIATED -(accept)-> REGISTERED, -(anything else)-> DEREGISTERED;
 * REGISTERED -(Deregistration Request)-> DEREGISTERED_INITIATED -(accept, or no answer)-> DEREGISTERED; REGISTERED -(sent away)->
 * DEREGISTERED.
 */
final class FiveGmm extends MobilityManagement<FiveGmmMessage, SecurityModeCommand> {

    final UeContext context;
    final N1 n1;
    final FiveGsm fiveGsm;
    final Identification identification;
    final Authentication authentication;
    final SecurityMode securityMode;
    final @Nullable RegistrationServices services;
    private @Nullable FiveGSTmsi camped;

    FiveGmm(Terminal terminal, UeContext context) {
        super(terminal);
        this.context = context;
        fiveGsm = new FiveGsm(this, observer);
        n1 = new N1(terminal, context, this::disconnected);
        identification = new Identification(this);
        authentication = new Authentication(this);
        securityMode = new SecurityMode(this);
        var onDemand = ue.configuration().onDemand();
        services = onDemand == null ? null : new RegistrationServices(this, onDemand);
    }

    @Override
    N1 connection() {
        return n1;
    }

    @Override
    MobilityState state() {
        return context.state();
    }

    /** The tracking area that the UE is in. */
    Tai tai() {
        return terminal.cell().tai();
    }

    @Override
    void serve(UeSignal.Command command) {
        switch (command) {
            case UeSignal.Register register -> register(register.kind(), register.done());
            case UeSignal.Deregister deregister -> deregister(deregister);
            case UeSignal.PeriodicUpdate update -> {
                if (context.state() == MobilityState.REGISTERED && !n1.isConnected()) {
                    register(RegistrationType.Kind.PERIODIC_UPDATING, registration -> { });
                }
            }
            case UeSignal.Establish(var request, var done) -> session(new SessionEstablishmentProcedure(this, request), done);
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
            case UeSignal.Attach attach -> terminal.refuse(attach, Failure.Reason.WRONG_STATE);
            case UeSignal.Detach detach -> terminal.refuse(detach, Failure.Reason.WRONG_STATE);
            case UeSignal.UpdateTrackingArea update -> terminal.refuse(update, Failure.Reason.WRONG_STATE);
            case UeSignal.MoveTo move -> new Reselection(terminal).run(move);
        }
    }

    @Override
    void say(UeSignal signal) {
        switch (signal) {
            case UeSignal.Say(var message) -> n1.send(message);
            case UeSignal.SaySm(var message) -> fiveGsm.send(message);
            default -> throw new IllegalArgumentException(signal + " says nothing");
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

    void register(RegistrationType.Kind kind, Consumer<Registration> done) {
        register(new RegistrationProcedure(this, kind, null), done);
    }

    /** Registers a UE that comes from EPS (§5.5.1.3.2). */
    void register(FromEps fromEps, Consumer<Registration> done) {
        register(new RegistrationProcedure(this, RegistrationType.Kind.MOBILITY_UPDATING, fromEps), done);
    }

    private void register(RegistrationProcedure procedure, Consumer<Registration> done) {
        stopPeriodic();
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
            terminal.refuse(deregister, Failure.Reason.ABANDONED);
            throw e;
        }
        observer.deregistered(ue, deregistration);
        deregister.done().accept(deregistration);
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
        var plmn = tai().plmn();
        return ServingNetworkName.of(plmn.mccText(), plmn.mncText());
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
    @Override
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

    /** The UE is registered elsewhere: its sessions go on there. */
    @Override
    void leave(String reason) {
        stopPeriodic();
        uncamp();
        var before = context.state();
        if (before != MobilityState.DEREGISTERED) {
            context.state(MobilityState.DEREGISTERED);
            observer.state(ue, before, MobilityState.DEREGISTERED, reason);
        }
    }

    /** The UE is registered no more. */
    void sentAway(String reason, boolean forget) {
        if (forget) {
            context.forgetNetwork();
        }
        state(MobilityState.DEREGISTERED, reason);
    }

    @Override
    void secure(SecurityModeCommand command, Octets wire) {
        securityMode.take(command, wire, null);
    }

    @Override
    void activate(Secret key, SecurityActivation activation) {
        securityMode.activate(key, activation);
    }

    @Override
    void changeCell(RadioConnection to, CellChange change) {
        new HandoverProcedure(this).run(to, change);
    }

    @Override
    void bearerUp(UeSignal.BearerUp up) {
        fiveGsm.bearerUp(up.connection(), up.bearer());
    }

    @Override
    void bearerDown(int bearer) {
        fiveGsm.bearerDown(bearer);
    }

    @Override
    @Nullable SessionContext sessionOn(int bearer) {
        return fiveGsm.session(bearer);
    }

    @Override
    Duration releaseTime() {
        return ue.configuration().timers().t3540();
    }

    @Override
    @Nullable Duration periodicTime() {
        return context.t3512();
    }

    private void disconnected() {
        fiveGsm.disconnected();
        securityMode.radioKeys(null);
        idle();
    }

    @Override
    boolean isWithinArea(Tai tai) {
        var area = context.registrationArea();
        return area != null && area.contains(tai);
    }

    @Override
    void camp() {
        var guti = context.state() == MobilityState.DEREGISTERED ? null : context.guti();
        campWith(guti == null ? null : guti.sTmsi());
    }

    @Override
    void uncamp() {
        campWith(null);
    }

    private void campWith(@Nullable FiveGSTmsi identity) {
        if (terminal.cell() instanceof NrCell cell) {
            if (camped != null && !camped.equals(identity)) {
                cell.leave(camped, terminal);
            }
            camped = identity;
            if (identity != null) {
                cell.camp(identity, terminal);
            }
        }
    }
}
