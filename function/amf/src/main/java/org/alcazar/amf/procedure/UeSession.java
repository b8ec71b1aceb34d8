// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alcazar.amf.NasTimers;
import org.alcazar.amf.admission.LoadControl;
import org.alcazar.amf.context.EpsBearerIdentities;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.RegistrationState;
import org.alcazar.amf.context.UeContext;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit;
import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.NasGate.Admission;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.amf.procedure.ProcedureEnd.Overtaken;
import org.alcazar.amf.procedure.ProcedureTrigger.Received;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.strand.Strand;
import org.alcazar.strand.Strand.Attempts;
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
    private final Outbox outbox = new Outbox();
    private volatile @Nullable N1Connection n1;
    private @Nullable ProcedureTrigger underWay;
    private final Silence silence = new Silence(this);
    private final Postponed postponed = new Postponed();
    private int sessionsSoFar;
    private boolean paged;
    private LoadControl.@Nullable Place place;
    private boolean ended;

    /** @param place given back once the first procedure has ended */
    UeSession(UeSessions sessions, LoadControl.Place place) {
        this.sessions = sessions;
        this.place = place;
        this.strand = new Strand<>(amf().world(), amf().configuration().limits().mailbox(), this);
    }

    /** Hands a signal that a peer caused to the UE's strand. */
    public Strand.Told tell(UeSignal signal) {
        return strand.tell(signal);
    }

    /** Hands a signal of the network's own to the UE's strand, however many messages of peers wait there. */
    public void insist(UeSignal signal) {
        strand.insist(signal);
    }

    /**
     * What a session has for the UE or its gNB goes to the UE's strand.
     *
     * @return what will be done with it, as things are now
     * @throws ProblemDetails {@code CONTEXT_NOT_FOUND} if the UE is gone, {@code NF_CONGESTION} if too much waits for it
     */
    public N1N2MessageTransferCause transfer(N1N2MessageTransferReqData data) {
        boolean connected = n1 != null;
        if (!connected && Undelivered.isNotWorthPaging(data)) {
            return N1N2MessageTransferCause.N1_MSG_NOT_TRANSFERRED;
        }
        return switch (strand.tell(new UeSignal.Transfer(data))) {
            case ACCEPTED -> connected ? N1N2MessageTransferCause.N1_N2_TRANSFER_INITIATED : N1N2MessageTransferCause.ATTEMPTING_TO_REACH_UE;
            case FULL -> throw new ProblemDetails(org.alcazar.sbi.Cause.NF_CONGESTION);
            case CLOSED -> throw new ProblemDetails(org.alcazar.sbi.Cause.CONTEXT_NOT_FOUND);
        };
    }

    /** Which EPS bearers stand for the UE's sessions; from any thread, and at once. */
    public EpsBearerIdentities bearers() {
        return context.sessions().bearers();
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

    boolean isRegistered() {
        return context.state() == RegistrationState.REGISTERED;
    }

    boolean isConnected() {
        return n1 != null;
    }

    /** The connection that the UE is on; a procedure that needs one ends if it is gone. */
    N1Connection n1() {
        var on = n1;
        if (on == null) {
            throw new Abandoned("the connection is gone");
        }
        return on;
    }

    /** Sends a NAS message, protected as far as the connection is. */
    void send(FiveGmmMessage message) {
        n1().send(message);
    }

    /** Asks the UE, again at each expiry; null if it never answers. */
    <A> @Nullable A ask(FiveGmmMessage question, Attempts attempts, Class<A> answer) {
        return ask(() -> send(question), attempts, answer, any -> true);
    }

    /** @param fresh whether an answer of the right kind is one to this question, and not a late one to a question before */
    <A> @Nullable A ask(FiveGmmMessage question, Attempts attempts, Class<A> answer, Predicate<A> fresh) {
        return ask(() -> send(question), attempts, answer, fresh);
    }

    /** @param put puts the question, each time */
    <A> @Nullable A ask(Runnable put, Attempts attempts, Class<A> answer) {
        return ask(put, attempts, answer, any -> true);
    }

    private <A> @Nullable A ask(Runnable put, Attempts attempts, Class<A> answer, Predicate<A> fresh) {
        return ask(put, attempts, new Reading<A>() {

            @Override
            public boolean concerns(FiveGmmMessage message) {
                return answer.isInstance(message);
            }

            @Override
            public @Nullable A answer(FiveGmmMessage message) {
                var given = answer.cast(message);
                return fresh.test(given) ? given : null;
            }
        });
    }

    /** Asks what is answered by messages of more than one kind, or by some of a kind. */
    <A> @Nullable A ask(Runnable put, Attempts attempts, Reading<A> reading) {
        Function<UeSignal, @Nullable A> take = signal -> answerIn(signal, reading);
        return strand.ask(attempts, () -> {
            put.run();
            rests();
        }, take);
    }

    /** What follows is up to others for a while. */
    void rests() {
        if (place != null) {
            place.waits();
        }
    }

    /** Asks somebody else than the UE; what else comes meanwhile is the reader's to see to. */
    <A> @Nullable A ask(Runnable put, Attempts attempts, Function<UeSignal, @Nullable A> read) {
        return strand.ask(attempts, put, read);
    }

    /** This UE is the subscriber from now on: a context of the same subscriber elsewhere in this AMF ends. */
    void bind(String supi) {
        context.supi(supi);
        sessions.bind(supi, this);
    }

    /** Gives the UE another 5G-GUTI; the one it has stays good until it confirms the new one. */
    FiveGGuti newGuti() {
        sessions.tmsis().release(context.formerTmsi(), this);
        context.tmsis(sessions.tmsis().allocate(this), context.tmsi());
        return amf().network().guti(context.tmsi());
    }

    /** The UE names itself by this 5G-TMSI: of the two that may be good, the other is nobody's. */
    void uses(int tmsi) {
        if (tmsi == context.tmsi()) {
            gutiConfirmed();
        } else if (tmsi == context.formerTmsi()) {
            sessions.tmsis().release(context.tmsi(), this);
            context.tmsis(tmsi, 0);
        }
    }

    /** The UE uses the new 5G-GUTI: the former one is nobody's. */
    void gutiConfirmed() {
        sessions.tmsis().release(context.formerTmsi(), this);
        context.tmsis(context.tmsi(), 0);
    }

    /** Lets the gNB release the connection. What it answers is not waited for. */
    void release(Cause cause) {
        var on = n1;
        if (on != null) {
            sessions.release(on.via(), cause);
            disconnected();
        }
    }

    /** Releases a connection that the UE is not on, or not any more: the other end of a handover. */
    void releaseOther(N2Connection via, Cause cause) {
        sessions.release(via, cause);
    }

    /** A connection of this UE's to a gNB that is to take it. */
    N2Connection prepare(Gnb gnb) {
        return sessions.prepare(gnb, this);
    }

    /** Takes the UE's connection to another gNB; null if it, or that gNB, is gone. */
    @Nullable N2Connection move(Gnb to, long ranUeNgapId) {
        return sessions.move(n1().via(), to, ranUeNgapId);
    }

    Outbox outbox() {
        return outbox;
    }

    /** The UE is being called by the 5G-GUTI it has. */
    void paged() {
        paged = true;
    }

    /** Whether the UE was called by the 5G-GUTI it has, and has not been given another. */
    boolean takePaged() {
        boolean was = paged;
        paged = false;
        return was;
    }

    /** Under which URI an SMF tells of the end of a new session; none was ever given before. */
    URI nextSessionUri(int pduSessionId) {
        return URI.create(amf().configuration().callbackPath() + context.supi() + "/sm-contexts/" + pduSessionId + "-" + ++sessionsSoFar);
    }

    /** Ends the registration and with it, once nothing is under way, the context. */
    void deregister(By by) {
        var supi = context.supi();
        if (supi != null && isRegistered()) {
            context.state(RegistrationState.DEREGISTERED);
            new SessionManagement(this).releaseAll(SmContextCause.UE_DEREGISTERED);
            PolicyEnd.of(this);
            sessions.purge(supi, this, by);
            amf().events().on(new AmfEvent.Deregistered(supi, by));
        }
    }

    void report(Function<N2Connection, AmfEvent> event) {
        var on = n1;
        if (on != null) {
            amf().events().on(event.apply(on.via()));
        }
    }

    void audit(Audit.Kind kind, String detail) {
        var on = n1;
        amf().events().on(new Audit(kind, on == null ? null : on.via(), detail));
    }

    // What arrives

    @Override
    public void handle(UeSignal signal) {
        for (var next = signal; next != null; next = postponed.poll(n1)) {
            handleOne(next);
        }
    }

    private void handleOne(UeSignal signal) {
        if (ended) {
            sessions.late(this, signal);
            return;
        }
        try {
            switch (signal) {
                case UeSignal.Uplink uplink -> perform(admit(uplink));
                case UeSignal.Deregister deregister -> perform(deregister);
                default -> aside(signal);
            }
            attend();
        } catch (ProcedureEnd end) {
            new Conclusion(this).of(end);
        } finally {
            settle();
        }
    }

    /** What sessions have for the UE goes out; an idle UE is called for it. */
    private void attend() {
        while (isRegistered() && !outbox.isEmpty()) {
            var on = n1;
            if (on == null) {
                perform(new ProcedureTrigger.Page());
            } else if (on.isSecured()) {
                outbox.takeAll().forEach(new SessionTransport(this)::deliver);
            } else {
                return;
            }
        }
    }

    /** Runs the procedure that something begins, and what overtakes it. */
    private void perform(@Nullable ProcedureTrigger first) {
        var next = first;
        while (next != null) {
            var via = n1 == null ? null : n1.via();
            underWay = next;
            try {
                begin(next);
                next = null;
            } catch (Overtaken end) {
                reportFailure(next, via, null, end.why());
                next = end.by;
            } catch (ProcedureEnd end) {
                reportFailure(next, via, new Conclusion(this).of(end), end.why());
                next = null;
            } finally {
                underWay = null;
            }
        }
    }

    private void begin(ProcedureTrigger trigger) {
        switch (trigger) {
            case Received(RegistrationRequest request, var verified, var pdu) -> new RegistrationProcedure(this, request, verified, pdu).run();
            case Received(UeOriginatingDeregistrationRequest request, var verified, var pdu) -> new DeregistrationProcedure(this).byUe(request);
            case Received(ServiceRequest request, var verified, var pdu) -> new ServiceRequestProcedure(this, request).run(verified);
            case Received(UlNasTransport transport, var verified, var pdu) -> transport(transport, verified);
            case ProcedureTrigger.Page page -> new PagingProcedure(this).run();
            case ProcedureTrigger.Handover(var required) -> new HandoverProcedure(this, required).run();
            case Received(var message, var verified, var pdu) -> drop(Drop.NAS_UNEXPECTED, message.messageType().name());
            case UeSignal.Deregister(var reRegistrationRequired) -> new DeregistrationProcedure(this).byNetwork(reRegistrationRequired);
        }
    }

    /** Only a registered UE has something for sessions. */
    private void transport(UlNasTransport transport, boolean verified) {
        if (verified && isRegistered()) {
            new UplinkTransportProcedure(this, transport).run();
        } else {
            drop(Drop.NAS_UNEXPECTED, transport.messageType().name());
        }
    }

    private void reportFailure(ProcedureTrigger trigger, @Nullable N2Connection via, @Nullable FiveGmmCause cause, String why) {
        if (via != null && trigger instanceof Received(RegistrationRequest request, var verified, var pdu)) {
            amf().events().on(new AmfEvent.RegistrationFailed(via, cause, why));
        }
    }

    /** After each signal: a UE that is not registered has no connection, and one that has neither is nobody. */
    private void settle() {
        if (!isRegistered()) {
            release(CauseNas.NORMAL_RELEASE);
        }
        if (place != null) {
            place.leave();
            place = null;
        }
        if (!isRegistered()) {
            new Undelivered(this).all(N1N2MessageTransferCause.UE_NOT_REACHABLE_FOR_SESSION);
            ended = true;
            PolicyEnd.of(this);
            silence.end();
            sessions.forget(this);
            context.close();
        } else {
            sessions.settled(this);
        }
    }

    /** Lets a message in, or drops it for a reason; on a connection that is not the UE's, only what proves to be the UE's. */
    private @Nullable Received admit(UeSignal.Uplink uplink) {
        var on = n1;
        boolean elsewhere = isElsewhere(uplink);
        switch (NasGate.admit(uplink.nas(), context.security(), context.fallback(), !elsewhere && on != null && on.isSecured())) {
            case Admission.Admitted(var message, var verified) -> {
                if (elsewhere && context.security() != null && !verified) {
                    sessions.unknown(uplink);
                    return null;
                }
                if (elsewhere && !connect(uplink.via())) {
                    sessions.dropped(uplink.via(), Drop.UE_GONE, message.messageType().name());
                    return null;
                }
                if (uplink.tai() != null) {
                    context.tai(uplink.tai());
                }
                if (verified && !n1().isSecured()) {
                    n1().secureExchangeEstablished();
                }
                report(via -> new AmfEvent.NasReceived(via, message, verified));
                return new Received(message, verified, uplink.nas());
            }
            case Admission.Refused(var reason, var detail, var answer) -> {
                sessions.dropped(uplink.via(), reason, detail);
                if (elsewhere) {
                    sessions.refuse(uplink.via(), answer);
                }
                return null;
            }
        }
    }

    private boolean isElsewhere(UeSignal.Uplink uplink) {
        return n1 == null || !n1.via().equals(uplink.via());
    }

    /** Takes another connection for the UE's. False if it is gone by now. */
    private boolean connect(N2Connection via) {
        if (!sessions.connect(via, this)) {
            return false;
        }
        release(CauseRadioNetwork.RELEASE_DUE_TO_CN_DETECTED_MOBILITY);
        silence.end();
        n1 = new N1Connection(via, context, amf().events());
        return true;
    }

    private <A> @Nullable A answerIn(UeSignal signal, Reading<A> reading) {
        if (!(signal instanceof UeSignal.Uplink uplink)) {
            aside(signal);
            return null;
        }
        boolean elsewhere = isElsewhere(uplink);
        var foreign = elsewhere ? null : reading.foreign(uplink.nas());
        if (foreign != null) {
            return foreign;
        }
        var received = admit(uplink);
        if (received == null) {
            return null;
        }
        if (elsewhere) {
            // The UE began anew where the question was not put.
            throw new Overtaken(received);
        }
        if (reading.concerns(received.message())) {
            var answer = reading.answer(received.message());
            if (answer != null) {
                return answer;
            }
            drop(Drop.NAS_LATE, received.message().messageType().name());
            return null;
        }
        meanwhile(received);
        return null;
    }

    /** What comes while a handover waits for gNBs: NAS waits for its end, unless the UE has begun anew elsewhere. */
    void meanwhile(UeSignal signal) {
        if (!(signal instanceof UeSignal.Uplink uplink)) {
            aside(signal);
        } else if (!isElsewhere(uplink)) {
            postpone(uplink);
        } else {
            var received = admit(uplink);
            if (received != null) {
                throw new Overtaken(received);
            }
        }
    }

    /** A NAS message that the waiting procedure did not ask for (TS 24.501 §5.4.1.3.7, §5.5.1.2.8, §5.5.2.2.6, §5.5.2.3.5). */
    private void meanwhile(Received received) {
        switch (received.message()) {
            case RegistrationRequest again -> {
                if (underWay instanceof Received(RegistrationRequest first, var verified, var pdu) && first.equals(again)) {
                    drop(Drop.NAS_LATE, "the same Registration Request");
                } else {
                    throw new Overtaken(received);
                }
            }
            case UeOriginatingDeregistrationRequest request -> throw new Overtaken(received);
            // It concerns a session, and no procedure of mobility management that may wait.
            case UlNasTransport transport -> transport(transport, received.verified());
            default -> drop(Drop.NAS_UNEXPECTED, received.message().messageType().name());
        }
    }

    /** What is no NAS message, whether a procedure waits or not. */
    private void aside(UeSignal signal) {
        switch (signal) {
            case UeSignal.Uplink uplink -> throw new IllegalStateException("a NAS message is no aside");
            case UeSignal.FromRan(var via, var message) -> {
                if (n1 != null && n1.via().equals(via)) {
                    reported(via, message);
                } else {
                    sessions.dropped(via, Drop.UE_GONE, message.getClass().getSimpleName());
                }
            }
            case UeSignal.ConnectionLost(var via) -> {
                if (n1 != null && n1.via().equals(via)) {
                    disconnected();
                    throw new Abandoned("the connection was lost");
                }
            }
            case UeSignal.Deregister deregister -> {
                if (!(underWay instanceof UeSignal.Deregister)) {
                    throw new Overtaken(deregister);
                }
            }
            case UeSignal.Transfer(var data) -> new Undelivered(this).keep(data);
            case UeSignal.PathSwitch(var gnb, var request) -> new PathSwitchProcedure(this).run(gnb, request, underWay instanceof ProcedureTrigger.Handover);
            case UeSignal.SessionEnded(var statusUri) -> context.sessions().all().stream()
                    .filter(session -> session.statusUri().equals(statusUri)).forEach(context.sessions()::remove);
            case UeSignal.Superseded() -> throw new ContextEnd(By.NEW_REGISTRATION, "the subscriber registered anew");
            case UeSignal.ContextRequested(var request) -> new MoveToEps(this).hand(request);
            case UeSignal.ContextAcknowledged(var answer, var count) -> new MoveToEps(this).acknowledged(answer, count);
            case UeSignal.Unheard unheard -> {
                if (silence.isOf(unheard) && n1 == null) {
                    deregister(By.SILENCE);
                }
            }
        }
    }

    /** What the gNB says; a handover that it wants waits for the procedure that waits for the UE. */
    private void reported(N2Connection via, NgapMessage message) {
        switch (message) {
            case HandoverRequired required when underWay == null -> perform(new ProcedureTrigger.Handover(required));
            case HandoverRequired required -> postpone(new UeSignal.FromRan(via, required));
            default -> {
                if (message instanceof HandoverCancel) {
                    postponed.removeIf(waiting -> waiting instanceof UeSignal.FromRan(var by, HandoverRequired required) && by.equals(via));
                }
                new RanReports(this).take(message, underWay != null);
            }
        }
    }

    private void postpone(UeSignal signal) {
        if (!postponed.add(signal)) {
            drop(Drop.POSTPONED_FULL, signal.getClass().getSimpleName());
        }
    }

    void drop(Drop reason, String detail) {
        var on = n1;
        if (on != null) {
            sessions.dropped(on.via(), reason, detail);
        }
    }

    private void disconnected() {
        if (n1 != null) {
            n1.close();
        }
        n1 = null;
        new SessionManagement(this).deactivateAll();
        if (isRegistered()) {
            silence.begin();
        }
    }
}
