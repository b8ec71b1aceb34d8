// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.function.Consumer;
import org.alcazar.crypto.Secret;
import org.alcazar.interworking.InterworkingElement.Capability;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AuthenticationReject;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.EmmInformation;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmStatus;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.GutiReallocationCommand;
import org.alcazar.nas.eps.message.GutiReallocationComplete;
import org.alcazar.nas.eps.message.IdentityRequest;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.TrackingAreaUpdateAccept;
import org.alcazar.nas.eps.message.TrackingAreaUpdateComplete;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.strand.StrandClosedException;
import org.alcazar.ue.Attachment;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.S1ModeConfiguration;
import org.alcazar.ue.ServiceOutcome;
import org.alcazar.ue.TrackingAreaUpdate;
import org.alcazar.ue.context.EpsContext;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.radio.CellChange;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The EMM entity of a UE, the counterpart of {@link FiveGmm} in EPS: runs the procedures one at a time, and does between and within them what the
 * network may ask for at any moment.
 *
 * <p>States: DEREGISTERED -(Attach Request)-> REGISTERED_INITIATED -(accept)-> REGISTERED, -(anything else)-> DEREGISTERED; REGISTERED -(Detach
 * Request)-> DEREGISTERED_INITIATED -(accept, or no answer)-> DEREGISTERED; REGISTERED -(sent away)-> DEREGISTERED.
 */
final class Emm extends MobilityManagement<EpsMessage, SecurityModeCommand> {

    final EpsContext context;
    final S1ModeConfiguration configuration;
    final NasS1 nas;
    final Esm esm;
    final EpsIdentification identification;
    final EpsAuthentication authentication;
    final EpsSecurityMode securityMode;
    private @Nullable STmsi camped;

    Emm(Terminal terminal, EpsContext context, S1ModeConfiguration configuration) {
        super(terminal);
        this.context = context;
        this.configuration = configuration;
        nas = new NasS1(terminal, context, configuration.misbehaviour(), this::disconnected);
        esm = new Esm(this);
        identification = new EpsIdentification(this);
        authentication = new EpsAuthentication(this);
        securityMode = new EpsSecurityMode(this);
    }

    @Override
    NasS1 connection() {
        return nas;
    }

    @Override
    MobilityState state() {
        return context.state();
    }

    /** The tracking area that the UE is in. */
    Tai tai() {
        return terminal.cell().tai();
    }

    /** The EPS bearers that the UE has (TS 24.301 §9.9.2.1). */
    EpsBearerSet bearerStatus() {
        return esm.status();
    }

    /** What the UE can in 5G, for an MME that knows of that (TS 24.301 §9.9.3.53). */
    UeAdditionalSecurityCapability additionalCapability() {
        var own = ue.configuration().capability();
        return new UeAdditionalSecurityCapability(own.fiveGEa() << 8, own.fiveGIa() << 8);
    }

    /** What the UE says of its methods of protected mobility, where it knows of such. */
    OtherElements interworking() {
        int methods = configuration.methods();
        return methods == 0 ? OtherElements.NONE
                : OtherElements.NONE.with(OtherElements.EPS_INTERWORKING, InterworkingElements.encode(new Capability(methods)));
    }

    /** A procedure begins: how earlier ones went does not count. */
    void begin() {
        context.begin();
        authentication.begin();
        securityMode.begin();
    }

    @Override
    void serve(UeSignal.Command command) {
        switch (command) {
            case UeSignal.Attach(var done) -> attach(done);
            case UeSignal.Detach detach -> detach(detach);
            case UeSignal.UpdateTrackingArea(var type, var done) -> update(type, done);
            case UeSignal.MoveTo move -> new Reselection(terminal).run(move);
            case UeSignal.PeriodicUpdate periodic -> {
                if (context.state() == MobilityState.REGISTERED && !nas.isConnected()) {
                    update(new EpsUpdateType(EpsUpdateType.Kind.PERIODIC_UPDATING, false), update -> { });
                }
            }
            case UeSignal.Establish(var request, var done) -> session(new PdnConnectivityProcedure(this, request), done);
            case UeSignal.Release(var id, var done) -> session(new PdnDisconnectProcedure(this, id), done);
            // What a UE may ask for there is by bearer, not by rule.
            case UeSignal.Modify modify -> terminal.refuse(modify, Failure.Reason.WRONG_STATE);
            case UeSignal.Service(var type, var done) -> service(type, done);
            case UeSignal.UplinkData data -> {
                if (esm.isDataPending()) {
                    service(ServiceType.DATA, outcome -> { });
                }
            }
            case UeSignal.Paged paged -> {
                if (context.state() == MobilityState.REGISTERED && !nas.isConnected()) {
                    service(ServiceType.MOBILE_TERMINATED_SERVICES, outcome -> { });
                }
            }
            case UeSignal.Inactive inactive -> nas.inactive();
            case UeSignal.Register register -> terminal.refuse(register, Failure.Reason.WRONG_STATE);
            case UeSignal.Deregister deregister -> terminal.refuse(deregister, Failure.Reason.WRONG_STATE);
        }
    }

    private void attach(Consumer<Attachment> done) {
        stopPeriodic();
        var procedure = new AttachProcedure(this);
        Attachment attachment;
        try {
            attachment = procedure.run();
        } catch (StrandClosedException e) {
            done.accept(procedure.ended(new Failure(Failure.Reason.ABANDONED)));
            throw e;
        }
        observer.attached(ue, attachment);
        done.accept(attachment);
    }

    private void detach(UeSignal.Detach detach) {
        stopPeriodic();
        Deregistration deregistration;
        try {
            deregistration = new DetachProcedure(this, detach.switchOff()).run();
        } catch (StrandClosedException e) {
            terminal.refuse(detach, Failure.Reason.ABANDONED);
            throw e;
        }
        observer.deregistered(ue, deregistration);
        detach.done().accept(deregistration);
    }

    private void update(EpsUpdateType type, Consumer<TrackingAreaUpdate> done) {
        update(new TrackingAreaUpdateProcedure(this, type, null), done);
    }

    /** Takes over a UE that comes from 5GS, with its sessions (§5.5.3.2.2). */
    void arrive(ToEps toEps, Consumer<TrackingAreaUpdate> done) {
        state(MobilityState.REGISTERED, "came from 5GS");
        esm.adoptAll();
        var type = new EpsUpdateType(EpsUpdateType.Kind.TA_UPDATING, !bearerStatus().isEmpty());
        update(new TrackingAreaUpdateProcedure(this, type, toEps), done);
    }

    private void update(TrackingAreaUpdateProcedure procedure, Consumer<TrackingAreaUpdate> done) {
        stopPeriodic();
        TrackingAreaUpdate update;
        try {
            update = procedure.run();
        } catch (StrandClosedException e) {
            done.accept(procedure.ended(new Failure(Failure.Reason.ABANDONED)));
            throw e;
        }
        if (!nas.isConnected()) {
            startPeriodic();
        }
        observer.trackingAreaUpdated(ue, update);
        done.accept(update);
    }

    private void session(PdnProcedure procedure, Consumer<SessionOutcome> done) {
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
        var procedure = new EpsServiceRequestProcedure(this, type);
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
        if (nas.isConnected()) {
            return null;
        }
        stopPeriodic();
        var outcome = new EpsServiceRequestProcedure(this, ServiceType.SIGNALLING).run();
        ended(outcome);
        return outcome.failure();
    }

    private void ended(ServiceOutcome outcome) {
        if (!outcome.succeeded()) {
            esm.forgetWaiting();
            if (!nas.isConnected()) {
                startPeriodic();
            }
        }
        observer.service(ue, outcome);
    }

    void state(MobilityState next, String reason) {
        var before = context.state();
        if (before != next) {
            context.state(next);
            if (next == MobilityState.DEREGISTERED) {
                esm.endAll(reason);
                camp();
            }
            observer.state(ue, before, next, reason);
        }
    }

    /** The UE is attached no more. */
    void sentAway(String reason, boolean forget) {
        if (forget) {
            context.forgetNetwork();
        }
        state(MobilityState.DEREGISTERED, reason);
    }

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

    /** What the network may send in any state while the UE is connected (§5.4, §6.4). */
    @Override
    void common(EpsMessage message) {
        switch (message) {
            case EsmMessage session -> esm.take(session);
            case EmmMessage mobility -> common(mobility);
        }
    }

    private void common(EmmMessage message) {
        switch (message) {
            case IdentityRequest request -> identification.answer(request);
            case AuthenticationRequest request -> {
                if (authentication.answer(request) == Authentication.Reaction.NETWORK_NOT_AUTHENTIC) {
                    nas.drop();
                }
            }
            case AuthenticationReject reject -> sentAway("authentication rejected", true);
            case GutiReallocationCommand command -> reallocate(command);
            case UeTerminatedDetachRequest request -> new NetworkDetach(this).take(request);
            // The network repeats it until it hears that the UE has it (§5.5.1.2.7, §5.5.3.2.7).
            case AttachAccept accept when context.state() == MobilityState.REGISTERED -> esm.acceptedAgain(accept);
            case TrackingAreaUpdateAccept accept when context.state() == MobilityState.REGISTERED -> nas.send(new TrackingAreaUpdateComplete());
            case EmmInformation information -> { }
            case EmmStatus status -> { }
            default -> nas.send(new EmmStatus(EmmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE));
        }
    }

    /** GUTI reallocation (§5.4.1). */
    private void reallocate(GutiReallocationCommand command) {
        context.guti(command.guti());
        if (command.taiList() != null) {
            context.registeredAt(tai(), command.taiList());
        }
        nas.send(new GutiReallocationComplete());
    }

    @Override
    void secure(SecurityModeCommand command, Octets wire) {
        securityMode.take(command, wire, null);
    }

    @Override
    void activate(Secret key, SecurityActivation activation) {
        securityMode.activate(key, activation);
    }

    /** This UE stays where it is: in EPS it changes cells in idle mode only. */
    @Override
    void changeCell(RadioConnection to, CellChange change) {
        to.securityFailure();
    }

    @Override
    void bearerUp(UeSignal.BearerUp up) {
        esm.bearerUp(up.connection(), up.bearer());
    }

    @Override
    void bearerDown(int bearer) {
        esm.bearerDown(bearer);
    }

    @Override
    @Nullable SessionContext sessionOn(int bearer) {
        return esm.sessionOn(bearer);
    }

    /** There are no such services in EPS. */
    @Override
    void say(UeSignal signal) {
    }

    @Override
    Duration releaseTime() {
        return configuration.timers().t3440();
    }

    @Override
    @Nullable Duration periodicTime() {
        return context.t3412();
    }

    private void disconnected() {
        esm.disconnected();
        idle();
    }

    @Override
    boolean isWithinArea(Tai tai) {
        var area = context.trackingAreas();
        return area != null && area.contains(tai);
    }

    @Override
    void camp() {
        var guti = context.state() == MobilityState.DEREGISTERED ? null : context.guti();
        campWith(guti == null ? null : STmsi.of(guti));
    }

    @Override
    void uncamp() {
        campWith(null);
    }

    private void campWith(@Nullable STmsi identity) {
        if (terminal.cell() instanceof EutraCell cell) {
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
