// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.mme.NasTimers;
import org.alcazar.mme.context.EmmState;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.context.S1Connection;
import org.alcazar.mme.context.UeContext;
import org.alcazar.mme.context.UeSnapshot;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Audit;
import org.alcazar.mme.event.MmeEvent.Detached.By;
import org.alcazar.mme.procedure.NasGate.Admission;
import org.alcazar.mme.procedure.ProcedureEnd.Abandoned;
import org.alcazar.mme.procedure.ProcedureEnd.AuthenticationRejection;
import org.alcazar.mme.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.mme.procedure.ProcedureEnd.Overtaken;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.mme.procedure.ProcedureTrigger.Received;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.AuthenticationReject;
import org.alcazar.nas.eps.message.ControlPlaneServiceRequest;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmStatus;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.ExtendedServiceRequest;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.PdnDisconnectRequest;
import org.alcazar.nas.eps.message.ServiceReject;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.CauseNas;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.message.DownlinkNasTransport;
import org.alcazar.sbi.hss.CancellationType;
import org.alcazar.strand.Strand;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * One UE in the MME: its context, the connection it is on, and the strand on which all that concerns it runs in turn.
 *
 * <p>Procedures speak to the UE through this: they {@link #ask}, {@link #send} and {@link #release}. What arrives while a procedure waits
 * for something else is dealt with here, in {@link #meanwhile} and {@link #aside}, the one place for collisions.
 */
public final class UeSession implements Strand.Handler<UeSignal> {

    /** As many bearers as a UE has: a gateway wants one thing of each. */
    private static final int MOST_WANTED = 11;

    private final UeSessions sessions;
    private final UeContext context = new UeContext();
    private final Strand<UeSignal> strand;
    private volatile @Nullable EmmConnection emm;
    private volatile @Nullable UeSnapshot snapshot;
    private @Nullable ProcedureTrigger underWay;
    private List<PdnConnectionContext> left = List.of();
    private World.@Nullable Timer silence;
    private int idlePeriod;
    private int dataWaits;
    /** What gateways want while something else is under way; null where nothing. */
    private @Nullable ArrayDeque<UeSignal.BearersWanted> wanted;
    private @Nullable AwaitedERab awaited;
    private boolean paged;
    private boolean unfinished = true;
    private boolean ended;

    UeSession(UeSessions sessions) {
        this.sessions = sessions;
        this.strand = new Strand<>(mme().world(), mme().configuration().limits().mailbox(), this);
    }

    /** Hands a signal that a peer caused to the UE's strand. */
    public Strand.Told tell(UeSignal signal) {
        return strand.tell(signal);
    }

    /** Hands a signal of the network's own to the UE's strand, however many messages of peers wait there. */
    public void insist(UeSignal signal) {
        strand.insist(signal);
    }

    /** The UE as it was when something last happened to it; null until it is attached. */
    public @Nullable UeSnapshot snapshot() {
        return snapshot;
    }

    // What procedures use

    Collaborators mme() {
        return sessions.mme();
    }

    NasTimers timers() {
        return mme().configuration().timers();
    }

    UeContext context() {
        return context;
    }

    boolean isRegistered() {
        return context.state() == EmmState.REGISTERED;
    }

    boolean isConnected() {
        return emm != null;
    }

    /** The connection that the UE is on; a procedure that needs one ends if it is gone. */
    EmmConnection emm() {
        var on = emm;
        if (on == null) {
            throw new Abandoned("the connection is gone");
        }
        return on;
    }

    /** Sends a NAS message, protected as far as the connection is. */
    void send(EpsMessage message) {
        emm().send(message);
    }

    /** Asks the UE, again at each expiry; null if it never answers. */
    <A> @Nullable A ask(EpsMessage question, Attempts attempts, Class<A> answer) {
        return ask(() -> send(question), attempts, answer, any -> true);
    }

    /** @param fresh whether an answer of the right kind is one to this question, and not a late one to a question before */
    <A> @Nullable A ask(EpsMessage question, Attempts attempts, Class<A> answer, Predicate<A> fresh) {
        return ask(() -> send(question), attempts, answer, fresh);
    }

    /** @param put puts the question, each time */
    <A> @Nullable A ask(Runnable put, Attempts attempts, Class<A> answer, Predicate<A> fresh) {
        Function<UeSignal, @Nullable A> take = signal -> answerIn(signal, answer, fresh);
        return strand.ask(attempts, put, take);
    }

    /**
     * Asks UE and eNB in one, and waits for both, or until the eNB refuses.
     *
     * @return the UE's answer; null if it never answers, or the eNB refuses
     */
    <A> @Nullable A ask(Runnable put, Attempts attempts, Class<A> answer, Predicate<A> fresh, AwaitedERab eRab) {
        var heard = new ArrayList<A>(1);
        Function<UeSignal, @Nullable Boolean> take = signal -> {
            var given = answerIn(signal, answer, fresh);
            if (given != null) {
                heard.add(given);
            }
            return eRab.isRefused() || !heard.isEmpty() && eRab.isDone() ? Boolean.TRUE : null;
        };
        awaited = eRab;
        try {
            strand.ask(attempts, put, take);
        } finally {
            awaited = null;
        }
        return eRab.isRefused() || heard.isEmpty() ? null : heard.getFirst();
    }

    /** The eNB has set up an E-RAB. @return whether a procedure waits for it */
    boolean eRabSetUp(int ebi, FTeid enb) {
        return awaited != null && awaited.setUp(ebi, enb);
    }

    /** The eNB has no resources for an E-RAB. */
    void eRabRefused(int ebi) {
        if (awaited != null) {
            awaited.refused(ebi);
        }
    }

    /**
     * Has the UE on a connection with its bearers; an idle one is called.
     *
     * @return false if it does not come
     */
    boolean reach() {
        var on = emm;
        if (on != null) {
            if (on.isSecured()) {
                new InitialContextSetupProcedure(this).deliver(null);
            }
            return on.isSecured();
        }
        if (!new PagingProcedure(this).bring()) {
            return false;
        }
        new ServiceRequestProcedure(this).run(true);
        return true;
    }

    /** What a gateway wants has its turn when what is under way has come to its end; of too much, the gateway is told to come again. */
    void later(UeSignal.BearersWanted request) {
        var waiting = wanted == null ? new ArrayDeque<UeSignal.BearersWanted>(1) : wanted;
        if (waiting.size() >= MOST_WANTED || underWay instanceof Received(AttachRequest attach, var verified, var pdu)) {
            sessions.refuse(request, org.alcazar.gtp.v2c.element.Cause.TEMPORARILY_REJECTED_HANDOVER_IN_PROGRESS);
        } else {
            waiting.add(request);
            wanted = waiting;
        }
    }

    private UeSignal.@Nullable BearersWanted nextWanted() {
        var next = wanted == null ? null : wanted.poll();
        if (next == null) {
            wanted = null;
        }
        return next;
    }

    /** This UE is the subscriber from now on: a context of the same subscriber elsewhere in this MME ends, and its PDN connections are left. */
    void bind(String imsi) {
        context.imsi(imsi);
        left = sessions.bind(imsi, this);
    }

    /** What a former context of the subscriber had, which nobody else ends: once. */
    List<PdnConnectionContext> takeLeft() {
        var all = left;
        left = List.of();
        return all;
    }

    /** Gives the UE another GUTI; the one it has stays good until it confirms the new one. */
    EpsGuti newGuti() {
        sessions.mTmsis().release(context.formerMTmsi(), this);
        context.mTmsis(sessions.mTmsis().allocate(this), context.mTmsi());
        return guti();
    }

    /** The GUTI that the UE was given last. */
    EpsGuti guti() {
        return mme().network().guti(context.mTmsi());
    }

    /** The UE names itself by this M-TMSI: of the two that may be good, the other is nobody's. */
    void uses(int mTmsi) {
        if (mTmsi == context.mTmsi()) {
            gutiConfirmed();
        } else if (mTmsi == context.formerMTmsi()) {
            sessions.mTmsis().release(context.mTmsi(), this);
            context.mTmsis(mTmsi, 0);
        }
    }

    /** The UE uses the new GUTI: the former one is nobody's. */
    void gutiConfirmed() {
        sessions.mTmsis().release(context.formerMTmsi(), this);
        context.mTmsis(context.mTmsi(), 0);
    }

    /** This MME is about to register as the one that serves the UE: what the HSS has to say of a registration before counts no more. */
    LocationRegistration newRegistration(String imsi) {
        var registration = new LocationRegistration(imsi, sessions.newRegistration());
        context.registration(registration.number());
        return registration;
    }

    /** This MME's end of GTPv2-C for the UE. */
    int teid() {
        if (context.teid() == 0) {
            context.teid(sessions.newEnd(this));
        }
        return context.teid();
    }

    /** Lets the eNB release the connection. What it answers is not waited for. */
    void release(Cause cause) {
        var on = emm;
        if (on != null) {
            sessions.release(on.via(), cause);
            disconnected();
        }
    }

    /** The UE is being called by the GUTI it has. */
    void paged() {
        paged = true;
    }

    /** Whether the UE was called by the GUTI it has, and has not been given another. */
    boolean takePaged() {
        boolean was = paged;
        paged = false;
        return was;
    }

    /** Ends the attachment and with it, once nothing is under way, the context. */
    void detach(By by) {
        var imsi = context.imsi();
        if (imsi != null && isRegistered()) {
            context.state(EmmState.DEREGISTERED);
            switch (by) {
                case MOVED -> new PdnRelease(this).leaveAll();
                // They are the other context's to end: it is about to ask for its own, and must be the one who says in which order.
                case NEW_ATTACH -> context.pdnConnections().clear();
                case UE, NETWORK, SILENCE -> new PdnRelease(this).all();
            }
            sessions.purge(imsi, this, by);
            mme().events().on(new MmeEvent.Detached(imsi, by));
        }
    }

    void report(Function<S1Connection, MmeEvent> event) {
        var on = emm;
        if (on != null) {
            mme().events().on(event.apply(on.via()));
        }
    }

    void audit(Audit.Kind kind, String detail) {
        var on = emm;
        mme().events().on(new Audit(kind, on == null ? null : on.via(), detail));
    }

    void drop(Drop reason, String detail) {
        var on = emm;
        if (on != null) {
            sessions.dropped(on.via(), reason, detail);
        }
    }

    // What arrives

    @Override
    public void handle(UeSignal signal) {
        if (ended) {
            sessions.late(this, signal);
            return;
        }
        try {
            switch (signal) {
                case UeSignal.Uplink uplink -> perform(admit(uplink));
                case UeSignal.Detach detach -> perform(detach);
                case UeSignal.BearersWanted request -> perform(request);
                default -> aside(signal);
            }
            attend();
        } catch (ProcedureEnd end) {
            conclude(end, null);
        } finally {
            settle();
        }
    }

    /** What gateways want has its turn. An idle UE is called for packets that wait; one that is there for something else gets its bearers. */
    private void attend() {
        for (var next = nextWanted(); next != null; next = nextWanted()) {
            perform(next);
        }
        while (dataWaits != 0 && isRegistered()) {
            int ebi = dataWaits;
            dataWaits = 0;
            var on = emm;
            if (on == null) {
                perform(new ProcedureTrigger.Page(ebi));
            } else if (on.isSecured()) {
                new InitialContextSetupProcedure(this).deliver(null);
            }
        }
    }

    /** Runs the procedure that something begins, and what overtakes it. */
    private void perform(@Nullable ProcedureTrigger first) {
        var next = first;
        while (next != null) {
            var via = emm == null ? null : emm.via();
            underWay = next;
            try {
                begin(next);
                next = null;
            } catch (Overtaken end) {
                reportFailure(next, via, null, end.why());
                next = end.by;
            } catch (ProcedureEnd end) {
                conclude(end, next);
                reportFailure(next, via, end instanceof Rejection rejection ? rejection.cause : null, end.why());
                next = null;
            } finally {
                underWay = null;
            }
        }
    }

    private void begin(ProcedureTrigger trigger) {
        switch (trigger) {
            case Received(AttachRequest request, var verified, var pdu) -> new AttachProcedure(this, request, verified).run();
            case Received(TrackingAreaUpdateRequest request, var verified, var pdu) ->
                    new TrackingAreaUpdateProcedure(this, request, pdu).run(verified);
            case Received(UeOriginatingDetachRequest request, var verified, var pdu) -> new DetachProcedure(this).byUe(request);
            case Received(ServiceRequest request, var verified, var pdu) -> new ServiceRequestProcedure(this).run(verified);
            case Received(ExtendedServiceRequest request, var verified, var pdu) -> new ServiceRequestProcedure(this).run(request, verified);
            case Received(ControlPlaneServiceRequest request, var verified, var pdu) -> new ServiceRequestProcedure(this).refuse();
            case Received(EsmMessage message, var verified, var pdu) -> session(message);
            case Received(var message, var verified, var pdu) -> drop(Drop.NAS_UNEXPECTED, message.getClass().getSimpleName());
            case ProcedureTrigger.Page(var ebi) -> new PagingProcedure(this).run(ebi);
            case UeSignal.BearersWanted request -> new GatewayRequestProcedure(this, request).run();
            case UeSignal.Detach(var reAttachRequired) -> new DetachProcedure(this).byNetwork(reAttachRequired);
        }
    }

    /** Only an attached UE has something for PDN connections; the gate lets nothing of it in unverified. */
    private void session(EsmMessage message) {
        if (!isRegistered()) {
            drop(Drop.NAS_UNEXPECTED, message.messageType().name());
            return;
        }
        switch (message) {
            case PdnConnectivityRequest request -> new PdnConnectivityProcedure(this, request).run();
            case PdnDisconnectRequest request -> new PdnDisconnectProcedure(this).byUe(request);
            default -> new EsmRefusals(this).refuse(message);
        }
    }

    private void reportFailure(ProcedureTrigger trigger, @Nullable S1Connection via, @Nullable EmmCause cause, String why) {
        if (via != null && trigger instanceof Received received) {
            switch (received.message()) {
                case AttachRequest request -> mme().events().on(new MmeEvent.AttachFailed(via, cause, why));
                case TrackingAreaUpdateRequest request -> mme().events().on(new MmeEvent.UpdateFailed(via, cause, why));
                default -> { }
            }
        }
    }

    private void conclude(ProcedureEnd end, @Nullable ProcedureTrigger trigger) {
        switch (end) {
            case Rejection rejection -> {
                sendIfConnected(reject(rejection, trigger));
                if (!rejection.leavesAttached()) {
                    detach(By.NETWORK);
                }
                release(CauseNas.UNSPECIFIED);
            }
            case AuthenticationRejection rejection -> {
                sendIfConnected(new AuthenticationReject());
                detach(By.NETWORK);
                release(CauseNas.AUTHENTICATION_FAILURE);
            }
            case Abandoned abandoned -> release(CauseNas.UNSPECIFIED);
            case ContextEnd superseded -> {
                detach(superseded.by);
                release(CauseNas.NORMAL_RELEASE);
            }
            case Overtaken overtaken -> throw new IllegalStateException("nothing to overtake", overtaken);
        }
    }

    /** A UE that is told to come later is told when (T3346). */
    private EmmMessage reject(Rejection rejection, @Nullable ProcedureTrigger trigger) {
        var cause = rejection.cause;
        var later = cause == EmmCause.CONGESTION ? GprsTimer2.of(timers().t3346(mme().world().random())) : null;
        if (!(trigger instanceof Received received)) {
            return new EmmStatus(cause);
        }
        return switch (received.message()) {
            case AttachRequest request -> AttachReject.builder(cause).t3346(later)
                    .esmMessage(rejection.session == null ? null : NasEps.encode(rejection.session)).build();
            case TrackingAreaUpdateRequest request -> TrackingAreaUpdateReject.builder(cause).t3346(later).build();
            case ServiceRequest request -> ServiceReject.builder(cause).t3346(later).build();
            case ExtendedServiceRequest request -> ServiceReject.builder(cause).t3346(later).build();
            default -> new EmmStatus(cause);
        };
    }

    private void sendIfConnected(EmmMessage message) {
        if (emm != null) {
            send(message);
        }
    }

    /** After each signal: a UE that is not attached has no connection, and one that has neither is nobody. */
    private void settle() {
        if (!isRegistered()) {
            release(CauseNas.NORMAL_RELEASE);
        }
        if (unfinished) {
            unfinished = false;
            sessions.finished();
        }
        if (!isRegistered()) {
            ended = true;
            snapshot = null;
            for (var next = nextWanted(); next != null; next = nextWanted()) {
                sessions.refuse(next, org.alcazar.gtp.v2c.element.Cause.CONTEXT_NOT_FOUND);
            }
            // What a procedure that failed had from the gateways already.
            new PdnRelease(this).all();
            expectSilence(false);
            sessions.forget(this);
            context.close();
        } else {
            snapshot = view();
        }
    }

    private @Nullable UeSnapshot view() {
        var imsi = context.imsi();
        if (imsi == null) {
            return null;
        }
        var security = context.security();
        var now = mme().world().now();
        var former = snapshot;
        var ksi = security == null ? null : security.ksi();
        var keysSince = ksi == null ? null : former != null && ksi.equals(former.ksi()) ? former.keysSince() : now;
        return new UeSnapshot(imsi, context.state(), emm == null ? null : emm.via().enb(), context.mTmsi() == 0 ? null : guti(), context.tai(),
                security == null ? null : security.nas().cipheringAlgorithm(), security == null ? null : security.nas().integrityAlgorithm(),
                ksi, keysSince, context.pdnConnections().all(), former == null ? now : former.since(), now);
    }

    /** Lets a message in, or drops it for a reason; on a connection that is not the UE's, only what proves to be the UE's. */
    private @Nullable Received admit(UeSignal.Uplink uplink) {
        var on = emm;
        boolean elsewhere = isElsewhere(uplink);
        switch (NasGate.admit(uplink.nas(), context.security(), context.fallback(), !elsewhere && on != null && on.isSecured())) {
            case Admission.Admitted(var message, var verified) -> {
                if (elsewhere && context.security() != null && !verified) {
                    sessions.unknown(uplink);
                    return null;
                }
                if (elsewhere && !connect(uplink.via())) {
                    sessions.dropped(uplink.via(), Drop.UE_GONE, message.getClass().getSimpleName());
                    return null;
                }
                whereabouts(uplink);
                if (verified && !emm().isSecured()) {
                    emm().secureExchangeEstablished();
                }
                report(via -> new MmeEvent.NasReceived(via, message, verified));
                return new Received(message, verified, uplink.nas());
            }
            case Admission.Refused(var reason, var detail, var answer) -> {
                sessions.dropped(uplink.via(), reason, detail);
                if (elsewhere) {
                    refuse(uplink.via(), answer);
                }
                return null;
            }
        }
    }

    private void whereabouts(UeSignal.Uplink uplink) {
        if (uplink.tai() != null) {
            context.tai(uplink.tai());
        }
        if (uplink.cell() != null) {
            context.cell(uplink.cell());
        }
    }

    /** The first message of a connection was refused: the connection serves nothing. */
    private void refuse(S1Connection via, @Nullable EmmMessage answer) {
        if (answer != null) {
            mme().events().on(new MmeEvent.NasSent(via, answer, false));
            via.send(DownlinkNasTransport.builder(via.mmeId(), via.enbId(), NasEps.encode(answer)).build());
        }
        sessions.release(via, CauseNas.UNSPECIFIED);
    }

    private boolean isElsewhere(UeSignal.Uplink uplink) {
        return emm == null || !emm.via().equals(uplink.via());
    }

    /** Takes another connection for the UE's. False if it is gone by now. */
    private boolean connect(S1Connection via) {
        if (!sessions.connect(via, this)) {
            return false;
        }
        release(CauseRadioNetwork.RELEASE_DUE_TO_EUTRAN_GENERATED_REASON);
        expectSilence(false);
        emm = new EmmConnection(via, context, mme().events());
        return true;
    }

    private <A> @Nullable A answerIn(UeSignal signal, Class<A> kind, Predicate<A> fresh) {
        if (!(signal instanceof UeSignal.Uplink uplink)) {
            aside(signal);
            return null;
        }
        boolean elsewhere = isElsewhere(uplink);
        var received = admit(uplink);
        if (received == null) {
            return null;
        }
        if (elsewhere) {
            // The UE began anew where the question was not put.
            throw new Overtaken(received);
        }
        if (kind.isInstance(received.message())) {
            var given = kind.cast(received.message());
            if (fresh.test(given)) {
                return given;
            }
            drop(Drop.NAS_LATE, received.message().getClass().getSimpleName());
            return null;
        }
        meanwhile(received);
        return null;
    }

    /** A NAS message that the waiting procedure did not ask for (TS 24.301 §5.4.2.7, §5.4.3.7, §5.5.1.2.7, §5.5.2.2.4, §5.5.3.2.7). */
    private void meanwhile(Received received) {
        switch (received.message()) {
            case AttachRequest again -> overtake(received);
            case TrackingAreaUpdateRequest again -> overtake(received);
            case UeOriginatingDetachRequest request -> throw new Overtaken(received);
            // A PDN connection is asked for once more when what is under way has come to its end.
            default -> drop(Drop.NAS_UNEXPECTED, received.message().getClass().getSimpleName());
        }
    }

    private void overtake(Received again) {
        if (underWay instanceof Received first && first.message().equals(again.message())) {
            drop(Drop.NAS_LATE, "the same " + again.message().getClass().getSimpleName());
        } else {
            throw new Overtaken(again);
        }
    }

    /** What is no NAS message, whether a procedure waits or not. */
    private void aside(UeSignal signal) {
        switch (signal) {
            case UeSignal.Uplink uplink -> throw new IllegalStateException("a NAS message is no aside");
            case UeSignal.FromEnb(var via, var message) -> {
                if (emm != null && emm.via().equals(via)) {
                    new EnbReports(this).take(message, underWay != null);
                } else {
                    sessions.dropped(via, Drop.UE_GONE, message.getClass().getSimpleName());
                }
            }
            case UeSignal.ConnectionLost(var via) -> {
                if (emm != null && emm.via().equals(via)) {
                    disconnected();
                    throw new Abandoned("the connection was lost");
                }
            }
            case UeSignal.Detach detach -> {
                if (!(underWay instanceof UeSignal.Detach)) {
                    throw new Overtaken(detach);
                }
            }
            case UeSignal.DownlinkData(var ebi) -> {
                var on = emm;
                if (on == null ? !(underWay instanceof ProcedureTrigger.Page) : !on.enbContextRequested()) {
                    dataWaits = ebi;
                }
            }
            case UeSignal.BearersWanted request -> later(request);
            case UeSignal.ContextRequested(var request, var message) -> new ContextTransferProcedure(this).answer(request, message);
            case UeSignal.MoveConcluded(var accepted) -> new ContextTransferProcedure(this).conclude(accepted);
            case UeSignal.Superseded() -> throw new ContextEnd(By.NEW_ATTACH, "the subscriber attached anew");
            case UeSignal.Cancelled(var registration, var type) -> cancelled(registration, type);
            case UeSignal.Unheard(var period) -> {
                if (period == idlePeriod && emm == null) {
                    detach(By.SILENCE);
                }
            }
        }
    }

    private void cancelled(int registration, CancellationType type) {
        if (registration != context.registration()) {
            // The UE has come back, and another registration is made, or being made, for it.
            return;
        }
        switch (type) {
            case SUBSCRIPTION_WITHDRAWAL -> insist(new UeSignal.Detach(false));
            case MME_UPDATE_PROCEDURE -> throw new ContextEnd(By.MOVED, "the HSS cancels the location");
            case INITIAL_ATTACH_PROCEDURE -> {
                new PdnRelease(this).all();
                throw new ContextEnd(By.MOVED, "the HSS cancels the location");
            }
        }
    }

    private void disconnected() {
        var former = emm;
        emm = null;
        if (former != null && former.enbContextRequested() && isRegistered()) {
            mme().s11().releaseAccessBearers(context.pdnConnections().all());
        }
        idlePeriod++;
        expectSilence(isRegistered());
    }

    /** Whether the UE will be taken as gone if it is not heard of for too long from now on (TS 24.301 §5.3.5). */
    private void expectSilence(boolean idle) {
        if (silence != null) {
            silence.cancel();
            silence = null;
        }
        if (idle) {
            int period = idlePeriod;
            silence = mme().world().after(timers().untilTakenAsGone(), () -> insist(new UeSignal.Unheard(period)));
        }
    }
}
