// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alcazar.amf.NasTimers;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.RegistrationState;
import org.alcazar.amf.context.Translation;
import org.alcazar.amf.context.UeContext;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit;
import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.NasGate.Admission;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.AuthenticationRejection;
import org.alcazar.amf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.amf.procedure.ProcedureEnd.Overtaken;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.AccessType;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.strand.Strand;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * One UE in the AMF: its context, the connection it is on, and the strand on which all that concerns it runs in turn.
 *
 * <p>Procedures speak to the UE through this: they {@link #ask}, {@link #send} and {@link #release}. What arrives while a procedure waits
 * for something else is dealt with here, in {@link #meanwhile} and {@link #aside}, the one place for collisions.
 */
public final class UeSession implements Strand.Handler<UeSignal> {

    private final UeSessions sessions;
    private final UeContext context = new UeContext();
    private final Strand<UeSignal> strand;
    private volatile @Nullable N2Connection connection;
    private @Nullable Octets requestUnderWay;
    private World.@Nullable Timer silence;
    private int idlePeriod;
    /** COUNT of the message that brought the UE in on this connection: what K_gNB derives from (TS 33.501 §A.9). */
    private int accessCount;
    private boolean secured;
    private boolean ranContextRequested;
    private boolean unfinished = true;

    UeSession(UeSessions sessions) {
        this.sessions = sessions;
        this.strand = new Strand<>(amf().world(), amf().configuration().limits().mailbox(), this);
    }

    /** A NAS message that the gate let in. */
    record Received(FiveGmmMessage message, boolean verified, Octets pdu) {
    }

    /** Hands a signal to the UE's strand. */
    public Strand.Told tell(UeSignal signal) {
        return strand.tell(signal);
    }

    /** The connection that the UE is on, as last known; of interest to others only for whether it is theirs. */
    public @Nullable N2Connection connection() {
        return connection;
    }

    // What procedures use

    Collaborators amf() {
        return sessions.amf();
    }

    NasTimers timers() {
        return amf().configuration().timers();
    }

    UeContext context() {
        return context;
    }

    boolean isConnected() {
        return connection != null;
    }

    /** The connection that the UE is on; a procedure that needs one ends if it is gone. */
    N2Connection via() {
        var via = connection;
        if (via == null) {
            throw new Abandoned("the connection is gone");
        }
        return via;
    }

    /** Asks the UE, again at each expiry; null if it never answers. */
    <A> @Nullable A ask(FiveGmmMessage question, Attempts attempts, Class<A> answer) {
        return ask(question, attempts, answer, any -> true);
    }

    /** @param fresh whether an answer of the right kind is one to this question, and not a late one to a question before */
    <A> @Nullable A ask(FiveGmmMessage question, Attempts attempts, Class<A> answer, Predicate<A> fresh) {
        return ask(attempts, () -> send(question), answer, fresh);
    }

    /** @param put puts the question; told whether it does so for the first time */
    <A> @Nullable A ask(Consumer<Boolean> put, Attempts attempts, Class<A> answer) {
        var first = new boolean[] {true};
        return ask(attempts, () -> {
            put.accept(first[0]);
            first[0] = false;
        }, answer, any -> true);
    }

    private <A> @Nullable A ask(Attempts attempts, Runnable put, Class<A> answer, Predicate<A> fresh) {
        Function<UeSignal, @Nullable A> take = signal -> answerIn(signal, answer, fresh);
        return strand.ask(attempts, put, take);
    }

    /** Sends a NAS message, protected as far as this connection is. */
    void send(FiveGmmMessage message) {
        var via = via();
        via.send(DownlinkNasTransport.builder(via.amfId(), via.ranId(), seal(message)).build());
    }

    /** A NAS message as it goes out on this connection now. */
    Octets seal(FiveGmmMessage message) {
        var security = context.security();
        boolean protect = security != null && (secured || message instanceof SecurityModeCommand);
        report(via -> new AmfEvent.NasSent(via, message, protect));
        return protect ? Objects.requireNonNull(security).nas().protect(message) : Nas5gs.encode(message);
    }

    /** The UE proved that it holds the context in use: from here on nothing unprotected is taken or sent on this connection. */
    void secureExchangeEstablished() {
        secured = true;
        accessCount = Objects.requireNonNull(context.security()).nas().nextUplink() - 1;
    }

    Secret kGnb() {
        return KeyDerivation5g.kGnb(Objects.requireNonNull(context.security()).kAmf(), accessCount, AccessType.THREE_GPP);
    }

    boolean ranContextRequested() {
        return ranContextRequested;
    }

    void requestRanContext() {
        ranContextRequested = true;
    }

    /** The subscriber is known for certain: a context of the same subscriber elsewhere in this AMF ends. */
    void authenticatedAs(String supi) {
        context.supi(supi);
        sessions.bind(supi, this);
    }

    FiveGGuti newGuti() {
        sessions.tmsis().release(context.formerTmsi(), this);
        context.tmsis(sessions.tmsis().allocate(this), context.tmsi());
        return Translation.guti(amf().configuration().guami(), context.tmsi());
    }

    /** The UE uses the new 5G-GUTI: the former one is nobody's. */
    void gutiConfirmed() {
        sessions.tmsis().release(context.formerTmsi(), this);
        context.tmsis(context.tmsi(), 0);
    }

    /** Lets the gNB release the connection. What it answers is not waited for. */
    void release(Cause cause) {
        var via = connection;
        if (via != null) {
            sessions.release(via, cause);
            disconnected();
        }
    }

    /** Ends the registration and with it the context. */
    void deregister(By by) {
        var supi = context.supi();
        if (supi != null && context.state() == RegistrationState.REGISTERED) {
            context.state(RegistrationState.DEREGISTERED);
            sessions.purge(supi, this, by);
            amf().events().on(new AmfEvent.Deregistered(supi, by));
        }
    }

    void report(Function<N2Connection, AmfEvent> event) {
        var via = connection;
        if (via != null) {
            amf().events().on(event.apply(via));
        }
    }

    void audit(Audit.Kind kind, String detail) {
        amf().events().on(new Audit(kind, connection, detail));
    }

    // What arrives

    @Override
    public void handle(UeSignal signal) {
        try {
            if (signal instanceof UeSignal.Uplink uplink) {
                perform(admit(uplink));
            } else {
                aside(signal);
            }
        } catch (ProcedureEnd end) {
            conclude(end);
        } finally {
            settle();
        }
    }

    /** Runs the procedure that a message begins, and what overtakes it. */
    private void perform(@Nullable Received received) {
        var next = received;
        while (next != null) {
            requestUnderWay = next.pdu();
            try {
                begin(next);
                next = null;
            } catch (Overtaken end) {
                next = end.by;
            } finally {
                requestUnderWay = null;
            }
        }
    }

    private void begin(Received received) {
        switch (received.message()) {
            case RegistrationRequest request -> new RegistrationProcedure(this, request, received.verified()).run();
            case UeOriginatingDeregistrationRequest request -> new DeregistrationProcedure(this).byUe(request);
            case ServiceRequest request -> refuseService(received.verified());
            default -> drop(Drop.NAS_UNEXPECTED, received.message().messageType().name());
        }
    }

    /** A UE that this AMF does not know, or that has nothing to be served with, registers anew (TS 24.501 §5.6.1.5). */
    private void refuseService(boolean verified) {
        send(ServiceReject.builder(verified ? FiveGmmCause.IMPLICITLY_DEREGISTERED : FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED).build());
        release(CauseNas.NORMAL_RELEASE);
    }

    private void conclude(ProcedureEnd end) {
        switch (end) {
            case Rejection rejection -> {
                sendIfConnected(RegistrationReject.builder(rejection.cause).build());
                fail(rejection.cause, end.why(), CauseNas.UNSPECIFIED);
                deregister(By.NETWORK);
            }
            case AuthenticationRejection rejection -> {
                sendIfConnected(new AuthenticationReject(null));
                fail(null, end.why(), CauseNas.AUTHENTICATION_FAILURE);
                deregister(By.NETWORK);
            }
            case Abandoned abandoned -> fail(null, end.why(), CauseNas.UNSPECIFIED);
            case ContextEnd ended -> {
                fail(null, end.why(), CauseNas.NORMAL_RELEASE);
                deregister(By.NEW_REGISTRATION);
            }
            case Overtaken overtaken -> throw new IllegalStateException("nothing to overtake", overtaken);
        }
    }

    private void fail(@Nullable FiveGmmCause cause, String why, Cause release) {
        if (context.state() == RegistrationState.DEREGISTERED) {
            report(via -> new AmfEvent.RegistrationFailed(via, cause, why));
        }
        release(release);
    }

    private void sendIfConnected(FiveGmmMessage message) {
        if (connection != null) {
            send(message);
        }
    }

    /** After each signal: a UE that is not registered has no connection, and one that has neither is nobody. */
    private void settle() {
        if (context.state() == RegistrationState.DEREGISTERED) {
            release(CauseNas.NORMAL_RELEASE);
        }
        if (unfinished && (context.state() == RegistrationState.REGISTERED || connection == null)) {
            unfinished = false;
            sessions.finished();
        }
        if (context.state() == RegistrationState.DEREGISTERED && connection == null) {
            sessions.forget(this);
            context.close();
            strand.close().forEach(sessions::readdress);
        }
    }

    /** Lets a message in, or drops it for a reason; on a connection that is not the UE's, only what proves to be the UE's. */
    private @Nullable Received admit(UeSignal.Uplink uplink) {
        boolean elsewhere = !uplink.via().equals(connection);
        boolean claimed = elsewhere && context.security() != null;
        switch (NasGate.admit(uplink.nas(), context.security(), !elsewhere && secured)) {
            case Admission.Admitted(var message, var verified) -> {
                if (claimed && !verified) {
                    sessions.anonymous(uplink);
                    return null;
                }
                if (elsewhere) {
                    connect(uplink.via());
                }
                if (uplink.tai() != null) {
                    context.tai(uplink.tai());
                }
                if (verified && !secured) {
                    secureExchangeEstablished();
                }
                report(via -> new AmfEvent.NasReceived(via, message, verified));
                return new Received(message, verified, uplink.nas());
            }
            case Admission.Refused(var reason, var detail) -> {
                amf().events().on(new AmfEvent.Dropped(uplink.via().gnb(), uplink.via(), reason, detail));
                if (elsewhere) {
                    refuse(uplink.via());
                }
                return null;
            }
        }
    }

    /** The first message of a connection was refused: the connection serves nothing. */
    private void refuse(N2Connection via) {
        sessions.release(via, CauseNas.UNSPECIFIED);
    }

    private void connect(N2Connection via) {
        if (silence != null) {
            silence.cancel();
            silence = null;
        }
        release(CauseRadioNetwork.RELEASE_DUE_TO_CN_DETECTED_MOBILITY);
        connection = via;
        sessions.connect(via, this);
    }

    private <A> @Nullable A answerIn(UeSignal signal, Class<A> kind, Predicate<A> fresh) {
        if (!(signal instanceof UeSignal.Uplink uplink)) {
            aside(signal);
            return null;
        }
        var received = admit(uplink);
        if (received == null) {
            return null;
        }
        if (kind.isInstance(received.message())) {
            var answer = kind.cast(received.message());
            if (fresh.test(answer)) {
                return answer;
            }
            drop(Drop.NAS_LATE, received.message().messageType().name());
            return null;
        }
        meanwhile(received);
        return null;
    }

    /** A NAS message that the waiting procedure did not ask for (TS 24.501 §5.4.1.3.7, §5.5.1.2.8, §5.5.2.2.6). */
    private void meanwhile(Received received) {
        switch (received.message()) {
            case RegistrationRequest again -> {
                if (Objects.equals(received.pdu(), requestUnderWay)) {
                    drop(Drop.NAS_LATE, "the same Registration Request");
                } else {
                    throw new Overtaken(received);
                }
            }
            case UeOriginatingDeregistrationRequest request -> throw new Overtaken(received);
            case FiveGmmStatus status -> drop(Drop.NAS_UNEXPECTED, "5GMM STATUS " + status.cause());
            default -> drop(Drop.NAS_UNEXPECTED, received.message().messageType().name());
        }
    }

    /** What is no NAS message, whether a procedure waits or not. */
    private void aside(UeSignal signal) {
        switch (signal) {
            case UeSignal.Uplink uplink -> throw new IllegalStateException("a NAS message is no aside");
            case UeSignal.FromRan(var via, var message) -> {
                if (via.equals(connection)) {
                    fromRan(message);
                }
            }
            case UeSignal.ConnectionLost(var via) -> {
                if (via.equals(connection)) {
                    disconnected();
                    throw new Abandoned("the connection was lost");
                }
            }
            case UeSignal.Deregister(var reRegistrationRequired) -> {
                if (context.state() == RegistrationState.REGISTERED && requestUnderWay == null) {
                    new DeregistrationProcedure(this).byNetwork(reRegistrationRequired);
                } else {
                    throw new Abandoned("the network ends it");
                }
            }
            case UeSignal.Superseded() -> throw new ContextEnd("the subscriber registered anew");
            case UeSignal.Unheard(var period) -> {
                if (period == idlePeriod && connection == null) {
                    deregister(By.SILENCE);
                }
            }
        }
    }

    private void fromRan(NgapMessage message) {
        switch (message) {
            case InitialContextSetupFailure failure -> throw new Abandoned("the gNB refused the UE context: " + failure.cause());
            case UeContextReleaseRequest request -> {
                var cause = request.cause() == null ? CauseNas.UNSPECIFIED : request.cause();
                release(cause);
                if (requestUnderWay != null) {
                    throw new Abandoned("the gNB asked for release: " + cause.name());
                }
            }
            default -> { }
        }
    }

    private void drop(Drop reason, String detail) {
        report(via -> new AmfEvent.Dropped(via.gnb(), via, reason, detail));
    }

    private void disconnected() {
        connection = null;
        secured = false;
        ranContextRequested = false;
        idlePeriod++;
        if (context.state() == RegistrationState.REGISTERED) {
            int period = idlePeriod;
            silence = amf().world().after(timers().untilTakenAsGone(), () -> tell(new UeSignal.Unheard(period)));
        }
    }
}
